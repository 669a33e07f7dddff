//! Titles that are too short to say something, or too long to be remembered.

use goalpost_syntax::Keyword;

use crate::finding::{Context, Sink};
use crate::rule::Check;
use crate::subject::Subject;
use crate::words::{counted, quoted};

declare_rule! {
    /// A title is missing, too short or too long.
    ///
    /// Too short is an objective of under 5 words and a key result of under 3; too long is any title of over 200
    /// characters. Scripts that part no words are only asked for their length.
    "S07" "length" {
        level: Hint,
        why: "Too few words leave open what is meant, and nobody can say by heart what takes a paragraph.",
        source: "Goalpost's own limits: an objective of 5 words, a key result of 3, 200 characters.",
        poor: "\
objective desk: Delight everybody here
  owner: @ana
  during: 2026-Q4
  why: People wait in the wrong queue today
  result wait: Minutes until somebody is helped
    measure: 12min to 5min
    source: Ticket machine
",
        good: "\
objective desk: Become the desk that people walk up to first
  owner: @ana
  during: 2026-Q4
  why: People wait in the wrong queue today
  result wait: Minutes until somebody is helped
    measure: 12min to 5min
    source: Ticket machine
",
        check: Check::Thing(&[Keyword::Objective, Keyword::Result, Keyword::Goal], check),
    }
}

/// The most characters of a title.
const LONGEST: usize = 200;

fn check<'m>(context: &Context<'m>, subject: &Subject<'m>, sink: &mut Sink) {
    let thing = subject.thing;
    let title = thing.title();
    let (least, kind) = match thing.keyword() {
        Keyword::Objective => (5, "an objective"),
        Keyword::Result => (3, "a key result"),
        _ => (0, "a goal"),
    };
    if title.is_empty() {
        if !context.is_settled(thing) {
            let message = format!("this {} has no title", thing.keyword());
            let help = "type behind its colon, in a sentence, what will be different";
            sink.report(thing, RULE.missing(thing, message).help(help));
        }
        return;
    }
    let words = title.split_whitespace().take(least).count();
    let too_short = words < least && parts_words(title);
    let too_long = title.len() > LONGEST && title.chars().nth(LONGEST).is_some();
    if !too_short && !too_long || context.is_settled(thing) {
        return;
    }
    let (message, help) = if too_short {
        let words = counted(i64::try_from(words).unwrap_or(0), "word");
        (
            format!(
                "{} is {words}, and {kind} needs {least} (Goalpost's own limit) to say what is meant",
                quoted(title)
            ),
            "say what will be different, and for whom",
        )
    } else {
        let length = title.chars().count();
        (
            format!(
                "{} has {length} characters, and {LONGEST} (Goalpost's own limit) are as many as people read",
                quoted(title)
            ),
            "keep what will be different; how goes under `how:`, what for under `why:`, and the rest into a note, `> \
             …`",
        )
    };
    sink.report(thing, RULE.at(thing.file(), thing.title_span(), message).help(help));
}

/// Whether a text is in a script that parts words by blanks.
fn parts_words(text: &str) -> bool {
    !text
        .chars()
        .any(|c| ('\u{2e80}'..='\u{9fff}').contains(&c) || ('\u{0e00}'..='\u{0eff}').contains(&c))
}
