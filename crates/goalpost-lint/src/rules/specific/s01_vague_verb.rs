//! Verbs that name a direction and no end.

use goalpost_syntax::Keyword;

use crate::Saying;
use crate::finding::{Context, Sink};
use crate::rule::Check;
use crate::subject::Subject;
use crate::vague::{may_say_nothing_besides, unspecific, vague_verbs, way_without_end};

declare_rule! {
    /// The verb of a title names a direction without an amount, and nothing is measured.
    ///
    /// Looked for are verbs such as improve, support and be better, deeds that can be done in any way, and objects that
    /// nobody can see, such as trust. An amount in the verb's own clause fixes it; so does a `measure:` other than
    /// `yes/no`, a fact, a milestone or a step, and for an objective its key results. Beside `yes/no` a verb that only
    /// says which way, as in "reduce costs", is looked at, too. An objective may become and be what it likes. Of a
    /// habit or an expectation only what says nothing besides is looked at, as in "communicate more" and "takes
    /// ownership". What is still to be filled in is `S03`, a standing manner `E02`, and what somebody shall be `E06`.
    "S01" "vague-verb" {
        level: Warning,
        why: "Everybody agrees to improve something, and everybody means something else by it.",
        source: "The S of SMART: George T. Doran, \"specific: target a specific area for improvement\" (1981).",
        poor: "\
goal comms: Improve communication with the warehouse
  owner: @ana
  during: 2026-Q4
  why: Parcels go astray
",
        good: "\
goal comms: Improve communication with the warehouse
  owner: @ana
  during: 2026-Q4
  measure: 12 to 3 lost parcels
  why: Parcels go astray
",
        check: Check::Thing(
            &[
                Keyword::Objective,
                Keyword::Result,
                Keyword::Goal,
                Keyword::Habit,
                Keyword::Expectation,
            ],
            check,
        ),
    }
}

fn check<'m>(context: &Context<'m>, subject: &Subject<'m>, sink: &mut Sink) {
    if subject.is_fixed() || context.is_settled(subject.thing) {
        return;
    }
    let may_say_nothing = || may_say_nothing_besides(subject.thing.title(), |things| subject.may_hold(things));
    if subject.thing.keyword() == Keyword::Habit && !may_say_nothing() {
        return;
    }
    let Some(reading) = subject.reading() else {
        return;
    };
    let way = || subject.is_yes_or_no().then(|| way_without_end(reading))?;
    let saying = match vague_verbs(reading).next().or_else(way) {
        Some(verb) => Some((verb, Saying::vague_verb(subject.words(verb), reading.kind()))),
        None => unspecific(reading).and_then(|(reason, words)| {
            Some((
                words,
                Saying::not_specific(reason, subject.words(words), reading.kind())?,
            ))
        }),
    };
    if let Some((words, saying)) = saying {
        sink.report(subject.thing, RULE.says(subject, words, saying));
    }
}
