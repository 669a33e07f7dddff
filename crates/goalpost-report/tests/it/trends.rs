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
