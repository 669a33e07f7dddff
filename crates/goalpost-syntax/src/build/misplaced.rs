//! Lines that stand where indentation puts them in something that cannot hold them.

use goalpost_text::{Code, Diagnostic, Edit, Safety, Span};
use goalpost_values::Period;
use smallvec::SmallVec;

use super::{Builder, reports, to_u32};
use crate::classify::shorten;
use crate::nest::{Holder, Item, Place};
use crate::tree::{Flags, LineKind, NONE};
use crate::vocabulary::{FieldName, Keyword, elsewhere_called};

/// How many lines a fix moves, and how many open lines it may close, at most.
const MOST_LINES: usize = 100;
/// How far they are indented together, at most: keeps the time linear in files that are little more than indentation.
const MOST_BLANKS: u32 = 1 << 14;

/// A line that stands where its neighbours by indentation cannot hold it.
#[derive(Debug)]
pub(super) struct Misplaced {
    line: u32,
    place: Place,
    item: Item,
    /// What is open inside the line that holds it: moved there, it would close that.
    open: SmallVec<[u32; 4]>,
}

impl Builder<'_> {
    /// Keeps a misplaced line until all lines are there: its fix depends on those behind it.
    pub(super) fn misplaced(&mut self, line: u32, place: Place, item: Item) {
        if self.misplaced.len() >= reports::MOST {
            return self.reports.leave_out();
        }
        let inside = self.nest.inside(place.parent).filter(|&open| open != line);
        self.misplaced.push(Misplaced {
            line,
            place,
            item,
            open: inside.take(MOST_LINES).collect(),
        });
    }

    /// Says what there is to say of misplaced lines.
    pub(super) fn misplaced_lines(&mut self) {
        let mut reports = std::mem::take(&mut self.reports);
        let mut at = 0;
        while let Some(misplaced) = self.misplaced.get(at) {
            let run = self.shallow_run(at);
            at += run.len().max(1);
            if run.is_empty() {
                reports.add(|| self.misplaced_line(misplaced));
                continue;
            }
            // How a line is indented that mixes tabs and spaces is said already, with the same fix.
            let is_mixed = |shallow: &&Misplaced| self.mixed.binary_search(&shallow.line).is_ok();
            let run: SmallVec<[&Misplaced; 8]> = run.iter().filter(|shallow| !is_mixed(shallow)).collect();
            if let Some(first) = run.first() {
                reports.add(|| self.shallow_lines(first, &run));
            }
        }
        self.reports = reports;
    }

    /// The misplaced lines from one on that stand no deeper than the thing that holds all of them: one mistake.
    fn shallow_run(&self, at: usize) -> &[Misplaced] {
        let rest = self.misplaced.get(at..).unwrap_or(&[]);
        let Some(first) = rest.first() else {
            return &[];
        };
        let is_of_run = |other: &&Misplaced| other.place.shallow && other.place.parent == first.place.parent;
        let count = rest.iter().take_while(is_of_run).count();
        rest.get(..count).unwrap_or(&[])
    }

    /// Says of lines that they stand as deep as the thing that they were meant for.
    fn shallow_lines(&self, first: &Misplaced, run: &[&Misplaced]) -> Diagnostic {
        let parent = first.place.parent;
        let kind = match first.place.holder {
            Holder::Thing(keyword) => keyword.as_str(),
            _ => "thing",
        };
        let message = format!(
            "{} stands no deeper than the {kind} that it belongs to",
            subject(first.item)
        );
        let which = match run.len() {
            1 => "this line".to_owned(),
            lines => format!("these {lines} lines"),
        };
        let found = Diagnostic::new(Code("L15"), self.first_token(first.line), message)
            .help(format!("indent {which} one level under {}", self.title(parent)));
        let wanted = self.inner_indentation(parent);
        let can_move = |shallow: &&Misplaced| {
            let data = self.lines.get(shallow.line as usize);
            let is_deeper = (self.indentation(shallow.line).len() as usize) < wanted.len();
            is_deeper && data.is_some_and(|data| !data.flags.has(Flags::HOLDS))
        };
        let is_mixed = self.mixed.binary_search(&parent).is_ok();
        if is_mixed || run.len() > MOST_LINES || !run.iter().all(can_move) {
            return found;
        }
        let edits = run
            .iter()
            .map(|line| Edit::new(self.indentation(line.line), wanted.clone()));
        let are_fields = run.iter().all(|line| matches!(line.item, Item::Field(_)));
        let safety = if are_fields { Safety::Safe } else { Safety::Unsafe };
        found.fix_edits("indent it under that", safety, edits.collect())
    }

    /// How a line is indented that stands in `parent`: as its first line, where that is indented deeper than itself.
    fn inner_indentation(&self, parent: u32) -> String {
        let own = self.indentation(parent);
        let first = self.child_indentation(parent, NONE);
        if first.len() > own.len() as usize {
            return first;
        }
        format!("{}{}", own.of(self.text), self.level())
    }

    fn misplaced_line(&self, misplaced: &Misplaced) -> Diagnostic {
        let span = self.first_token(misplaced.line);
        let subject = subject(misplaced.item);
        let proposed = misplaced
            .place
            .proposed
            .map_or(misplaced.place.holder, |(_, holder)| holder);
        let place = match proposed {
            Holder::Root | Holder::Error => "at the left margin".to_owned(),
            Holder::Thing(keyword) => format!("in {}", keyword.with_article()),
            Holder::Words => "in an event or a step".to_owned(),
        };
        let diagnostic = Diagnostic::new(Code("L15"), span, format!("{subject} cannot stand {place}"));
        if misplaced.place.homeless {
            return self
                .renamed(misplaced, span, &diagnostic)
                .unwrap_or_else(|| diagnostic.help(home_of(misplaced.item)));
        }
        let home = match misplaced.place.holder {
            Holder::Thing(keyword) => {
                let title = self.title(misplaced.place.parent);
                format!("it is read as part of the {keyword} {title}: indent it one level under that")
            }
            _ => "it is read as if it stood at the left margin: do not indent it".to_owned(),
        };
        let diagnostic = diagnostic.help(home);
        match self.move_to(misplaced) {
            Some(edits) => diagnostic.fix_edits("indent it where it is read", Safety::Safe, edits),
            None => diagnostic,
        }
    }

    /// Says what a field is called in the thing that it was typed into, where that has one of another name for it.
    fn renamed(&self, misplaced: &Misplaced, span: Span, found: &Diagnostic) -> Option<Diagnostic> {
        let (Item::Field(field), Holder::Thing(keyword)) = (misplaced.item, misplaced.place.holder) else {
            return None;
        };
        let meant = elsewhere_called(field, |other| misplaced.place.takes(Item::Field(other)))?;
        let text = self.text.get(span.end as usize..)?;
        let value = text.lines().next()?.trim_start_matches(':').trim();
        let example = match Period::parse(value) {
            Ok(_) => format!(": type `{meant}: {}`", shorten(value)),
            Err(_) => String::new(),
        };
        let help = format!("in {} that is called `{meant}:`{example}", keyword.with_article());
        let found = found.clone().help(help);
        Some(found.fix(format!("write `{meant}`"), Safety::Unsafe, span, meant.as_str()))
    }

    fn title(&self, line: u32) -> String {
        let end = self
            .lines
            .get(line as usize + 1)
            .map_or(self.text.len(), |next| next.start as usize);
        let start = self.lines.get(line as usize).map_or(0, |data| data.start as usize);
        let text = self.text.get(start..end).unwrap_or("").trim();
        format!("`{}`", shorten(text))
    }

    /// The edits that indent a line, and what stands in it, where it is read. None where it is indented so and
    /// something before it is the trouble, where another line would be read elsewhere then, or where there are too
    /// many.
    fn move_to(&self, misplaced: &Misplaced) -> Option<Vec<Edit>> {
        let old = self.indentation(misplaced.line);
        let new = self.child_indentation(misplaced.place.parent, misplaced.line);
        let is_open = matches!(misplaced.item, Item::Thing(_) | Item::Event | Item::Step);
        let stays_open = |open: &u32| (self.indentation(*open).len() as usize) < new.len();
        if old.len() as usize <= new.len()
            || misplaced.open.len() >= MOST_LINES
            || misplaced.open.iter().any(stays_open)
        {
            return None;
        }
        let mut edits = vec![Edit::new(old, new.clone())];
        let mut blanks = 0;
        for line in misplaced.line + 1..to_u32(self.lines.len()) {
            let data = self.lines.get(line as usize)?;
            let indentation = self.indentation(line);
            match data.kind {
                LineKind::Blank => continue,
                LineKind::Comment if indentation.len() <= old.len() => continue,
                _ if indentation.len() == old.len() && self.is_alike(misplaced, line) => {}
                _ if indentation.len() <= old.len() => {
                    let is_caught = is_open && indentation.len() as usize > new.len();
                    return (!is_caught && !self.is_needed(&misplaced.open, line)).then_some(edits);
                }
                LineKind::Comment => {}
                _ if data.parent == NONE || data.parent < misplaced.line => return None,
                _ => {}
            }
            blanks += indentation.len();
            if edits.len() > MOST_LINES || blanks > MOST_BLANKS {
                return None;
            }
            let shared = Span::new(indentation.start, indentation.start + old.len());
            edits.push(Edit::new(shared, new.clone()));
        }
        Some(edits)
    }

    /// Whether a line behind a misplaced one stands as wrongly and is read in the same place: a run of such lines moves
    /// together, as a line that moved alone would hold those behind it.
    fn is_alike(&self, misplaced: &Misplaced, line: u32) -> bool {
        let found = self.misplaced.binary_search_by_key(&line, |other| other.line);
        let other = found.ok().and_then(|at| self.misplaced.get(at));
        other.is_some_and(|other| other.place.parent == misplaced.place.parent && !other.place.homeless)
    }

    /// Whether one of these lines holds the line, or one of a few behind it.
    fn is_needed(&self, open: &[u32], line: u32) -> bool {
        let behind = self.lines.get(line as usize..).unwrap_or(&[]);
        behind.iter().take(MOST_LINES).any(|data| open.contains(&data.parent))
    }
}

