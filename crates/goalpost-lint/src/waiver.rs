//! Waivers: `allow` lines, what they waive, and what is to be said of them.

use goalpost_model::{Model, ThingId, ThingRef};
use goalpost_syntax::{Keyword, LineKind, Node, Token};
use goalpost_text::{FileId, Span};
use goalpost_values::{Day, parse_day};

use crate::finding::{Finding, Sink};
use crate::lint_line::unknown_rule;
use crate::plan::Plan;
use crate::rules::language::{l05_bad_day, l10_bad_value, l18_words_required};
use crate::rules::waivers::{w01_waiver_ran_out, w02_waiver_unused};
use crate::{Family, Selector};

/// One rule or family that an `allow` names.
#[derive(Debug)]
struct Entry<'m> {
    holder: ThingId,
    selector: Selector,
    ran_out: bool,
    file: FileId,
    text: &'m str,
    span: Span,
    used: bool,
}

/// What the `allow` lines of a workspace waive, by the things they stand in and by rule.
#[derive(Debug)]
pub(crate) struct Waivers<'m> {
    model: &'m Model,
    entries: Vec<Entry<'m>>,
}

impl<'m> Waivers<'m> {
    /// Reads every `allow` line of some files; those that have run out, and what is wrong with them, are reported.
    pub(crate) fn read(model: &'m Model, files: impl Iterator<Item = FileId>, sink: &mut Sink) -> Self {
        let mut entries = Vec::new();
        for id in files {
            for line in model
                .file(id)
                .tree
                .lines()
                .filter(|line| line.kind() == LineKind::Allow)
            {
                read(model, id, line, &mut entries, sink);
            }
        }
        entries.sort_by_key(|entry| (entry.holder, entry.selector, entry.ran_out));
        Self { model, entries }
    }

    /// Whether a finding is waived. The waivers that do it count as used, in each thing the one that names the rule
    /// itself before the one that names its family.
    pub(crate) fn waive(&mut self, finding: &Finding) -> bool {
        if self.entries.is_empty() {
            return false;
        }
        let code = finding.diagnostic.code;
        let family = Family::of(code.0).map(Selector::Family);
        let mut waived = false;
        for holder in self.holders(finding) {
            let mut selectors = [Some(Selector::Rule(code)), family].into_iter().flatten();
            waived |= selectors.any(|selector| self.use_one(holder, selector));
        }
        waived
    }

    fn use_one(&mut self, holder: ThingId, selector: Selector) -> bool {
        let wanted = (holder, selector);
        let at = self
            .entries
            .partition_point(|entry| (entry.holder, entry.selector) < wanted);
        let found = self.entries.get_mut(at);
        let found = found.filter(|entry| (entry.holder, entry.selector) == wanted && !entry.ran_out);
        found.map(|entry| entry.used = true).is_some()
    }

    /// The things whose waivers hold for a finding: the one it is about and the one whose line it points at, what holds
    /// them, their files, the workspace.
    fn holders(&self, finding: &Finding) -> Vec<ThingId> {
        let model = self.model;
        let place = finding.diagnostic.file;
        let about = finding.thing.map(|thing| model.thing(thing));
        let pointed_at = model.thing_at(place, finding.diagnostic.span.start);
        let with_holders = |thing| std::iter::successors(thing, |thing: &ThingRef<'m>| thing.parent());
        let mut holders: Vec<ThingId> = with_holders(about)
            .chain(with_holders(pointed_at))
            .map(ThingRef::id)
            .collect();
        let files = [about.map(ThingRef::file), Some(place)];
        holders.extend(files.into_iter().flatten().filter_map(|file| file_thing(model, file)));
        holders.extend(model.workspace_thing().map(ThingRef::id));
        holders.sort_unstable();
        holders.dedup();
        holders
    }

    /// Reports the waivers that waived nothing although their rules ran.
    pub(crate) fn report_unused(&self, plan: &Plan, sink: &mut Sink) {
        for entry in self.entries.iter().filter(|entry| !entry.used && !entry.ran_out) {
            if plan.runs_all(entry.selector) {
                sink.report_at_large(w02_waiver_unused::finding(entry.file, entry.span, entry.text));
            }
        }
    }
}

/// The `file` thing of a file: it is the first in it.
fn file_thing(model: &Model, file: FileId) -> Option<ThingId> {
    let first = model.things_in(file).next()?;
    (first.keyword() == Keyword::File).then(|| first.id())
}

/// Reads one `allow` line, unless it stands in a template or in nothing.
fn read<'m>(model: &'m Model, file: FileId, line: Node<'m>, entries: &mut Vec<Entry<'m>>, sink: &mut Sink) {
    let holder = model.thing_at(file, line.span().start);
    let Some((holder, waiver)) = holder.filter(|holder| !holder.in_template()).zip(line.waiver()) else {
        return;
    };
    if waiver.codes.is_empty() {
        let found = l10_bad_value::RULE.at(file, line.span(), "this `allow` names no rule");
        sink.report_at_large(found.help("type the code of the rule behind it: `allow R01: reason`"));
    }
    if waiver.reason.text.is_empty() {
        let found = l18_words_required::RULE.at(file, line.span(), "nobody says why this is allowed");
        sink.report_at_large(found.help("put a colon behind it, and the reason in a sentence"));
    }
    let until = until(file, line, waiver.until, sink);
    let ran_out = until.filter(|(day, _)| *day < model.today());
    let first = entries.len();
    for (selector, text, span) in waiver.codes.iter().filter_map(|code| named(file, *code, sink)) {
        entries.push(Entry {
            holder: holder.id(),
            selector,
            ran_out: ran_out.is_some(),
            file,
            text,
            span,
            used: false,
        });
    }
    if let Some((day, span)) = ran_out.filter(|_| entries.len() > first) {
        let names: Vec<String> = entries[first..]
            .iter()
            .map(|entry| format!("`{}`", entry.text))
            .collect();
        sink.report_at_large(w01_waiver_ran_out::finding(file, span, day, &names));
    }
}

/// The rule or family that a piece of an `allow` names, with its text and place.
fn named<'m>(file: FileId, code: Token<'m>, sink: &mut Sink) -> Option<(Selector, &'m str, Span)> {
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
        let found = l10_bad_value::RULE.at(file, span, format!("`{text}` cannot be waived"));
        sink.report_at_large(found.help(
            "rules of the language and of waivers hold for everybody: settle what was found, and delete the code here",
        ));
        return None;
    }
    Some((selector, text, span))
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
