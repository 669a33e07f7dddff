//! Figures of a thing, written as one line, so that a test is a table.

use goalpost_model::progress::percent;
use goalpost_model::{Evaluation, Model, Standing, ThingRef};

use goalpost_values::Day;

use super::support::{day, good_model, six, thing};

/// Checks figures of one file. Each row has a day, the id of a thing, and figures by name: `p 0.5, status at-risk`. The
/// text must have no mistake.
pub(crate) fn check(text: &str, rows: &[(&str, &str, &str)]) {
    check_model(&good_model(text, day("2027-06-30")), rows);
}

/// The same of a model.
pub(crate) fn check_model(model: &Model, rows: &[(&str, &str, &str)]) {
    for &(on, id, expected) in rows {
        let evaluation = Evaluation::new(model, day(on));
        let thing = thing(model, id);
        asked_singly(model, day(on), thing);
        for figure in expected.split(", ") {
            let (name, expected) = figure.split_once(' ').unwrap();
            assert_eq!(figure_of(&evaluation, thing, name), expected, "{name} of {id} on {on}");
        }
    }
}

/// Single questions have the answers that the whole standing gives, whatever was worked out before.
fn asked_singly<'m>(model: &'m Model, on: Day, thing: ThingRef<'m>) {
    let whole = Evaluation::new(model, on);
    let whole = whole.standing(thing);
    let evaluation = Evaluation::new(model, on);
    assert_eq!(
        evaluation.is_closed(thing),
        whole.verdict.is_closed(),
        "{}",
        thing.label()
    );
    assert_eq!(evaluation.staleness(thing), whole.staleness, "{}", thing.label());
    assert_eq!(evaluation.life(thing), whole.life, "{}", thing.label());
    assert_eq!(&evaluation.glance(thing), whole, "{}", thing.label());
}

fn figure_of<'m>(evaluation: &Evaluation<'m>, thing: ThingRef<'m>, name: &str) -> String {
    let standing = evaluation.standing(thing);
    match name {
        "p" => six(standing.raw()),
        "score" => six(standing.score),
        "promised" => six(standing.promised),
        "percent" => standing
            .score
            .map_or("unknown".to_owned(), |score| percent(score).to_string()),
        "status" => standing.status().word().to_owned(),
        "why" => why(standing),
        "closed" => standing.verdict.is_closed().to_string(),
        "e" => six(standing.plan.map(|plan| plan.elapsed.share())),
        "plan" => six(standing.plan.map(|plan| plan.value)),
        "bar" => six(standing.bar.value),
        "start" => or_none(standing.timing.start),
        "end" => or_none(standing.timing.end),
        "known" => or_none(
            standing
                .roll_up
                .map(|roll_up| format!("{}/{}", roll_up.known, roll_up.counted)),
        ),
        "fresh" => or_none(standing.staleness.map(|staleness| format!("{:?}", staleness.freshness))),
        "since" => or_none(
            standing
                .staleness
                .and_then(|staleness| staleness.clock)
                .map(|clock| clock.since),
        ),
        "target" => value(evaluation, thing, |values| values.target),
        "from" => value(evaluation, thing, |values| values.start),
        "value" => value(evaluation, thing, |values| values.latest().map(|point| point.value)),
        _ => panic!("no figure is called `{name}`"),
    }
}

fn or_none(figure: Option<impl ToString>) -> String {
    figure.map_or("none".to_owned(), |figure| figure.to_string())
}

fn value<'m>(
    evaluation: &Evaluation<'m>,
    thing: ThingRef<'m>,
    pick: impl Fn(&goalpost_model::Values<'m>) -> Option<goalpost_values::Decimal>,
) -> String {
    let values = evaluation.values(thing);
    or_none(values.and_then(|values| pick(&values).map(|value| values.write(value).replace(' ', "_"))))
}

/// The reason for the status, without its figures.
fn why(standing: &Standing) -> String {
    let because = format!("{:?}", standing.verdict.because);
    let end = because.find(" {").unwrap_or(because.len());
    because[..end].replace("(Elapsed", "")
}

/// A goal of the fourth quarter with a measure and events.
pub(crate) fn goal(measure: &str, events: &[&str]) -> String {
    lines(
        &["goal g: G", "  during: 2026-Q4", &format!("  measure: {measure}")],
        "  ",
        events,
    )
}

/// An objective of the fourth quarter with results `a`, `b`, `c` …, each given by its lines.
pub(crate) fn objective(fields: &[&str], results: &[&[&str]]) -> String {
    let mut text = lines(&["objective o: O", "  during: 2026-Q4"], "  ", fields);
    for (name, result) in ('a'..).zip(results) {
        text += &lines(&[&format!("  result {name}: R")], "    ", result);
    }
    text
}

fn lines(head: &[&str], indent: &str, more: &[&str]) -> String {
    let head = head.iter().map(|line| format!("{line}\n"));
    head.chain(more.iter().map(|line| format!("{indent}{line}\n")))
        .collect()
}
