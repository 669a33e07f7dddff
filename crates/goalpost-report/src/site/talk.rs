//! What a talk with somebody is about, beside their results on their page: what is due and was promised, what is expected
//! and was observed, what others said, what to praise and to ask. It knows what the sheet of a one-to-one knows, as far
//! as the readers of the page may.

use std::collections::HashMap;

use goalpost_model::{Evaluation, ThingRef};
use goalpost_syntax::{FactKinds, Keyword};
use goalpost_values::Days;
use maud::{Markup, html};

use super::gather::key;
use super::panel::{Entry, panel, points};
use super::{Site, due};
use crate::filter::owners;
use crate::reports::person::{self, Kept, Observed, Promised, Said};
use crate::reports::{Scope, day_before};

/// What is looked through for everybody, so that nobody has to look through everything.
pub(super) struct Desk<'m> {
    days: Days,
    /// What somebody owns, has a step in or leads the owner of, by the handle of each.
    theirs: HashMap<String, Vec<ThingRef<'m>>>,
    expectations: Vec<ThingRef<'m>>,
    /// What others may have said something about.
    spoken_of: Vec<ThingRef<'m>>,
    blocked: Vec<ThingRef<'m>>,
    earlier: Evaluation<'m>,
}

impl<'m> Desk<'m> {
    /// What a scope wants.
    pub(super) fn of(scope: &Scope<'_, 'm>) -> Self {
        let days = person::days(scope);
        let mut desk = Self {
            days,
            theirs: HashMap::new(),
            expectations: Vec::new(),
            spoken_of: Vec::new(),
            blocked: Vec::new(),
            earlier: day_before(scope, days),
        };
        let seen = scope.evaluation.model().things();
        let seen = seen.filter(|thing| !thing.in_template() && !thing.is_draft() && scope.sees(*thing));
        let feedback = FactKinds::FEEDBACK.and(FactKinds::PRAISE);
        for thing in seen {
            if thing.keyword() == Keyword::Expectation {
                desk.expectations.push(thing);
            } else if scope
                .events_in(thing, days)
                .any(|event| thing.keyword() == Keyword::Person || event.has(feedback))
            {
                desk.spoken_of.push(thing);
            }
            if scope.filter.keeps(scope.evaluation, thing) {
                desk.put(scope, thing);
            }
        }
        desk
    }

    fn put(&mut self, scope: &Scope<'_, 'm>, thing: ThingRef<'m>) {
        if thing.events().any(|event| event.has(FactKinds::BLOCKED)) {
            self.blocked.push(thing);
        }
        let model = thing.model();
        let lead = |owner: &str| model.party(owner)?.value(goalpost_syntax::FieldName::Lead);
        let mut whose: Vec<&str> = owners(thing, scope.on()).collect();
        whose.extend(owners(thing, scope.on()).filter_map(lead));
        if let Some(whole) = thing.parent().filter(|_| thing.keyword() == Keyword::Milestone) {
            whose.extend(owners(whole, scope.on()));
        }
        whose.extend(thing.steps().filter_map(|(_, step)| step.who.map(|who| who.text)));
        for handle in whose {
            let list = self.theirs.entry(key(handle)).or_default();
            if list.last() != Some(&thing) {
                list.push(thing);
            }
        }
    }
}

/// The panels about somebody; nothing where there is nothing to say.
pub(super) fn aside(site: &Site<'_, '_>, at: usize) -> Markup {
    let panels = match site.gathered.parties[at].is_team {
        true => html! { (panel(site, "Due next", &due::rows(site, at))) },
        false => of_person(site, at),
    };
    html! { @if !panels.0.is_empty() { div.aside { (panels) } } }
}

fn of_person(site: &Site<'_, '_>, at: usize) -> Markup {
    let (scope, desk) = (&site.input.scope, &site.desk);
    let handle = site.gathered.parties[at].handle;
    let theirs = || desk.theirs.get(&key(handle)).into_iter().flatten().copied();
    let results = person::mine(scope, &desk.earlier, theirs(), handle, desk.days);
    let habits: Vec<_> = site.gathered.habits_of(at).map(|kept| kept.line.clone()).collect();
    let questions = person::questions(&results, &habits);
    let said = person::feedback(scope, desk.spoken_of.iter().copied(), handle, desk.days);
    let waiting = person::waited_for(scope, desk.blocked.iter().copied(), handle);
    html! {
        (panel(site, "To ask", &points(site, "warn", &questions, false)))
        (panel(site, "Waits for them", &points(site, "bad", &waiting, true)))
        (panel(site, "Due next", &due::rows(site, at)))
        (panel(site, "Promised last time", &promised(site, at)))
        (panel(site, "Expected of them", &expected(site, at)))
        (panel(site, "What others said", &spoken(site, &said)))
        (panel(site, "To praise", &points(site, "good", &person::praise(&results), false)))
    }
}