/// What a line is called in a message.
fn subject(item: Item) -> String {
    match item {
        Item::Thing(keyword) => keyword.with_article().to_owned(),
        Item::Field(field) => format!("`{field}:`"),
        Item::Allow => "`allow`".to_owned(),
        Item::Event => "an event".to_owned(),
        Item::Step => "a step".to_owned(),
        Item::Note | Item::Error(_) => "a note".to_owned(),
    }
}

fn home_of(item: Item) -> String {
    match item {
        Item::Thing(keyword) => {
            let holders: Vec<&str> = Keyword::ALL
                .iter()
                .filter(|holder| holder.holds(keyword) && **holder != Keyword::Template)
                .map(|holder| holder.with_article())
                .collect();
            if holders.is_empty() {
                "write it at the left margin, inside nothing".to_owned()
            } else {
                format!("indent it under {}", holders.join(" or "))
            }
        }
        Item::Field(field) => format!("`{field}:` belongs to {}: indent it under one", holders_of(field)),
        Item::Allow => "indent it under the thing whose findings it waives, or under `file` or `workspace`".to_owned(),
        Item::Event => {
            "indent it under the thing it is about, or write it at the left margin with that thing's id behind the day"
                .to_owned()
        }
        Item::Step => "indent it under a goal, a key result, a fact, a milestone or a GROW conversation".to_owned(),
        Item::Note | Item::Error(_) => {
            "indent it under the thing, event or step it is about, or write a comment: `// …`".to_owned()
        }
    }
}

fn holders_of(field: FieldName) -> String {
    let mut holders: Vec<&str> = field.holders().iter().map(|holder| holder.with_article()).collect();
    let Some(last) = holders.pop() else {
        return "a thing".to_owned();
    };
    if holders.is_empty() {
        last.to_owned()
    } else {
        format!("{} or {last}", holders.join(", "))
    }
}
