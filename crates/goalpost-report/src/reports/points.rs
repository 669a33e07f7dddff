//! What a meeting is for: what needs a decision, what deserves praise, what to ask.

use goalpost_model::progress::{Freshness, Status};
use schemars::JsonSchema;
use serde::Serialize;

use super::entries::Moved;
use crate::figures::{Date, Ratio};
use crate::reasons::whole_percent;
use crate::show::{Entry, Reference};
use crate::status::{HabitLine, HabitState, StatusLine, blocked, labelled_item};
use crate::style::Style;
use crate::text::{Ink, Line, days, out_of_ten};

/// Something to talk about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Point<'m> {
    /// What it is about.
    pub about: Reference<'m>,
    /// Who answers for that.
    pub owners: Vec<&'m str>,
    /// In a word: `blocked`, `off track`, `eased`, `done`, …
    pub what: &'static str,
    /// In a sentence.
    pub text: String,
    /// The day of it, or since which it lasts.
    pub on: Option<Date>,
}

impl<'m> Point<'m> {
    fn of(line: &StatusLine<'m>, what: &'static str, text: impl Into<String>, on: Option<Date>) -> Self {
        Self {
            about: reference(line),
            owners: line.owners.clone(),
            what,
            text: text.into(),
            on,
        }
    }

    /// What it is about, and the sentence.
    pub(super) fn row(&self, ink: Ink, style: &Style, with_owner: bool) -> (Line, Vec<Line>) {
        let title = match self.about.title {
            "" => self.about.label(),
            title => style.quoted(title),
        };
        let owners = match (with_owner, self.owners.as_slice()) {
            (false, _) | (_, []) => String::new(),
            (true, owners) => format!(" ({})", owners.join(" ")),
        };
        let text = format!("{title}{owners}: {}", style.plainly(&self.text));
        let (_, pieces) = labelled_item(ink, self.what, "", &text);
        (Line::of(ink, self.what), pieces)
    }
}

fn reference<'m>(line: &StatusLine<'m>) -> Reference<'m> {
    Reference {
        id: line.id.clone(),
        kind: line.kind,
        title: line.title,
        path: line.path,
        line: line.line,
    }
}

/// The rows of points.
pub(super) fn rows(points: &[Point<'_>], ink: Ink, style: &Style, with_owner: bool) -> Vec<(Line, Vec<Line>)> {
    points.iter().map(|point| point.row(ink, style, with_owner)).collect()
}

/// Words of revisions, which ease or tighten a promise or hand it over.
const REVISIONS: [&str; 8] = [
    "target", "commit", "stretch", "baseline", "start", "due", "weight", "kind",
];

/// Whether a fact as written is a revision: `due 2026-12-18 was 2026-12-31`.
pub(super) fn is_revision(fact: &str) -> bool {
    let first = fact.split_whitespace().next().unwrap_or_default();
    let is_known = REVISIONS.iter().any(|word| first.eq_ignore_ascii_case(word)) || first.eq_ignore_ascii_case("owner");
    is_known && fact.split_whitespace().any(|word| word.eq_ignore_ascii_case("was"))
}

fn is_fact(fact: &str, word: &str) -> bool {
    fact.split_whitespace()
        .next()
        .is_some_and(|first| first.eq_ignore_ascii_case(word))
}

/// What needs a decision of what happened to a thing, the gravest first.
pub(super) fn decisions<'m>(moved: &Moved<'m>) -> Vec<Point<'m>> {
    let line = &moved.line;
    let mut found = Vec::new();
    for blocker in &line.blockers {
        let text = blocked(blocker);
        found.push(Point::of(
            line,
            "blocked",
            text.trim_start_matches("blocked "),
            Some(blocker.since),
        ));
    }
    if line.overdue {
        let over = days(line.days_left.map_or(0, |left| -left));
        let text = format!("its last day was {over} ago; grade it, extend it or drop it");
        found.push(Point::of(line, "overdue", text, line.due));
    }
    // A whole is as bad as the worst of its parts, which speaks for itself.
    if !line.overdue && line.kind != "objective" {
        let text = worse(moved).map(|before| format!("{before}, {}", done_and_planned(line)));
        found.extend(text.map(|text| Point::of(line, line.status.label(), text, None)));
    }
    for entry in &moved.entries {
        for fact in &entry.facts {
            if is_revision(fact) {
                found.push(Point::of(
                    line,
                    "revised",
                    with_words(fact, entry.words),
                    Some(entry.on),
                ));
            } else if is_fact(fact, "dropped") || is_fact(fact, "paused") {
                let what = if is_fact(fact, "dropped") { "dropped" } else { "paused" };
                found.push(Point::of(
                    line,
                    what,
                    words_or(entry.words, "without words"),
                    Some(entry.on),
                ));
            }
        }
    }
    found.extend(fell(moved).map(|text| Point::of(line, "less sure", text, None)));
    found
}

