//! The head of what is shown: what it is, where it stands, and its fields.

use goalpost_model::progress::Freshness;

use crate::figures::Ratio;
use crate::reading::{Reading, level, say};
use crate::reasons::whole_percent;
use crate::show::{Field, Mark, Reference, ShowReport, Strip};
use crate::status::{HabitLine, StatusLine, blocked, done_of_due, unseen, when};
use crate::style::Style;
use crate::text::{Ink, Line, Page, bar, days, glyph, ink_of, out_of_ten};

/// Where the facts of the head begin.
const LABEL: usize = 14;
/// The cells of the bar.
const CELLS: usize = 20;

/// A fact of the head: what it is called, and what it says.
pub(crate) struct Row {
    /// What it is called; empty where it goes on with the one before.
    pub(crate) label: String,
    pub(crate) ink: Ink,
    pub(crate) text: String,
    /// What is drawn of it in text.
    drawn: Option<Line>,
}

/// Writes the head.
pub(super) fn write(page: &mut Page<'_>, report: &ShowReport<'_>) {
    page.paragraph(Ink::Strong, 0, report.thing.title);
    for line in place(report, page.style()) {
        page.paragraph(Ink::Faint, 0, &line);
    }
    page.gap();
    for row in facts(report, page.style()) {
        let mut label = Line::of(Ink::Faint, &row.label);
        match row.drawn {
            Some(drawn) => {
                label.pad_to(LABEL);
                label.append(drawn);
                page.line(label);
            }
            None if row.label.is_empty() => page.paragraph(row.ink, LABEL, &row.text),
            None => page.hanging(&label, LABEL, row.ink, &row.text),
        }
    }
}

/// What is said of where it stands, how it goes, and in its fields.
pub(crate) fn facts(report: &ShowReport<'_>, style: &Style) -> Vec<Row> {
    let mut rows = Vec::new();
    if let Some(line) = &report.standing {
        standing(&mut rows, report, line, style);
    }
    if let Some(habit) = &report.habit {
        kept(&mut rows, habit, report.strip.as_ref(), style);
    }
    fields(&mut rows, report);
    rows
}

/// What it is, where it is written, what it stands in and supports: a line each.
pub(crate) fn place(report: &ShowReport<'_>, style: &Style) -> Vec<String> {
    let thing = &report.thing;
    let mut place = kind(thing.kind).to_owned();
    if let Some(id) = &thing.id {
        place = format!("{place} {id}");
    }
    place = format!("{place}, {}:{}", thing.path, thing.line);
    if report.template {
        place.push_str(", in a template: nothing of it is judged");
    } else if report.draft {
        place.push_str(", a draft: it counts nowhere");
    }
    let refer = |label: &'static str, references: &[Reference<'_>]| -> Vec<String> {
        let said = references.iter().map(|reference| {
            let title = style.quoted(reference.title);
            format!("{label} {} {} {title}", kind(reference.kind), reference.label())
        });
        said.collect()
    };
    let mut lines = vec![place];
    lines.extend(refer("in", &report.within));
    lines.extend(refer("supports", &report.supports));
    lines.extend(refer("supported by", &report.supported_by));
    lines
}

/// What people call a kind of thing.
pub(crate) fn kind(keyword: &str) -> &str {
    match keyword {
        "result" => "key result",
        "grow" => "GROW conversation",
        other => other,
    }
}

fn fact(rows: &mut Vec<Row>, label: &str, ink: Ink, text: &str) {
    if !text.is_empty() {
        rows.push(Row {
            label: label.to_owned(),
            ink,
            text: text.to_owned(),
            drawn: None,
        });
    }
}

