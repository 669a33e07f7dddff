//! Goals that are called something, and say nothing.

use goalpost_syntax::Keyword;

use crate::Saying;
use crate::finding::{Context, Sink};
use crate::judged::{bare_label, is_too_long_for_label};
use crate::rule::Check;
use crate::subject::Subject;

declare_rule! {
    /// The title of a goal has no verb.
    ///
    /// Only goals are looked at: a key result may be named as what it counts. Titles of more than six words are left
    /// alone, as the verb of a longer one is more likely to be one that is not known here.
    "S04" "bare-label" {
        level: Hint,
        why: "A label names a subject; what shall be different at the end is left to the reader.",
        source: "Goalpost's own: a goal says what somebody does, and a label says nothing of it.",
        poor: "\
goal roadmap: Reading list for the fourth quarter
  owner: @ana
  during: 2026-Q4
  measure: 40 pages
  why: The audit in January asks about it
",
        good: "\
goal roadmap: Read what the audit asks about
  owner: @ana
  during: 2026-Q4
  measure: 40 pages
  why: The audit in January asks about it
",
        check: Check::Thing(&[Keyword::Goal], check),
    }
}

fn check<'m>(context: &Context<'m>, subject: &Subject<'m>, sink: &mut Sink) {
    let thing = subject.thing;
    if is_too_long_for_label(thing.title()) {
        return;
    }
    let Some(words) = subject.reading().and_then(bare_label) else {
        return;
    };
    if !context.is_settled(thing) {
        sink.report(
            thing,
            RULE.says(subject, words, Saying::bare_label(subject.words(words))),
        );
    }
}
