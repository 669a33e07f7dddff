//! The rows of the status report: status, title, bar and percentage in columns, and what else is to say below.

use goalpost_model::progress::{Freshness, KEPT, Status};

use crate::reading::say;
use crate::status::habits::{HabitLine, HabitState, done_of_due, when};
use crate::status::line::StatusLine;
use crate::text::{Ink, Line, Page, bar, columns, count, days, glyph, ink_of, out_of_ten, printed, wrap};

/// Where the columns of a row stand.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Columns {
    /// The columns of the page.
    width: usize,
    /// The cells of a bar; 0 where there is no room for one.
    cells: usize,
    /// The columns of the values beside the percentage; 0 where they stand below.
    values: usize,
}

/// The columns of a status with its shape, `◌ not started`, and the blanks behind it.
const STATUS: usize = 14;
/// How far results stand inside their objective.
const INDENT: usize = 2;
/// ` 100%`
const PERCENT: usize = 5;
/// The narrowest column for a title beside a bar.
const TITLE: usize = 24;

impl Columns {
    /// The columns for a page of this width: the wider, the longer the bar; from 110 on values stand beside it.
    pub(crate) fn for_width(width: usize) -> Columns {
        let values = match width {
            0..110 => 0,
            110..140 => 20,
            _ => 26,
        };
        let cells = match width {
            0..50 => 0,
            50..70 => 8,
            70..100 => 10,
            100..140 => 16,
            _ => 20,
        };
        Columns { width, cells, values }
    }

    fn title(&self, indent: usize) -> usize {
        let right = if self.cells == 0 { 1 } else { self.cells + 2 };
        let values = if self.values == 0 { 0 } else { self.values + 2 };
        self.width
            .saturating_sub(indent + STATUS + right + PERCENT + values)
            .max(TITLE.min(self.width / 2))
    }
}

/// What stands above a row and has said a part of it already.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Above<'r> {
    /// A heading that says nothing about it.
    Nothing,
    /// The name of its owner.
    Person,
    /// The objective that it stands in.
    Whole(&'r StatusLine<'r>),
}

impl<'r> Above<'r> {
    fn whole(self) -> Option<&'r StatusLine<'r>> {
        match self {
            Above::Whole(whole) => Some(whole),
            _ => None,
        }
    }
}

/// What a row shows in its columns.
struct Row<'r> {
    indent: usize,
    status: Status,
    word: &'r str,
    title: &'r str,
    title_ink: Ink,
    share: Option<goalpost_values::Decimal>,
    percent: Option<u8>,
    mark: Option<goalpost_values::Decimal>,
    values: String,
}

/// Writes the row of an objective, result or goal, and what is to say about it below.
pub(crate) fn thing(page: &mut Page<'_>, columns_of: &Columns, line: &StatusLine<'_>, above: Above<'_>) {
    let parent = above.whole();
    let values = say(&line.reading, page.style());
    let shows_plan = !matches!(line.status, Status::Done | Status::Achieved | Status::Dropped);
    let row = Row {
        indent: if parent.is_some() { INDENT } else { 0 },
        status: line.status,
        word: line.status.label(),
        title: line.title,
        title_ink: match (line.context, parent) {
            (true, _) => Ink::Faint,
            (false, None) => Ink::Strong,
            _ => Ink::Plain,
        },
        share: line.score.map(|score| score.0),
        percent: line.percent,
        mark: line.plan.filter(|_| shows_plan).map(|plan| plan.0),
        values,
    };
    let values = row.write(page, columns_of);
    let mut facts = vec![Line::of(Ink::Plain, &values)];
    facts.extend(facts_of(columns_of, line, above));
    page.flow(row.indent + STATUS, facts);
    for blocker in &line.blockers {
        let text = blocked(blocker);
        page.paragraph(Ink::Bad, row.indent + STATUS, &text);
    }
}

/// Writes the row of a habit, and what is to say about it below. Without `all` nothing is said of one that is simply
/// kept.
pub(crate) fn habit(page: &mut Page<'_>, columns_of: &Columns, line: &HabitLine<'_>, all: bool) {
    let row = Row {
        indent: 0,
        status: line.state.like(),
        word: line.state.label(),
        title: line.title,
        title_ink: Ink::Plain,
        share: line.adherence.map(|share| share.0),
        percent: line.percent,
        mark: line.adherence.map(|_| KEPT),
        values: if line.due > 0 { done_of_due(line) } else { String::new() },
    };
    let values = row.write(page, columns_of);
    if !all && line.state == HabitState::Kept && line.blockers.is_empty() {
        return;
    }
    let mut facts = vec![Line::of(Ink::Plain, &values)];
    facts.push(Line::of(Ink::Plain, &line.owners.join(" ")));
    facts.push(Line::of(Ink::Faint, &when(line)));
    if line.streak > 1 {
        facts.push(Line::of(Ink::Plain, &format!("{} in a row", line.streak)));
    }
    if line.state == HabitState::Lapsed {
        let times = count(line.silent_in_a_row, "time", "times");
        facts.push(Line::of(Ink::Bad, &format!("the last {times} without a word")));
    }
    page.flow(STATUS, facts);
    for blocker in &line.blockers {
        page.paragraph(Ink::Bad, STATUS, &blocked(blocker));
    }
}

