//! What is due as a calendar that other programs subscribe to (RFC 5545).
//!
//! The id of an entry is made of what it is about and never of a day, so that a changed deadline moves an entry instead
//! of adding one. Every rule starts on a day on which it falls.

use std::collections::BTreeMap;

use goalpost_model::ThingRef;
use goalpost_syntax::Keyword;
use goalpost_values::{Clock, Day};

use super::What;
use super::collect::{TO_GRADE, is_at_rest, is_said_above};
use super::recurring::{check_in, of_habit};
use super::zone::Zone;
use crate::filter::owners;
use crate::reports::Scope;

/// An entry of the calendar.
pub(super) struct Entry {
    /// What makes it itself.
    pub(super) key: String,
    pub(super) what: What,
    pub(super) summary: String,
    pub(super) description: String,
    pub(super) first: Day,
    /// When on the day, and for how many minutes.
    pub(super) time: Option<(Clock, i64)>,
    pub(super) rule: Option<String>,
    /// The last day of the rule.
    pub(super) until: Option<Day>,
    /// The days on which it does not happen.
    pub(super) but: Vec<Day>,
}

/// A part without entries: a calendar must have one (section 3.6), and one in which nothing is due has no other. Who
/// subscribes to it must not be left with the entries of before.
const NO_ENTRY: [&str; 8] = [
    "BEGIN:VTIMEZONE",
    "TZID:UTC",
    "BEGIN:STANDARD",
    "DTSTART:19700101T000000",
    "TZOFFSETFROM:+0000",
    "TZOFFSETTO:+0000",
    "END:STANDARD",
    "END:VTIMEZONE",
];

/// What is due from today on, and what is late, as a calendar.
#[must_use]
pub fn ics(scope: &Scope<'_, '_>) -> String {
    let settings = scope.evaluation.model().settings();
    let mut out = Calendar {
        text: String::new(),
        zone: settings.time_zone.as_deref().and_then(Zone::named),
    };
    out.line("BEGIN:VCALENDAR");
    out.line("VERSION:2.0");
    out.line("PRODID:-//Goalpost//Goalpost//EN");
    out.line("CALSCALE:GREGORIAN");
    let name = if settings.name.is_empty() {
        "Goals"
    } else {
        &settings.name
    };
    out.line(&format!("X-WR-CALNAME:{}", escaped(name)));
    if let Some(zone) = out.zone {
        out.line(&format!("X-WR-TIMEZONE:{}", zone.name()));
    }
    let entries = entries(scope);
    let first = entries
        .iter()
        .filter(|entry| entry.time.is_some())
        .map(|entry| entry.first)
        .min();
    if let Some((zone, first)) = out.zone.zip(first) {
        zone.lines(first).iter().for_each(|line| out.line(line));
    } else if entries.is_empty() {
        NO_ENTRY.iter().for_each(|line| out.line(line));
    }
    for entry in entries {
        out.entry(&entry, &settings.name, scope.on());
    }
    out.line("END:VCALENDAR");
    out.text
}

/// The time zone of the workspace when there is none of that name and something has a time: it stands in the calendar
/// as it is written, wherever it is read.
#[must_use]
pub fn unknown_zone<'m>(scope: &Scope<'_, 'm>) -> Option<&'m str> {
    let name = scope.evaluation.model().settings().time_zone.as_deref()?;
    let is_timed = || entries(scope).iter().any(|entry| entry.time.is_some());
    (Zone::named(name).is_none() && is_timed()).then_some(name)
}

fn entries(scope: &Scope<'_, '_>) -> Vec<Entry> {
    let mut found = Vec::new();
    for thing in scope.things() {
        match thing.keyword() {
            Keyword::Objective | Keyword::Result | Keyword::Goal | Keyword::Milestone => {
                found.extend(deadline(scope, thing));
                found.extend(check_in(scope, thing, What::CheckIn));
            }
            Keyword::Expectation => found.extend(check_in(scope, thing, What::Review)),
            Keyword::Habit => found.extend(of_habit(scope, thing)),
            _ => {}
        }
        steps(scope, thing, &mut found);
    }
    let mut seen: BTreeMap<(What, String), usize> = BTreeMap::new();
    for entry in &mut found {
        let times = seen.entry((entry.what, entry.key.clone())).or_default();
        *times += 1;
        // Of several that are called the same the further ones are told by their number.
        if *times > 1 {
            entry.key = format!("{}\n{times}", entry.key);
        }
    }
    found
}

pub(super) fn entry<'m>(scope: &Scope<'_, 'm>, thing: ThingRef<'m>, what: What, first: Day) -> Entry {
    let id = thing.full_id();
    let owners: Vec<&str> = owners(thing, scope.on()).collect();
    let lines = [
        id.clone().unwrap_or_default(),
        owners.join(" "),
        format!("{}:{}", thing.path(), thing.line_number()),
    ];
    let said: Vec<String> = lines.into_iter().filter(|line| !line.is_empty()).collect();
    Entry {
        key: id.unwrap_or_else(|| format!("{}\n{}", thing.path(), thing.title())),
        what,
        summary: thing.title().to_owned(),
        description: said.join("\n"),
        first,
        time: None,
        rule: None,
        until: None,
        but: Vec::new(),
    }
}

