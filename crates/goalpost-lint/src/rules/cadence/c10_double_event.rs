//! Events that are written down twice.

use goalpost_model::EventRef;
use goalpost_text::{Diagnostic, Edit, FileId, Safety, Span};
use rustc_hash::FxHashMap;

use crate::finding::{Context, Sink};
use crate::rule::Check;
use crate::words::named;

declare_rule! {
    /// The same event of a thing stands in two files.
    ///
    /// The same are its day, its facts, who says it, and its words. It is reported in the file that is not the thing's
    /// own; where neither is, in the later one.
    "C10" "double-event" {
        level: Warning,
        why: "What was added once counts twice, and whoever corrects one of the lines leaves the other.",
        source: "Goalpost's own: each event is written down in one place.",
        fix: Unsafe,
        check: Check::Workspace(check),
    }
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    let mut events = context.model.events().peekable();
    let mut same_day: Vec<EventRef<'_>> = Vec::new();
    while let Some(event) = events.next() {
        same_day.push(event);
        let goes_on = |next: &EventRef<'_>| next.thing() == event.thing() && next.day() == event.day();
        if events.peek().is_some_and(goes_on) {
            continue;
        }
        if same_day.iter().any(|other| other.file() != event.file()) {
            look_at(&same_day, sink);
        }
        same_day.clear();
    }
}

/// Looks for doubles among the events of a thing on a day.
fn look_at(same_day: &[EventRef<'_>], sink: &mut Sink) {
    let mut first_of: FxHashMap<String, Vec<EventRef<'_>>> = FxHashMap::default();
    for &event in same_day {
        let said = said(event);
        if said.is_empty() {
            continue;
        }
        let alike = first_of.entry(said).or_default();
        match alike.iter().find(|other| other.file() != event.file()) {
            Some(&other) => {
                let (copy, original) = copy_and_original(event, other);
                sink.report(copy.thing(), finding(copy, original));
            }
            // Two lines of one file may be meant.
            None => alike.push(event),
        }
    }
}

/// What an event says behind its day and its target, with single blanks.
fn said(event: EventRef<'_>) -> String {
    let line = event.span();
    let target = event.read().target.map(|target| target.span.end);
    let day = event.node().tokens().next().map(|day| day.span.end);
    let start = target.or(day).unwrap_or(line.start).min(line.end);
    let text = Span::new(start, line.end).of(event.node().tree().text());
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Which of two is the copy: the one away from the thing, else the later one.
fn copy_and_original<'m>(later: EventRef<'m>, earlier: EventRef<'m>) -> (EventRef<'m>, EventRef<'m>) {
    let home: FileId = later.thing().file();
    if later.file() == home {
        (earlier, later)
    } else {
        (later, earlier)
    }
}

fn finding(copy: EventRef<'_>, original: EventRef<'_>) -> Diagnostic {
    let path = &copy.thing().model().file(original.file()).path;
    let message = format!(
        "this event of {} stands in `{path}`, line {}, too",
        named(copy.thing()),
        original.line_number()
    );
    let finding = RULE
        .at(copy.file(), copy.span(), message)
        .help("keep one of the two lines and delete the other; if both happened, say in their words what differs")
        .related(original.file(), original.span(), "the same event");
    if copy.node().children().next().is_some() {
        return finding;
    }
    let line = copy.node().full_span();
    finding.fix_edits("delete this line", Safety::Unsafe, vec![Edit::new(line, "")])
}