fn standing(rows: &mut Vec<Row>, report: &ShowReport<'_>, line: &StatusLine<'_>, style: &Style) {
    let ink = ink_of(line.status);
    let status = format!("{} {}", glyph(style, line.status), line.status.label());
    let because = report.because.as_deref().unwrap_or_default();
    fact(rows, "Status", ink, &format!("{status}: {because}"));
    progress(rows, line, style);
    fact(rows, "Value", Ink::Plain, &value(line, style));
    fact(
        rows,
        "Forecast",
        Ink::Plain,
        report.forecast.as_deref().unwrap_or_default(),
    );
    fact(rows, "Diagnosis", Ink::Plain, report.diagnosis.unwrap_or_default());
    let owners = if line.owners.is_empty() {
        "nobody".to_owned()
    } else {
        line.owners.join(" ")
    };
    let team = line.team.map_or_else(String::new, |team| format!(", team {team}"));
    fact(rows, "Owner", Ink::Plain, &format!("{owners}{team}"));
    if let Some(own) = line.own {
        let differs = if own.differs { ", which differs" } else { "" };
        let text = format!("{} on {}{differs}", own.status.label(), own.on);
        fact(rows, "Owner says", ink_of(own.status), &text);
    }
    let confidence = line.confidence.map(|share| out_of_ten(share.0));
    fact(
        rows,
        "Confidence",
        Ink::Plain,
        confidence.as_deref().unwrap_or_default(),
    );
    fact(
        rows,
        "Time",
        if line.overdue { Ink::Bad } else { Ink::Plain },
        &time(line),
    );
    fact(rows, "Last touched", Ink::Plain, &touched(line));
    for blocker in &line.blockers {
        let text = blocked(blocker);
        let text = text.strip_prefix("blocked ").unwrap_or(&text);
        fact(rows, "Blocked", Ink::Bad, text);
    }
}

fn progress(rows: &mut Vec<Row>, line: &StatusLine<'_>, style: &Style) {
    let plan = line.plan.map(|plan| plan.0);
    let percent = line
        .progress
        .map_or_else(|| "unknown".to_owned(), |Ratio(share)| whole_percent(share));
    let mut more = String::new();
    if let Some(plan) = plan {
        more.push_str(&format!(", {} planned", whole_percent(plan)));
    }
    if line.promised != line.score {
        let promised = line
            .promised
            .map_or_else(|| "unknown".to_owned(), |Ratio(share)| whole_percent(share));
        more.push_str(&format!(", {promised} of the first promise"));
    }
    more.extend(unseen(line.hidden).map(|said| format!(", {said}")));
    let score = line.score.map(|score| score.0);
    let mut drawn = bar(style, CELLS, score, plan, ink_of(line.status));
    drawn.add(Ink::Strong, &format!(" {percent}"));
    drawn.add(Ink::Plain, &more);
    rows.push(Row {
        label: "Progress".to_owned(),
        ink: Ink::Plain,
        text: format!("{percent}{more}"),
        drawn: Some(drawn),
    });
}

/// The value with where it came from: `9% → 7.6% → 3%`.
fn value(line: &StatusLine<'_>, style: &Style) -> String {
    match &line.reading {
        Reading::Value {
            start: Some(start),
            value: Some(value),
            target,
        } => {
            let arrow = style.arrow();
            format!(
                "{} at the start {arrow} {} now {arrow} {}",
                start.text, value.text, target.text
            )
        }
        Reading::Level {
            value: Some(value),
            at_least,
            at_most,
            holds,
            mean,
            ..
        } => {
            let level = level(at_least.as_ref(), at_most.as_ref(), style);
            let holds = match holds {
                Some(true) => "holds",
                Some(false) => "does not hold",
                None => "the last value ran out",
            };
            let what = if *mean { "mean " } else { "" };
            format!("{what}{}, asked for {level}: {holds}", value.text)
        }
        other => say(other, style),
    }
}

fn time(line: &StatusLine<'_>) -> String {
    let span = match (line.start, line.due) {
        (Some(start), Some(due)) => format!("{start} to {due}"),
        (Some(start), None) => format!("from {start}, without an end"),
        (None, Some(due)) => format!("to {due}, without a start"),
        (None, None) => return "neither start nor end is known".to_owned(),
    };
    let gone = line
        .e
        .map_or_else(String::new, |Ratio(e)| format!(", {} gone", whole_percent(e)));
    let left = match line.days_left {
        None => String::new(),
        Some(_) if line.overdue => format!(", overdue by {}", days(-line.days_left.unwrap_or(0))),
        Some(left) => format!(", {} left", days(left)),
    };
    format!("{span}{gone}{left}")
}