/// What was promised by now and is done or late, and what is due once the list of what is next has ended.
pub(super) fn promised(site: &Site<'_, '_>, at: usize) -> Vec<Entry> {
    let (scope, desk) = (&site.input.scope, &site.desk);
    let handle = site.gathered.parties[at].handle;
    let theirs = desk.theirs.get(&key(handle)).into_iter().flatten().copied();
    let all = person::promises(scope, theirs, handle, desk.days);
    let is_told = |promise: &Promised<'_>| {
        let is_next = promise.due.is_some_and(|due| due <= site.agenda.until);
        promise.kept == Kept::Done || promise.by.is_some() || !is_next
    };
    let row = |promise: &Promised<'_>| {
        let (class, word) = match promise.kept {
            Kept::Done => ("good", "✓ done"),
            Kept::Late => ("bad", "late"),
            Kept::Open => ("even", "open"),
        };
        let text = html! {
            (site.said(promise.text))
            span.said {
                @if let Some(day) = promise.done.or(promise.due) { (day) " · " }
                @if let Some(by) = promise.by { "by " (site.people(&[by])) " · " }
                (site.reference(&promise.within))
            }
        };
        (class, word, text)
    };
    all.iter().filter(|promise| is_told(promise)).map(row).collect()
}

/// What is expected of somebody, with what was observed last.
pub(super) fn expected(site: &Site<'_, '_>, at: usize) -> Vec<Entry> {
    let (scope, desk) = (&site.input.scope, &site.desk);
    let handle = site.gathered.parties[at].handle;
    let all = person::expectations(scope, desk.expectations.iter().copied(), handle, desk.days);
    all.iter().map(|observed| expectation(site, observed)).collect()
}

fn expectation(site: &Site<'_, '_>, observed: &Observed<'_>) -> Entry {
    let (class, word) = match observed.latest.as_ref().and_then(|said| said.tone) {
        Some("met" | "+") => ("good", "met"),
        Some("partly" | "=") => ("warn", "partly"),
        Some("unmet" | "-") => ("bad", "unmet"),
        _ => ("even", "not seen"),
    };
    let counts = [
        (observed.met, "met"),
        (observed.partly, "partly"),
        (observed.unmet, "unmet"),
    ];
    let told = counts.iter().filter(|(count, _)| *count > 0);
    let mut facts: Vec<String> = told.map(|(count, word)| format!("{count} {word}")).collect();
    facts.extend(observed.value.map(str::to_owned));
    let latest = observed.latest.iter();
    let shown: Vec<&Said<'_>> = match observed.entries.as_slice() {
        [] => latest.collect(),
        entries => entries.iter().collect(),
    };
    let text = html! {
        (site.said(observed.expectation.title))
        @if !facts.is_empty() { span.said { (site.said(&facts.join(" · "))) } }
        @for said in shown { (quote(site, said)) }
    };
    (class, word, text)
}

/// Who said what, and when.
fn quote(site: &Site<'_, '_>, said: &Said<'_>) -> Markup {
    html! {
        span.said {
            (said.on) " "
            @if let Some(by) = said.by { (site.people(&[by])) " " }
            @if said.words.is_empty() { (said.tone.unwrap_or_default()) } @else { q { (site.said(said.words)) } }
        }
    }
}

fn spoken(site: &Site<'_, '_>, all: &[Said<'_>]) -> Vec<Entry> {
    let row = |said: &Said<'_>| {
        let (class, word) = match said.tone {
            Some("+") => ("good", "good"),
            Some("praise") => ("good", "praise"),
            Some("-") => ("warn", "to change"),
            Some("=") => ("even", "neutral"),
            Some(other) => ("even", other),
            None => ("even", "remark"),
        };
        let text = html! {
            (site.said(if said.words.is_empty() { "without words" } else { said.words }))
            span.said {
                (said.on) " "
                @if let Some(by) = said.by { (site.people(&[by])) }
                @if said.about.kind != "person" { " · " (site.reference(&said.about)) }
            }
        };
        (class, word, text)
    };
    all.iter().map(row).collect()
}

/// What is late, expected of somebody and promised by them, in a line each, where people share a page.
pub(super) fn in_brief(site: &Site<'_, '_>, at: usize) -> Markup {
    let late = due::rows(site, at).into_iter().filter(|(class, ..)| *class == "bad");
    let rows: Vec<Entry> = late.chain(expected(site, at)).chain(promised(site, at)).collect();
    html! {
        @for (class, word, text) in &rows { li { span.tag.(class) { (word) } span.text { (text) } } }
    }
}
