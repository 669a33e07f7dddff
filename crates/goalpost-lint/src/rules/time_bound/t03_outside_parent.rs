//! Things that end before they start, or outlast what they belong to.

use goalpost_model::{ThingId, ThingRef};
use goalpost_syntax::{FactKinds, FieldName, Keyword, Node, Revised};
use goalpost_text::{FileId, Severity, Span};
use goalpost_values::Day;
use rustc_hash::FxHashMap;

use crate::finding::{Context, Sink};
use crate::rule::Check;
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
        check: Check::File(check),
    }
}

const KINDS: [Keyword; 6] = [
    Keyword::Objective,
    Keyword::Result,
    Keyword::Goal,
    Keyword::Fact,
    Keyword::Milestone,
    Keyword::Habit,
];

/// Goes through a file as a whole, so that the days of what holds many things are worked out once.
fn check(context: &Context<'_>, file: FileId, sink: &mut Sink) {
    let mut windows = Windows {
        today: context.model.today(),
        known: FxHashMap::default(),
    };
    for thing in context.model.things_in(file) {
        // What only inherits its days has those of what holds it.
        let judged = KINDS.contains(&thing.keyword()) && !thing.in_template();
        if judged && (has_days(thing) || is_revised(thing)) {
            judge(thing, &mut windows, sink);
        }
    }
}

fn judge(thing: ThingRef<'_>, windows: &mut Windows, sink: &mut Sink) {
    let days = windows.of(thing);
    if let Some((edge, what)) = days.runs_backwards() {
        let help = "type an end that is not before the start";
        report(thing, edge, format!("{} {what}", named(thing)), help, sink);
        return;
    }
    let Some(parent) = thing.parent() else {
        return;
    };
    for (edge, limit, what) in days.outside(&windows.of(parent)) {
        let message = format!("{} {what} {}, which {limit}", named(thing), named(parent));
        let help = "type a day within, or move the days of what holds it with a revision";
        report(thing, edge, message, help, sink);
    }
}

fn has_days(thing: ThingRef<'_>) -> bool {
    let is_one = |name| matches!(name, FieldName::Start | FieldName::Due | FieldName::During);
    let mut names = thing.node().children().filter_map(Node::field_name);
    names.any(is_one)
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

/// The days of the things of a file, as far as they have been asked for.
struct Windows {
    today: Day,
    known: FxHashMap<ThingId, Window>,
}

impl Windows {
    fn of(&mut self, thing: ThingRef<'_>) -> Window {
        if let Some(known) = self.known.get(&thing.id()) {
            return *known;
        }
        let above = thing.parent().map(|parent| self.of(parent));
        let mut window = Window::declared(thing, above);
        if is_revised(thing) {
            window.revise(thing, self.today);
        }
        self.known.insert(thing.id(), window);
        window
    }
}

impl Window {
    /// Its own days, else those of what holds it.
    fn declared(thing: ThingRef<'_>, above: Option<Self>) -> Self {
        let edge = |day: Option<Day>, own, above: Option<Edge>| {
            let field = thing.field(own).or_else(|| thing.field(FieldName::During));
            let above = above
                .filter(|_| field.is_none())
                .map(|edge| Edge { place: None, ..edge });
            above.or_else(|| {
                day.map(|day| Edge {
                    day,
                    place: field.map(|field| (thing.file(), field.value().span)),
                    revised: false,
                })
            })
        };
        Self {
            start: edge(
                thing.declared_start(),
                FieldName::Start,
                above.and_then(|above| above.start),
            ),
            due: edge(thing.declared_due(), FieldName::Due, above.and_then(|above| above.due)),
        }
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