fn deadline<'m>(scope: &Scope<'_, 'm>, thing: ThingRef<'m>) -> Option<Entry> {
    let on = scope.on();
    let day = thing.due_on(on)?;
    if is_at_rest(scope, thing) || is_said_above(thing, day, on) {
        return None;
    }
    let what = match thing.keyword() {
        Keyword::Milestone => What::Milestone,
        _ => What::Deadline,
    };
    let mut found = entry(scope, thing, what, day);
    found.summary = format!("{}: {}", due_or_late(day, on), found.summary);
    if let Some(whole) = thing.parent().filter(|_| what == What::Milestone) {
        found.summary.push_str(&format!(" ({})", whole.title()));
    }
    if day < on && what == What::Deadline {
        found.description = format!("{TO_GRADE}\n{}", found.description);
    }
    Some(found)
}

/// What is late stays on its day, and says that it is.
fn due_or_late(day: Day, on: Day) -> &'static str {
    if day < on { "Late" } else { "Due" }
}

fn steps<'m>(scope: &Scope<'_, 'm>, thing: ThingRef<'m>, found: &mut Vec<Entry>) {
    let on = scope.on();
    let open = thing
        .steps()
        .map(|(_, step)| step)
        .filter(|step| !step.done && step.is_due);
    for step in open {
        let Some(day) = step.day.filter(|_| !is_at_rest(scope, thing)) else {
            continue;
        };
        let mut of_step = entry(scope, thing, What::Step, day);
        of_step.key = format!("{}\n{}", of_step.key, step.text.text);
        of_step.summary = format!("{}: {} ({})", due_or_late(day, on), step.text.text, thing.title());
        of_step.description = format!("{}\n{}", thing.title(), of_step.description);
        found.push(of_step);
    }
}

/// The most bytes of a line; longer ones are folded (section 3.1).
const LINE: usize = 75;

struct Calendar {
    text: String,
    /// Where the times of the clock are; none where they are those of whoever reads them.
    zone: Option<Zone>,
}

impl Calendar {
    fn line(&mut self, text: &str) {
        let mut rest = text;
        let mut room = LINE;
        while rest.len() > room {
            let mut at = room;
            while !rest.is_char_boundary(at) {
                at -= 1;
            }
            self.text.push_str(&rest[..at]);
            self.text.push_str("\r\n ");
            rest = &rest[at..];
            // The blank that a folded line begins with counts, too.
            room = LINE - 1;
        }
        self.text.push_str(rest);
        self.text.push_str("\r\n");
    }

    fn entry(&mut self, entry: &Entry, workspace: &str, on: Day) {
        self.line("BEGIN:VEVENT");
        let key = format!("{workspace}\n{}\n{}", entry.what.word(), entry.key);
        self.line(&format!("UID:{:016x}-{}@goalpost", hash(&key), entry.what.word()));
        self.line(&format!("DTSTAMP:{}T000000Z", compact(on)));
        match entry.time {
            None => self.line(&format!("DTSTART;VALUE=DATE:{}", compact(entry.first))),
            Some((from, minutes)) => {
                self.line(&format!("DTSTART{}", self.at(entry.first, from)));
                self.line(&format!("DURATION:PT{minutes}M"));
            }
        }
        if let Some(rule) = &entry.rule {
            let until = entry.until.map_or_else(String::new, |until| match entry.time {
                None => format!(";UNTIL={}", compact(until)),
                Some(_) => self.end_of(until),
            });
            self.line(&format!("RRULE:{rule}{until}"));
        }
        for day in &entry.but {
            match entry.time {
                None => self.line(&format!("EXDATE;VALUE=DATE:{}", compact(*day))),
                Some((from, _)) => self.line(&format!("EXDATE{}", self.at(*day, from))),
            }
        }
        self.line(&format!("SUMMARY:{}", escaped(&entry.summary)));
        self.line(&format!("DESCRIPTION:{}", escaped(&entry.description)));
        self.line(&format!("CATEGORIES:{}", entry.what.word()));
        self.line("TRANSP:TRANSPARENT");
        self.line("END:VEVENT");
    }

    /// A time on the clock as a value, behind the zone of the workspace.
    fn at(&self, day: Day, clock: Clock) -> String {
        let zone = self
            .zone
            .map_or_else(String::new, |zone| format!(";TZID={}", zone.name()));
        let (hour, minute) = (clock.minutes() / 60, clock.minutes() % 60);
        format!("{zone}:{}T{hour:02}{minute:02}00", compact(day))
    }

    /// Where a rule with a time ends: in UTC where its times have a zone (section 3.3.10).
    fn end_of(&self, day: Day) -> String {
        match self.zone {
            Some(zone) => format!(";UNTIL={}", zone.end_of(day).format("%Y%m%dT%H%M%SZ")),
            None => format!(";UNTIL={}T235959", compact(day)),
        }
    }
}

fn compact(day: Day) -> String {
    day.to_string().replace('-', "")
}

/// A text of a calendar (section 3.3.11).
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => {
                out.push('\\');
                out.push(c);
            }
            '\n' => out.push_str("\\n"),
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

/// FNV-1a with 64 bits: the same on every machine, in every release.
fn hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}
