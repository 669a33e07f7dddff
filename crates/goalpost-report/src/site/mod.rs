//! The dashboard: pages for everybody who never opens the text. Where things stand, who carries what, what supports
//! what, how values and habits go, what stands in the way, and what `check` says.
//!
//! [`pages`] gives a page for each part, which link to each other; [`whole`] gives one page with all of them. Both are
//! functions of their input alone: the same input gives the same bytes. What the audience may not read of is nowhere in
//! them, and with [`Options::redact`] neither are names and figures.

mod card;
mod due;
mod empty;
mod findings;
mod frame;
mod gather;
mod habits;
mod linked;
mod links;
mod map;
mod overview;
mod panel;
mod party;
mod periods;
mod reports;
mod talk;
mod trends;
mod veil;
mod whose;

use std::collections::HashMap;
use std::sync::atomic::{AtomicUsize, Ordering};

use goalpost_model::ThingId;
use goalpost_text::Diagnostic;
use maud::Markup;

use crate::reports::Scope;
use crate::reports::agenda::{self, AgendaReport};
use crate::show::Reference;
use findings::Found;
use frame::Part;
use gather::Gathered;
use links::Links;
use talk::Desk;
use trends::Trends;
use veil::Veil;
use whose::Whose;

/// What the dashboard is made of.
#[derive(Debug, Clone, Copy)]
pub struct Input<'a, 'm> {
    /// Which things, for whom, as of which day.
    pub scope: Scope<'a, 'm>,
    /// What `check` found, in the order in which it is shown.
    pub findings: &'a [Finding<'a>],
    /// How it is to be.
    pub options: Options<'a>,
}

/// Something that `check` found.
#[derive(Debug, Clone, Copy)]
pub struct Finding<'a> {
    /// The thing it is about; none where it is about no thing.
    pub thing: Option<ThingId>,
    /// The finding.
    pub diagnostic: &'a Diagnostic,
    /// The name of its rule: `bad-day`.
    pub rule: &'static str,
}

/// How a dashboard is to be.
#[derive(Debug, Clone, Copy, Default)]
pub struct Options<'a> {
    /// Whether names and figures are hidden.
    pub redact: bool,
    /// Whether a server stands behind it that tells of changes at `/events`.
    pub live: bool,
    /// What went wrong since it was made, to be shown over everything.
    pub trouble: Option<&'a str>,
    /// Where it is told how much of it is drawn.
    pub progress: Option<&'a Progress>,
}

/// How much of a dashboard is drawn, for whoever waits for it.
#[derive(Debug, Default)]
pub struct Progress {
    done: AtomicUsize,
    total: AtomicUsize,
}

impl Progress {
    /// How many steps are done, and of how many; none of none before anybody knows.
    #[must_use]
    pub fn sizes(&self) -> (usize, usize) {
        (self.done.load(Ordering::Relaxed), self.total.load(Ordering::Relaxed))
    }
}

/// A page of the dashboard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// Its name in the folder: `index.html`, `team-payments.html`. Letters, digits, `-`, `_` and `.` only.
    pub path: String,
    /// The page.
    pub html: String,
}

/// The pages of a folder, `index.html` first. Each is self-contained and links to the others by name.
#[must_use]
pub fn pages(input: &Input<'_, '_>) -> Vec<Page> {
    let site = Site::new(input, false);
    let parts = site.parts();
    let framed = parts.iter().map(|part| {
        site.step();
        Page {
            path: part.place.file(),
            html: frame::alone(&site, &parts, part),
        }
    });
    framed.collect()
}

/// Everything on one page.
#[must_use]
pub fn whole(input: &Input<'_, '_>) -> String {
    let site = Site::new(input, true);
    let parts = site.parts();
    frame::together(&site, &parts)
}

/// About how many parts there are beside those of people and teams.
const OTHERS: usize = 12;

/// What the parts are made from.
struct Site<'a, 'm> {
    input: Input<'a, 'm>,
    gathered: Gathered<'m>,
    links: Links,
    veil: Veil,
    whose: Whose,
    found: Found<'a, 'm>,
    desk: Desk<'m>,
    trends: Trends,
    agenda: AgendaReport<'m>,
    /// What of the agenda is whose, by handle.
    due_of: HashMap<String, Vec<usize>>,
}

impl<'a, 'm> Site<'a, 'm> {
    fn new(input: &Input<'a, 'm>, is_whole: bool) -> Self {
        let gathered = Gathered::of(&input.scope);
        let model = input.scope.evaluation.model();
        let whose = Whose::of(model, &|thing| input.scope.audience.sees(thing));
        let agenda = agenda::collect(&input.scope, due::AHEAD);
        let site = Self {
            input: *input,
            links: Links::new(is_whole),
            veil: Veil::of(model, input.options.redact),
            found: Found::of(input, &whose),
            desk: Desk::of(&input.scope),
            trends: match input.options.redact {
                true => Trends::default(),
                false => Trends::of(&input.scope, &gathered),
            },
            due_of: due::by_owner(&agenda),
            agenda,
            whose,
            gathered,
        };
        site.plan(is_whole);
        site
    }

    /// The parts that there is something to say in, in the order in which they are read.
    fn parts(&self) -> Vec<Part> {
        if self.gathered.is_empty() {
            return vec![empty::part(self)];
        }
        let mut parts = vec![overview::part(self)];
        parts.extend(party::parts(self));
        parts.push(map::part(self));
        parts.extend(periods::parts(self));
        parts.extend(habits::part(self));
        parts.push(due::part(self));
        parts.push(reports::blockers(self));
        parts.push(findings::part(self));
        parts
    }

    /// Says how many steps are ahead: each party is drawn, and each part put into its frame.
    fn plan(&self, is_whole: bool) {
        let parties = self.gathered.parties.len();
        let total = if is_whole { parties } else { 2 * parties };
        if let Some(progress) = self.input.options.progress {
            progress.total.store(total + OTHERS, Ordering::Relaxed);
        }
    }

    /// A step is done.
    fn step(&self) {
        if let Some(progress) = self.input.options.progress {
            progress.done.fetch_add(1, Ordering::Relaxed);
        }
    }

    /// A text of people, as far as it may be shown.
    fn words(&self, text: &str) -> String {
        self.veil.text(text)
    }

    /// What something is called, with the way to its card where it has one.
    fn reference(&self, about: &Reference<'m>) -> Markup {
        match (self.gathered.at(about.path, about.line), about.title) {
            (Some(thing), _) => self.title(thing),
            (None, "") => self.said(&about.label()),
            (None, title) => self.said(title),
        }
    }

    /// People or teams, each with the way to their page.
    fn people(&self, handles: &[&str]) -> Markup {
        links::people(self, handles)
    }
}
