//! What hides names and figures, where that is asked for: people and teams become numbers, digits become dots.

use std::collections::BTreeMap;

use goalpost_model::{Model, ThingRef};
use goalpost_syntax::Keyword;

use crate::document::Document;
use crate::filter::owners;
use crate::show::Chart;
use crate::text::{Line, printed};

/// Hides names and figures, or nothing.
#[derive(Debug, Clone, Default)]
pub(super) struct Veil {
    /// What stands for each word that is hidden, by the word in lower case; none where nothing is.
    words: Option<BTreeMap<String, String>>,
}

impl Veil {
    /// Hides the people and teams of a workspace, or nothing.
    pub(super) fn of(model: &Model, redact: bool) -> Self {
        Self {
            words: redact.then(|| names(model)),
        }
    }

    /// A text of people, or one in which figures stand.
    pub(super) fn text(&self, text: &str) -> String {
        let text = printed(text);
        match &self.words {
            None => text,
            Some(words) => hidden(&text, words),
        }
    }

    /// A line, each piece in its colour.
    pub(super) fn line(&self, line: &Line) -> Line {
        line.mapped(&|text| self.text(text))
    }

    /// A document with everything in it hidden that is to be.
    pub(super) fn document(&self, document: Document) -> Document {
        match self.hides() {
            true => document.mapped(&|text| self.text(text)),
            false => document,
        }
    }

    /// A chart: its shape stays, its figures go.
    pub(super) fn chart(&self, mut chart: Chart) -> Chart {
        if self.hides() {
            let outlook = chart.outlook.iter_mut();
            let outlook = outlook.flat_map(|outlook| [&mut outlook.landing, &mut outlook.low, &mut outlook.high]);
            let dots = chart.values.iter_mut().chain(&mut chart.plan).map(|dot| &mut dot.value);
            let levels = chart.start.iter_mut().chain(&mut chart.target);
            for amount in levels.chain(dots).chain(outlook) {
                "•••".clone_into(&mut amount.text);
            }
        }
        chart
    }

    /// The name of a handle in the names of files: `ana`, or a number.
    pub(super) fn slug(&self, handle: &str) -> String {
        let bare = handle.trim_start_matches('@').to_lowercase();
        match self.words.as_ref().and_then(|words| words.get(&bare)) {
            Some(hidden) => hidden.clone(),
            None => bare,
        }
    }

    /// Whether anything is hidden.
    pub(super) fn hides(&self) -> bool {
        self.words.is_some()
    }
}

/// Every word of the names of people and teams, and every handle, with what stands for it.
fn names(model: &Model) -> BTreeMap<String, String> {
    let mut words = BTreeMap::new();
    let things = || model.things();
    let is_party = |thing: &ThingRef<'_>| matches!(thing.keyword(), Keyword::Person | Keyword::Team);
    let mut number = 0;
    let mut hide = |handle: &str, name: &str, is_team: bool| {
        let bare = handle.trim_start_matches('@').to_lowercase();
        if words.contains_key(&bare) {
            return;
        }
        number += 1;
        let stands = format!("{}{number}", if is_team { "team" } else { "person" });
        for word in name.split(|c: char| !c.is_alphanumeric()).filter(|word| word.len() > 1) {
            words.entry(word.to_lowercase()).or_insert_with(|| stands.clone());
        }
        words.insert(bare, stands);
    };
    for party in things().filter(is_party) {
        let handle = party.name().map_or("", |name| name.text);
        hide(handle, party.title(), party.keyword() == Keyword::Team);
    }
    for thing in things() {
        for owner in owners(thing, model.today()) {
            hide(owner, "", false);
        }
    }
    words
}

/// The text with what is hidden replaced. Days stay: without them nothing could be followed.
fn hidden(text: &str, words: &BTreeMap<String, String>) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while !rest.is_empty() {
        let end = rest.find(|c: char| !is_part(c)).unwrap_or(rest.len());
        if end == 0 {
            let len = rest.chars().next().map_or(1, char::len_utf8);
            out.push_str(&rest[..len]);
            rest = &rest[len..];
            continue;
        }
        let (word, after) = rest.split_at(end);
        push_word(&mut out, word, words);
        rest = after;
    }
    out
}

/// What words, handles and days are made of.
fn is_part(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '-' | '_')
}

fn push_word(out: &mut String, word: &str, words: &BTreeMap<String, String>) {
    if let Some(stands) = words.get(&word.to_lowercase()) {
        out.push_str(stands);
        return;
    }
    if is_time(word) {
        out.push_str(word);
        return;
    }
    if word.contains(['-', '_']) {
        for piece in word.split_inclusive(['-', '_']) {
            let bare = piece.trim_end_matches(['-', '_']);
            push_piece(out, bare, words);
            out.push_str(&piece[bare.len()..]);
        }
        return;
    }
    push_piece(out, word, words);
}

fn push_piece(out: &mut String, word: &str, words: &BTreeMap<String, String>) {
    match words.get(&word.to_lowercase()) {
        Some(stands) => out.push_str(stands),
        None => out.extend(word.chars().map(|c| if c.is_numeric() { '•' } else { c })),
    }
}

/// `2026-11-20`, `2026-Q4`, `2026-W47`, `2026-11`.
fn is_time(word: &str) -> bool {
    let mut parts = word.split('-');
    let is_year = parts
        .next()
        .is_some_and(|year| year.len() == 4 && year.bytes().all(|b| b.is_ascii_digit()));
    let rest: Vec<&str> = parts.collect();
    let is_short = |part: &&str| {
        let digits = part.trim_start_matches(['Q', 'W', 'H']);
        part.len() <= 3 && !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit())
    };
    is_year && !rest.is_empty() && rest.len() <= 2 && rest.iter().all(is_short)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::model;

    #[test]
    fn names_become_numbers_and_figures_dots_but_days_stay() {
        let text = "team @pay: Payments\nperson @ana: Ana Diaz\n  team: @pay\n";
        let model = model(&[("a.goals", text)], "2026-11-20");
        let veil = Veil::of(&model, true);
        for (text, expected) in [
            (
                "@ana lifts 24% to 40k by 2026-11-20",
                "@person2 lifts ••% to ••k by 2026-11-20",
            ),
            ("ask ANA or Diaz, not Anabel", "ask person2 or person2, not Anabel"),
            ("personal/ana.goals:12", "personal/person2.goals:••"),
            ("ana-growth in 2026-Q4, 2026-Q4x", "person2-growth in 2026-Q4, ••••-Q•x"),
            ("@Pay", "@team1"),
        ] {
            assert_eq!(veil.text(text), expected, "{text}");
        }
        assert_eq!(Veil::of(&model, false).text("@ana at 24%"), "@ana at 24%");
    }
}
