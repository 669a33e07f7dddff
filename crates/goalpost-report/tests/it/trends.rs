//! The chart of a trend: of the values of a thing, or of its scores where it has none of its own.

use goalpost_model::Evaluation;
use goalpost_report::filter::Filter;
use goalpost_report::find;
use goalpost_report::reports::{self, Scope, trend};

use crate::support::{day, model, wide};

const ON: &str = "2026-11-20";
const GOALS: &str = "objective shop: Sell more
  during: 2026-Q4
  result bikes: Sell bikes
    measure: 0 -> 40 bikes
    2026-10-20 10 bikes
    2026-11-16 30 bikes
  result kits: Sell kits
    measure: 0 -> 10 kits
    2026-11-02 5 kits
objective line: Walk on
  during: 2026-10-01..2026-12-10
  result r: Laps
    measure: 0 -> 100 laps
    2026-10-04 3 laps
    2026-10-11 10 laps
    2026-10-18 17 laps
    2026-10-25 24 laps
    2026-11-01 31 laps
    2026-11-08 38 laps
    2026-11-15 45 laps
    2026-11-20 50 laps
goal build: Build
  during: 2026-Q4
  measure: milestones
  milestone a: A
    due: 2026-11-10
    2026-11-09 done
  milestone b: B
    due: 2026-12-10
objective new: Begin
  during: 2026-11-18..2026-12-31
  result one: One
    measure: 0 -> 10 kits
";

fn trend_of<T>(id: &str, take: impl FnOnce(&trend::TrendReport<'_>) -> T) -> T {
    let model = model(GOALS, ON);
    let evaluation = Evaluation::new(&model, day(ON));
    let filter = Filter::default();
    let scope = Scope::new(&evaluation, &filter);
    take(&trend::collect(&scope, find::one(&model, id).unwrap()).unwrap())
}

#[test]
fn an_objective_has_a_chart_of_its_scores_beside_its_plan() {
    trend_of("shop", |report| {
        assert_eq!(report.chart, None);
        let chart = report.scores.as_ref().unwrap();
        let last = chart.values.last().unwrap();
        assert_eq!((last.on.to_string(), last.value.text.as_str()), (ON.to_owned(), "62%"));
        assert_eq!(
            (chart.first.to_string(), chart.last.to_string()),
            ("2026-10-01".into(), "2026-12-31".into())
        );
        let plan = chart.plan.last().unwrap();
        assert_eq!((plan.on, plan.value.text.as_str()), (chart.last, "100%"));
        let text = reports::text(report, &wide(90));
        assert!(text.contains("● done, · plan"), "{text}");
        let html = reports::html(report);
        assert!(
            html.contains("<figure class=\"chart\">") && html.contains(">done<"),
            "{html}"
        );
    });
}

#[test]
fn what_has_values_is_drawn_with_them() {
    trend_of("shop.bikes", |report| {
        assert!(report.chart.is_some());
        assert_eq!(report.scores, None);
        assert!(reports::text(report, &wide(90)).contains("● value, · plan"));
    });
    // A single value is no line, but what it is worth from then on is.
    trend_of("shop.kits", |report| {
        assert!(report.chart.is_none() && report.scores.is_some());
    });
}

#[test]
fn what_has_one_score_has_no_chart() {
    trend_of("new", |report| {
        assert!(report.chart.is_none() && report.scores.is_none());
    });
}

#[test]
fn the_scores_of_an_objective_lead_somewhere_or_it_says_why_not() {
    // A hundredth a day, at the end of each week and today, from the first of October on.
    trend_of("line", |report| {
        assert_eq!(
            report.forecast.as_deref(),
            Some(
                "At the pace so far it lands at 70% on 2026-12-10; likely between 70% and 70%. The target is reached on \
                 2027-01-09, after the end. To get there it needs +17.5 points a week from today."
            )
        );
        let outlook = report.scores.as_ref().unwrap().outlook.as_ref().unwrap();
        assert_eq!(
            (outlook.on.to_string().as_str(), outlook.landing.text.as_str()),
            ("2026-12-10", "70%")
        );
    });
    trend_of("shop", |report| {
        let outlook = report.scores.as_ref().unwrap().outlook.as_ref().unwrap();
        assert!(outlook.low.value.0 < outlook.landing.value.0);
        assert_eq!(outlook.high.text, "100%", "no score is more than all");
    });
    trend_of("build", |report| {
        let text = report.forecast.as_deref().unwrap();
        assert!(text.starts_with("No forecast: there is none for"), "{text}");
        assert_eq!(
            report.rows.iter().map(|at| at.checkins).sum::<usize>(),
            1,
            "on a milestone"
        );
    });
    trend_of("new", |report| {
        assert_eq!(
            report.forecast.as_deref(),
            Some("No forecast: it takes the scores of three weeks.")
        );
    });
}