fn touched(line: &StatusLine<'_>) -> String {
    let Some(since) = line.last_sign else {
        return String::new();
    };
    let when = match line.untouched {
        true => format!("not yet, since it began on {since}"),
        false => since.to_string(),
    };
    match line.freshness {
        Freshness::Due => format!("{when}, a check-in is due"),
        Freshness::Stale => format!("{when}, stale"),
        Freshness::Forgotten => format!("{when}, forgotten"),
        Freshness::AtRest | Freshness::Fresh => when,
    }
}

fn kept(rows: &mut Vec<Row>, habit: &HabitLine<'_>, strip: Option<&Strip>, style: &Style) {
    let like = habit.state.like();
    let state = format!("{} {}", glyph(style, like), habit.state.label());
    fact(rows, "Status", ink_of(like), &state);
    let percent = habit
        .percent
        .map(|percent| format!("{percent}%, {} due", done_of_due(habit)));
    fact(
        rows,
        "Kept",
        Ink::Plain,
        percent.as_deref().unwrap_or("nothing was due yet"),
    );
    fact(
        rows,
        "Streak",
        Ink::Plain,
        &format!("{} in a row, the best {}", habit.streak, habit.best),
    );
    if let Some(strength) = habit.strength {
        // The cast cuts a share of 0 to 1 to whole percent, rounded down as all percentages are.
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 100")]
        let percent = (strength * 100.0).floor().clamp(0.0, 100.0) as u8;
        fact(rows, "Strength", Ink::Plain, &format!("{percent}%"));
    }
    fact(rows, "When", Ink::Plain, &when(habit));
    fact(rows, "Owner", Ink::Plain, &habit.owners.join(" "));
    fact(
        rows,
        "Until",
        Ink::Plain,
        &habit.until.map_or_else(String::new, |until| until.to_string()),
    );
    if let Some(strip) = strip.filter(|strip| !strip.times.is_empty()) {
        latest(rows, strip, style);
    }
}

fn latest(rows: &mut Vec<Row>, strip: &Strip, style: &Style) {
    let room = style.columns().saturating_sub(LABEL);
    let shown = strip.times.len().min(room);
    let times = &strip.times[strip.times.len() - shown..];
    let mut row = Line::default();
    for time in times {
        let (ink, sign) = match time.mark {
            Mark::Done => (Ink::Good, style.or_ascii("█", "#")),
            Mark::Skipped => (Ink::Faint, style.or_ascii("–", "-")),
            Mark::Missed => (Ink::Bad, style.or_ascii("□", "o")),
            Mark::Open => (Ink::Faint, style.or_ascii("○", "?")),
        };
        row.add(ink, sign);
    }
    rows.push(Row {
        label: "Latest".to_owned(),
        ink: Ink::Plain,
        text: row.plain(),
        drawn: Some(row),
    });
    let (done, skipped) = (style.or_ascii("█", "#"), style.or_ascii("–", "-"));
    let (missed, open) = (style.or_ascii("□", "o"), style.or_ascii("○", "?"));
    let from = times
        .first()
        .map_or_else(String::new, |time| format!("from {}: ", time.from));
    let legend = format!("{from}{done} done, {missed} missed, {skipped} skipped, {open} may still be done");
    fact(rows, "", Ink::Faint, &legend);
}

/// The fields that nothing else in what is shown says.
fn fields(rows: &mut Vec<Row>, report: &ShowReport<'_>) {
    let stands = report.standing.is_some() || report.habit.is_some();
    let is_said = |field: &&Field<'_>| {
        let said = ["owner", "team", "during", "start", "due", "supports", "every"];
        let answered = [
            "measure", "source", "track", "how", "commit", "stretch", "why", "develops",
        ];
        stands && said.contains(&field.name) || !report.answers.is_empty() && answered.contains(&field.name)
    };
    for field in report.fields.iter().filter(|field| !field.inherited && !is_said(field)) {
        fact(rows, field.name, Ink::Plain, field.value);
    }
}
