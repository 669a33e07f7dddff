//! Waivers: `allow` lines, what they waive, and what is to be said of them.

use goalpost_model::{Model, ThingId, ThingRef};
use goalpost_syntax::{Keyword, LineKind, Node, Token};
use goalpost_text::{FileId, Span};
use goalpost_values::{Day, parse_day};

use crate::Selector;
use crate::finding::{Finding, Sink};
use crate::lint_line::unknown_rule;
use crate::plan::Plan;
use crate::rules::language::{l05_bad_day, l10_bad_value, l18_words_required};
use crate::rules::waivers::{w01_waiver_ran_out, w02_waiver_unused};

/// One rule or family that an `allow` names.
#[derive(Debug)]
struct Entry<'m> {
    selector: Selector,
    text: &'m str,
    span: Span,
    used: bool,
}

/// An `allow` line.
#[derive(Debug)]
pub(crate) struct Waiver<'m> {
    holder: ThingId,
    file: FileId,
    /// The last day on which it holds, and where that stands.
    until: Option<(Day, Span)>,
    entries: Vec<Entry<'m>>,
}

/// The waivers of a workspace, by the things they stand in.
#[derive(Debug)]
pub(crate) struct Waivers<'m> {
    model: &'m Model,
    all: Vec<Waiver<'m>>,
}

impl<'m> Waivers<'m> {
    /// Reads every `allow` line; what is wrong with them is reported.
    pub(crate) fn read(model: &'m Model, sink: &mut Sink) -> Self {
        let mut all = Vec::new();
        for (index, file) in model.files().iter().enumerate() {
            let id = FileId(u32::try_from(index).unwrap_or(u32::MAX));
            let lines = file.tree.lines().filter(|line| line.kind() == LineKind::Allow);
            all.extend(lines.filter_map(|line| read(model, id, line, sink)));
        }
        all.sort_by_key(|waiver: &Waiver<'_>| waiver.holder);
        Self { model, all }
    }

    /// Whether a finding is waived. Every waiver that does it counts as used.
    pub(crate) fn waive(&mut self, finding: &Finding) -> bool {
        if self.all.is_empty() {
            return false;
        }
        let code = finding.diagnostic.code;
        let mut waived = false;
        for holder in self.holders(finding) {
            let from = self.all.partition_point(|waiver| waiver.holder < holder);
            for waiver in self.all[from..].iter_mut().take_while(|waiver| waiver.holder == holder) {
                if waiver.has_run_out(self.model.today()) {
                    continue;
                }
                for entry in waiver.entries.iter_mut().filter(|entry| entry.selector.covers(code)) {
                    entry.used = true;
                    waived = true;
                }
            }
        }
        waived
    }

    /// The things whose waivers hold for a finding: the one it is about and what holds that, the files of that thing and
    /// of the place itself, the workspace.
    fn holders(&self, finding: &Finding) -> Vec<ThingId> {
        let model = self.model;
        let place = finding.diagnostic.file;
        let thing = match finding.thing {
            Some(thing) => Some(model.thing(thing)),
            None => model.thing_at(place, finding.diagnostic.span.start),
        };
        let mut holders: Vec<ThingId> = std::iter::successors(thing, |thing| thing.parent())
            .map(ThingRef::id)
            .collect();
        let files = [thing.map(ThingRef::file), Some(place)];
        holders.extend(files.into_iter().flatten().filter_map(|file| file_thing(model, file)));
        holders.extend(model.workspace_thing().map(ThingRef::id));
        holders.sort_unstable();
        holders.dedup();
        holders
    }

    /// Reports the waivers that have run out, and those that waived nothing although their rules ran.
    pub(crate) fn report(&self, plan: &Plan, sink: &mut Sink) {
        for waiver in &self.all {
            match waiver.until {
                Some((day, span)) if waiver.has_run_out(self.model.today()) => {
                    sink.report_at_large(w01_waiver_ran_out::finding(waiver.file, span, day, &waiver.names()));
                }
                _ => {
                    for entry in waiver
                        .entries
                        .iter()
                        .filter(|entry| !entry.used && plan.runs_all(entry.selector))
                    {
                        sink.report_at_large(w02_waiver_unused::finding(waiver.file, entry.span, entry.text));
                    }
                }
            }
        }
    }
}

impl Waiver<'_> {
    fn has_run_out(&self, today: Day) -> bool {
        self.until.is_some_and(|(day, _)| day < today)
    }

    fn names(&self) -> Vec<String> {
        self.entries.iter().map(|entry| format!("`{}`", entry.text)).collect()
    }
}

/// The `file` thing of a file: it is the first in it.
fn file_thing(model: &Model, file: FileId) -> Option<ThingId> {
    let first = model.things_in(file).next()?;
    (first.keyword() == Keyword::File).then(|| first.id())
}

/// Reads one `allow` line; none where it stands in a template, in nothing, or names no rule.
fn read<'m>(model: &'m Model, file: FileId, line: Node<'m>, sink: &mut Sink) -> Option<Waiver<'m>> {
    let holder = model
        .thing_at(file, line.span().start)
        .filter(|holder| !holder.in_template())?;
    let waiver = line.waiver()?;
    let entries: Vec<Entry<'m>> = waiver
        .codes
        .iter()
        .filter_map(|code| entry(file, *code, sink))
        .collect();
    if waiver.codes.is_empty() {
        let found = l10_bad_value::RULE.at(file, line.span(), "this `allow` names no rule");
        sink.report_at_large(found.help("type the code of the rule behind it: `allow R01: reason`"));
    }
    if waiver.reason.text.is_empty() {
        let found = l18_words_required::RULE.at(file, line.span(), "nobody says why this is allowed");
        sink.report_at_large(found.help("put a colon behind it, and the reason in a sentence"));
    }
    Some(Waiver {
        holder: holder.id(),
        file,
        until: until(file, line, waiver.until, sink),
        entries,
    })
}

fn entry<'m>(file: FileId, code: Token<'m>, sink: &mut Sink) -> Option<Entry<'m>> {
    let text = code.text.trim_matches(',');
    let at = code.span.start + u32::from(code.text.starts_with(','));
    let span = Span::from_usize(at as usize, at as usize + text.len());
    if text.is_empty() {
        return None;
    }
    let selector = match Selector::parse(text) {
        Ok(selector) => selector,
        Err(unknown) => {
            sink.report_at_large(unknown_rule(span, &unknown.text, unknown.nearest).moved(file, 0));
            return None;
        }
    };
    if !selector.family().can_be_waived() {
        let message = format!("`{text}` cannot be waived");
        let found = l10_bad_value::RULE.at(file, span, message);
        sink.report_at_large(found.help(
            "rules of the language and of waivers hold for everybody: settle what was found, and delete the code here",
        ));
        return None;
    }
    Some(Entry {
        selector,
        text,
        span,
        used: false,
    })
}

fn until(file: FileId, line: Node<'_>, day: Option<Token<'_>>, sink: &mut Sink) -> Option<(Day, Span)> {
    let Some(day) = day else {
        let word = line
            .head()
            .last()
            .filter(|word| word.text.eq_ignore_ascii_case("until"))?;
        let found = l05_bad_day::RULE.at(file, word.span, "no day stands behind `until`");
        sink.report_at_large(found.help("type the last day on which this is allowed: `until 2026-12-31`"));
        return None;
    };
    match parse_day(day.text) {
        Ok(last) => Some((last, day.span)),
        Err(found) => {
            sink.report_at_large(found.moved(file, day.span.start));
            None
        }
    }
}