/// `confidence fell from 5/10 to 2/10`; nothing once it is closed or over.
fn fell(moved: &Moved<'_>) -> Option<String> {
    let (now, then) = moved.line.confidence.zip(moved.before.confidence)?;
    (now.0 < then.0 && !moved.line.status.is_closed())
        .then(|| format!("confidence fell from {} to {}", out_of_ten(then.0), out_of_ten(now.0)))
}

/// What its status was before, where it has become worse or is still off track.
fn worse(moved: &Moved<'_>) -> Option<String> {
    let (now, before) = (moved.line.status, moved.before.status);
    match now {
        Status::OffTrack if before == now => Some("still".to_owned()),
        Status::OffTrack | Status::AtRisk if rank(now) > rank(before) => Some(format!("was {}", before.label())),
        _ => None,
    }
}

/// What deserves praise of what happened to a thing.
pub(super) fn praise<'m>(moved: &Moved<'m>) -> Vec<Point<'m>> {
    let line = &moved.line;
    let mut found = Vec::new();
    if moved.turned() && matches!(line.status, Status::Done | Status::Achieved) {
        found.push(in_their_words(moved));
    } else if matches!(moved.before.status, Status::AtRisk | Status::OffTrack | Status::Missed)
        && line.status == Status::OnTrack
        && line.kind != "objective"
    {
        let text = format!("back from {}, {}", moved.before.status.label(), done_and_planned(line));
        found.push(Point::of(line, "on track", text, None));
    }
    for entry in &moved.entries {
        for fact in &entry.facts {
            let what = match () {
                () if is_fact(fact, "praise") => "praise",
                () if is_fact(fact, "unblocked") && !is_blocked_again(line, fact) => "unblocked",
                () if is_fact(fact, "done") && line.status != Status::Done => "done",
                () => continue,
            };
            let said = match what {
                "praise" => words_or(entry.words, fact).to_owned(),
                "unblocked" => with_words(fact.split_whitespace().nth(1).unwrap_or_default(), entry.words),
                _ => words_or(entry.words, "a milestone is reached").to_owned(),
            };
            let by = entry.by.map_or_else(String::new, |by| format!(" ({by})"));
            let mut point = Point::of(line, what, format!("{said}{by}"), Some(entry.on));
            if what == "praise" && !entry.about.is_empty() {
                point.owners.clone_from(&entry.about);
            }
            found.push(point);
        }
    }
    found
}

/// That a thing is done, in the words of whoever closed it; in figures where nobody said more.
fn in_their_words<'m>(moved: &Moved<'m>) -> Point<'m> {
    let line = &moved.line;
    let is_end = |fact: &&str| is_fact(fact, "done") || is_fact(fact, "score");
    let closes = |entry: &&Entry<'m>| {
        let facts = entry.facts.iter().map(AsRef::as_ref);
        entry.part.is_none() && !entry.words.is_empty() && facts.into_iter().any(|fact| is_end(&fact))
    };
    match moved.entries.iter().rev().find(closes) {
        Some(entry) => {
            let by = entry.by.map_or_else(String::new, |by| format!(" ({by})"));
            let text = format!("{}{by}", entry.words);
            Point::of(line, line.status.label(), text, Some(entry.on))
        }
        None => Point::of(line, line.status.label(), done_and_planned(line), None),
    }
}

/// Whether the obstacle that a fact takes away is there again.
fn is_blocked_again(line: &StatusLine<'_>, fact: &str) -> bool {
    let name = fact.split_whitespace().nth(1).unwrap_or_default();
    line.blockers
        .iter()
        .any(|blocker| blocker.name.eq_ignore_ascii_case(name))
}

