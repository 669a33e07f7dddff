//! Goals and objectives that would do better as the other.

use goalpost_prose::Glance;
use goalpost_syntax::Keyword;

use crate::finding::{Context, Sink};
use crate::rule::Check;
use crate::subject::Subject;
use crate::words::quoted;

declare_rule! {
    /// A certificate or a course stands as an objective, or a change of career as a goal.
    "O10" "wrong-frame" {
        level: Hint,
        why: "A goal has one end that is reached or not; an objective points the way and takes several results to \
              show.",
        source: "Plaud's guide: SMART for what is concrete and short, OKR for what is broad and ambitious.",
        poor: "\
objective aid: Obtain the first-aid certificate this winter
  owner: @ana
  during: 2026-Q4
  why: Nobody on the late shift has one
  result exam: Points in the mock exam
    measure: 48% to 80%
    source: Course portal
",
        good: "\
goal aid: Obtain the first-aid certificate this winter
  owner: @ana
  during: 2026-Q4
  measure: yes/no
  why: Nobody on the late shift has one
",
        check: Check::Thing(&[Keyword::Objective, Keyword::Goal], check),
    }
}

fn check<'m>(context: &Context<'m>, subject: &Subject<'m>, sink: &mut Sink) {
    let thing = subject.thing;
    let Some(reading) = subject.reading_for(Glance::CREDENTIAL.with(Glance::POSITION)) else {
        return;
    };
    let (words, what, help) = match thing.keyword() {
        Keyword::Objective => (
            reading.credential(),
            "has one end, and an objective takes several results to show",
            "make it a goal, `goal: …` with `measure: yes/no`; the objective is what it is good for",
        ),
        _ => (
            reading.position(),
            "takes longer than one goal, and more than one number to show",
            "make it an objective, `objective: …`, with what would show that you are on the way as its results",
        ),
    };
    let Some(words) = words.filter(|_| !context.is_settled(thing)) else {
        return;
    };
    let message = format!("{} {what}", quoted(subject.words(words)));
    sink.report(
        thing,
        RULE.at(thing.file(), subject.in_title(words), message).help(help),
    );
}
