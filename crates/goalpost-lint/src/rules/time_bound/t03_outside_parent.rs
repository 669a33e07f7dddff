//! Things that end before they start, or outlast what they belong to.

use goalpost_model::ThingRef;
use goalpost_syntax::{FactKinds, FieldName, Keyword, Revised};
use goalpost_text::{FileId, Severity, Span};
use goalpost_values::Day;

use crate::finding::{Context, Sink};
use crate::rule::Check;
use crate::subject::Subject;
use crate::words::named;

declare_rule! {
    /// The days of a thing lie outside those of what holds it, or it ends before it starts.
    ///
    /// Compared is what is in force today. Where a revision has moved one of the days it is a warning: the plan was
    /// sound when it was made, and the rest of it has to follow.
    "T03" "outside-parent" {
        level: Error,
        why: "A part that ends after its whole cannot count for it in time.",
        source: "Goalpost's own: a score is taken on the last day of the whole.",
        poor: "\
objective desk: Become the desk that people walk up to first
  owner: @ana
  during: 2026-Q4
  why: People wait in the wrong queue today
  result wait: Minutes until somebody is helped
    measure: 12min to 5min
  result solved: Questions answered at the first visit
    measure: 55% to 75%
    due: 2027-01-15
",
        good: "\
objective desk: Become the desk that people walk up to first
  owner: @ana
  during: 2026-Q4
  why: People wait in the wrong queue today
  result wait: Minutes until somebody is helped
    measure: 12min to 5min
  result solved: Questions answered at the first visit
    measure: 55% to 75%
    due: 2026-12-15
",
        check: Check::Thing(
            &[Keyword::Objective, Keyword::Result, Keyword::Goal, Keyword::Fact, Keyword::Milestone, Keyword::Habit],
            check,
        ),
    }
}

const DAYS: &[FieldName] = &[FieldName::Start, FieldName::Due, FieldName::During];

fn check(context: &Context<'_>, subject: &Subject<'_>, sink: &mut Sink) {
    let thing = subject.thing;
    // What only inherits its days has those of what holds it.
    if !subject.has_own(DAYS) && !is_revised(thing) {
        return;
    }
    let today = context.model.today();
    let days = Window::of(thing, today);
    if let Some((edge, what)) = days.runs_backwards() {
        report(
            thing,
            edge,
            format!("{} {what}", named(thing)),
            "type an end that is not before the start",
            sink,
        );
        return;
    }
    let Some(parent) = thing.parent() else {
        return;
    };
    let whole = Window::of(parent, today);
    for (edge, limit, what) in days.outside(&whole) {
        let message = format!("{} {what} {}, which {}", named(thing), named(parent), limit);
        report(
            thing,
            edge,
            message,
            "type a day within, or move the days of what holds it with a revision",
            sink,
        );
    }
}

fn report(thing: ThingRef<'_>, edge: Edge, message: String, help: &str, sink: &mut Sink) {
    let (file, span) = edge.place.unwrap_or((thing.file(), thing.node().span()));
    let mut finding = RULE.at(file, span, message).help(help);
    if edge.revised {
        finding.severity = Severity::Warning;
    }
    sink.report(thing, finding);
}

/// The first or the last day of a thing.
#[derive(Debug, Clone, Copy)]
struct Edge {
    day: Day,
    /// Where it is written, where it is the thing's own.
    place: Option<(FileId, Span)>,
    /// Whether a revision set it, or the day it is compared with.
    revised: bool,
}

/// The days of a thing in force.
#[derive(Debug, Clone, Copy)]
struct Window {
    start: Option<Edge>,
    due: Option<Edge>,
}

impl Window {
    fn of(thing: ThingRef<'_>, today: Day) -> Self {
        let declared = |day: Option<Day>, own| {
            let field = thing.field(own).or_else(|| thing.field(FieldName::During));
            day.map(|day| Edge {
                day,
                place: field.map(|field| (thing.file(), field.value().span)),
                revised: false,
            })
        };
        let mut window = Self {
            start: declared(thing.declared_start(), FieldName::Start),
            due: declared(thing.declared_due(), FieldName::Due),
        };
        if is_revised(thing) {
            window.revise(thing, today);
        }
        window
    }

    fn revise(&mut self, thing: ThingRef<'_>, today: Day) {
        for revision in thing.revisions() {
            if revision.event.day() > today {
                continue;
            }
            let read = || thing.model().calendar().read(revision.to.text);
            let edge = |day| Edge {
                day,
                place: Some((revision.event.file(), revision.to.span)),
                revised: true,
            };
            match revision.what {
                Revised::Start => self.start = read().map(|days| edge(days.first)).or(self.start),
                Revised::Due => self.due = read().map(|days| edge(days.last)).or(self.due),
                _ => {}
            }
        }
    }

    /// Where it ends before it starts, and how to say so.
    fn runs_backwards(self) -> Option<(Edge, String)> {
        let (start, due) = (self.start?, self.due?);
        if start.day <= due.day {
            return None;
        }
        let what = format!("ends on {} before it starts on {}", due.day, start.day);
        let own = if due.place.is_some() { due } else { start };
        Some((own.also(start.revised || due.revised), what))
    }

    /// The edges that lie outside those of another, with that one's and how to say so; one for each place.
    fn outside(self, whole: &Self) -> Vec<(Edge, String, String)> {
        let mut found: Vec<(Edge, String, String)> = Vec::new();
        let ends = |edge: Edge| format!("ends on {}", edge.day);
        let starts = |edge: Edge| format!("starts on {}", edge.day);
        let candidates = [
            (self.due, whole.due, true, false),
            (self.start, whole.start, false, true),
            (self.start, whole.due, true, true),
            (self.due, whole.start, false, false),
        ];
        for (own, of_whole, late, own_starts) in candidates {
            let (Some(own), Some(limit)) = (own, of_whole) else {
                continue;
            };
            let out = if late { own.day > limit.day } else { own.day < limit.day };
            if !out || own.place.is_none() || found.iter().any(|(edge, ..)| edge.place == own.place) {
                continue;
            }
            let side = if late { "after" } else { "before" };
            let what = format!("{} {side}", if own_starts { starts(own) } else { ends(own) });
            found.push((
                own.also(limit.revised),
                if late { ends(limit) } else { starts(limit) },
                what,
            ));
        }
        found
    }
}

impl Edge {
    fn also(mut self, revised: bool) -> Self {
        self.revised |= revised;
        self
    }
}

fn is_revised(thing: ThingRef<'_>) -> bool {
    thing.events().any(|event| event.has(FactKinds::REVISION))
}