/// What to ask about a thing that somebody answers for, and that is not closed.
pub(super) fn questions<'m>(moved: &Moved<'m>) -> Vec<Point<'m>> {
    let line = &moved.line;
    let mut found = Vec::new();
    // What is over is called missed or achieved before anybody has graded it.
    if line.status.is_closed() && !line.overdue {
        return found;
    }
    for blocker in &line.blockers {
        let whom = match blocker.waits_for.as_slice() {
            [] => "who can remove it, and until when?".to_owned(),
            whom => format!("what does it take that {} moves, and until when?", whom.join(" ")),
        };
        let text = format!("blocked by {} for {}; {whom}", blocker.name, days(blocker.days));
        found.push(Point::of(line, "blocked", text, Some(blocker.since)));
    }
    if line.overdue {
        let text = format!(
            "its time was over {} ago, {}; what did we learn, and is it graded, extended or dropped?",
            days(line.days_left.map_or(0, |left| -left)),
            done_and_planned(line)
        );
        found.push(Point::of(line, "overdue", text, line.due));
        return found;
    }
    if let Some(own) = line.own.filter(|own| own.differs) {
        let text = format!(
            "you said {} on {}, the figures say {} ({}); what do they not see?",
            own.status.label(),
            own.on,
            line.status.label(),
            done_and_planned(line)
        );
        found.push(Point::of(line, "differs", text, Some(own.on)));
    } else if line.blockers.is_empty() && matches!(line.status, Status::OffTrack | Status::AtRisk) {
        let text = format!(
            "{}; what would bring it back, and what can wait meanwhile?",
            done_and_planned(line)
        );
        found.push(Point::of(line, line.status.label(), text, None));
    }
    if matches!(line.freshness, Freshness::Stale | Freshness::Forgotten)
        && let Some(since) = line.last_sign
    {
        let text = format!(
            "{}; does it still matter, and where does it stand?",
            quiet_since(line.untouched, since)
        );
        found.push(Point::of(line, "quiet", text, Some(since)));
    }
    if let Some(text) = fell(moved) {
        found.push(Point::of(line, "less sure", format!("{text}; what has changed?"), None));
    } else if let Some(Ratio(share)) = line.confidence
        && share < "0.4".parse().unwrap_or_default()
        && line.status == Status::OnTrack
    {
        let text = format!(
            "on track, and yet the confidence is {}; what worries you?",
            out_of_ten(share)
        );
        found.push(Point::of(line, "unsure", text, None));
    }
    found
}

/// What to ask about a habit.
pub(super) fn question_of_habit<'m>(habit: &HabitLine<'m>) -> Option<Point<'m>> {
    let text = match habit.state {
        HabitState::Lapsed => format!(
            "the last {} times without a word; what got in the way, and what would make it easier?",
            habit.silent_in_a_row
        ),
        HabitState::Slipping => format!(
            "kept {} of {}; is the time wrong, or the size?",
            crate::status::amount(habit, habit.done),
            crate::status::amount(habit, habit.due)
        ),
        _ => return None,
    };
    Some(Point {
        about: Reference {
            id: habit.id.clone(),
            kind: "habit",
            title: habit.title,
            path: habit.path,
            line: habit.line,
        },
        owners: habit.owners.clone(),
        what: habit.state.label(),
        text,
        on: None,
    })
}

/// `nothing since 2026-10-05`
pub(crate) fn quiet_since(untouched: bool, since: Date) -> String {
    match untouched {
        true => format!("nothing at all, since it began on {since}"),
        false => format!("nothing since {since}"),
    }
}

/// `23% done, 49% planned`
pub(super) fn done_and_planned(line: &StatusLine<'_>) -> String {
    if line.kind == "objective" && matches!(line.status, Status::OffTrack | Status::AtRisk) {
        return "that is the worst of its results".to_owned();
    }
    let done = line.score.map_or_else(
        || "unknown".to_owned(),
        |score| format!("{} done", whole_percent(score.0)),
    );
    match line.plan.filter(|_| !line.status.is_closed()) {
        Some(plan) => format!("{done}, {} planned", whole_percent(plan.0)),
        None => done,
    }
}

fn with_words(fact: &str, words: &str) -> String {
    match words {
        "" => fact.to_owned(),
        words => format!("{fact} ({words})"),
    }
}

fn words_or<'t>(words: &'t str, otherwise: &'t str) -> &'t str {
    if words.is_empty() { otherwise } else { words }
}

/// How bad a status is, the worse the higher.
pub(super) fn rank(status: Status) -> u8 {
    match status {
        Status::Done | Status::Achieved => 0,
        Status::OnTrack | Status::Paused | Status::NotStarted | Status::Dropped => 1,
        Status::Unknown => 2,
        Status::AtRisk => 3,
        Status::OffTrack => 4,
        Status::Missed => 5,
    }
}