impl Row<'_> {
    /// Writes it, and gives the values back where there is no column for them.
    fn write(&self, page: &mut Page<'_>, columns_of: &Columns) -> String {
        let style = *page.style();
        let title_width = columns_of.title(self.indent);
        let titles = wrap(&printed(self.title), title_width);
        let mut titles = titles.iter();
        let mut line = Line::default();
        line.pad_to(self.indent);
        line.add(
            ink_of(self.status),
            &format!("{} {}", glyph(&style, self.status), self.word),
        );
        line.pad_to(self.indent + STATUS);
        line.add(self.title_ink, titles.next().map_or("", String::as_str));
        line.pad_to(self.indent + STATUS + title_width + 1);
        if columns_of.cells > 0 {
            line.append(bar(
                &style,
                columns_of.cells,
                self.share,
                self.mark,
                ink_of(self.status),
            ));
        }
        let percent = self
            .percent
            .map_or_else(|| "?".to_owned(), |percent| format!("{percent}%"));
        line.add(Ink::Plain, &format!("{percent:>PERCENT$}"));
        let fits = columns(&self.values) <= columns_of.values;
        if fits && !self.values.is_empty() {
            line.add(Ink::Plain, &format!("  {}", self.values));
        }
        page.line(line);
        for more in titles {
            let mut line = Line::default();
            line.pad_to(self.indent + STATUS);
            line.add(self.title_ink, more);
            page.line(line);
        }
        if fits { String::new() } else { self.values.clone() }
    }
}

/// What else is to say: the id, who, how sure, until when, how stale.
fn facts_of(columns_of: &Columns, line: &StatusLine<'_>, above: Above<'_>) -> Vec<Line> {
    let parent = above.whole();
    let plain = |text: &str| Line::of(Ink::Plain, text);
    let mut facts = vec![owners_of(line, above)];
    if let Some(own) = line.own.filter(|own| own.differs && !is_settled(line.status)) {
        facts.push(Line::of(
            ink_of(own.status),
            &format!("owner says {}", own.status.label()),
        ));
    }
    if let Some(confidence) = line.confidence.filter(|_| !is_settled(line.status)) {
        facts.push(plain(&format!("confidence {}", out_of_ten(confidence.0))));
    }
    let same_days = parent.is_some_and(|parent| parent.due == line.due);
    if !same_days || line.overdue && parent.is_some_and(|parent| !parent.overdue) {
        facts.extend(time_left(line));
    }
    facts.extend(silence(line, parent));
    if parent.is_none() || columns_of.values > 0 {
        let id = line
            .id
            .clone()
            .unwrap_or_else(|| format!("{}:{}", line.path, line.line));
        facts.push(Line::of(Ink::Faint, &id));
    }
    facts
}

/// Whether the owner's word on it is history.
fn is_settled(status: Status) -> bool {
    status.is_closed() || matches!(status, Status::Paused | Status::NotStarted)
}

/// The owners, unless what stands above has named them.
fn owners_of(line: &StatusLine<'_>, above: Above<'_>) -> Line {
    let named = match above {
        Above::Nothing => false,
        Above::Person => line.owners.len() < 2,
        Above::Whole(whole) => whole.owners == line.owners,
    };
    match line.owners.as_slice() {
        _ if named => Line::default(),
        [] => Line::of(Ink::Warn, "nobody owns it"),
        owners => Line::of(Ink::Plain, &owners.join(" ")),
    }
}

fn time_left(line: &StatusLine<'_>) -> Option<Line> {
    let left = line.days_left?;
    let due = line.due?;
    Some(match left {
        _ if line.overdue => Line::of(Ink::Bad, &format!("overdue by {}", days(-left))),
        0 => Line::of(Ink::Warn, "due today"),
        _ => Line::of(Ink::Plain, &format!("{} left, to {due}", days(left))),
    })
}

fn silence(line: &StatusLine<'_>, parent: Option<&StatusLine<'_>>) -> Option<Line> {
    // A whole that is quiet has said so for its parts.
    if parent.is_some_and(|parent| parent.freshness >= line.freshness && parent.freshness > Freshness::Fresh) {
        return None;
    }
    let since = line.last_sign?;
    match line.freshness {
        Freshness::AtRest | Freshness::Fresh => None,
        Freshness::Due => Some(Line::of(Ink::Faint, &format!("check-in due, nothing since {since}"))),
        Freshness::Stale => Some(Line::of(Ink::Warn, &format!("stale, nothing since {since}"))),
        Freshness::Forgotten => Some(Line::of(Ink::Bad, &format!("forgotten, nothing since {since}"))),
    }
}

/// `blocked for 11 days by jig, waits for @bram: The headset jig is stuck`
pub(crate) fn blocked(blocker: &crate::blockers::Blocker<'_>) -> String {
    let mut text = match blocker.days {
        0 => format!("blocked since today by {}", blocker.name),
        open => format!("blocked for {} by {}", days(open), blocker.name),
    };
    if !blocker.waits_for.is_empty() {
        text.push_str(&format!(", waits for {}", blocker.waits_for.join(" ")));
    }
    if !blocker.words.is_empty() {
        text.push_str(&format!(": {}", blocker.words));
    }
    text
}
