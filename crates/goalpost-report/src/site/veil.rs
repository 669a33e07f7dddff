//! What hides names and figures, where that is asked for: people and teams become numbers, figures become two
//! dots each, whatever their length.

use std::collections::BTreeMap;

use goalpost_model::{Model, ThingRef};
use goalpost_syntax::{FieldName, Keyword};

use crate::filter::owners;
use crate::text::{Line, printed};

/// Hides names and figures, or nothing.
#[derive(Debug, Clone, Default)]
pub(super) struct Veil {
    /// What is hidden; none where nothing is.
    names: Option<Names>,
}

/// What is hidden of people and teams, each with what stands for it. The words of the name of a team are common ones,
/// which stay: only the whole name goes, and its handle.
#[derive(Debug, Clone, Default)]
struct Names {
    /// By the handle, in lower case.
    handles: BTreeMap<String, String>,
    /// By a handle, or a first or family name, of a person, in lower case.
    words: BTreeMap<String, String>,
    /// By the handle of a team, in lower case: hidden where it is written as a name, with a capital.
    teams: BTreeMap<String, String>,
    /// Whole names of several words, and addresses, in lower case, the longest first, by the word that they begin with.
    whole: BTreeMap<String, Vec<(String, String)>>,
}

impl Veil {
    /// Hides the people and teams of a workspace, or nothing.
    pub(super) fn of(model: &Model, redact: bool) -> Self {
        Self {
            names: redact.then(|| names(model)),
        }
    }

    /// A text of people, or one in which figures stand.
    pub(super) fn text(&self, text: &str) -> String {
        let text = printed(text);
        match &self.names {
            None => text,
            Some(names) => hidden(&text, names),
        }
    }

    /// A line, each piece in its colour.
    pub(super) fn line(&self, line: &Line) -> Line {
        line.mapped(&|text| self.text(text))
    }

    /// The name of a handle in the names of files: `ana`, or a number.
    pub(super) fn slug(&self, handle: &str) -> String {
        let bare = handle.trim_start_matches('@').to_lowercase();
        match self.names.as_ref().and_then(|names| names.handles.get(&bare)) {
            Some(hidden) => hidden.clone(),
            None => bare,
        }
    }

    /// Whether anything is hidden.
    pub(super) fn hides(&self) -> bool {
        self.names.is_some()
    }
}

/// The names of everybody and of every team, with what stands for them.
fn names(model: &Model) -> Names {
    let mut names = Names::default();
    let things = || model.things();
    let is_party = |thing: &ThingRef<'_>| matches!(thing.keyword(), Keyword::Person | Keyword::Team);
    for party in things().filter(is_party) {
        let handle = party.name().map_or("", |name| name.text);
        let addresses = party.fields(FieldName::Email).map(|field| field.value().text);
        names.hide(handle, party.title(), party.keyword() == Keyword::Team, addresses);
    }
    for thing in things() {
        for owner in owners(thing, model.today()) {
            names.hide(owner, "", false, std::iter::empty());
        }
    }
    for alike in names.whole.values_mut() {
        alike.sort_by_key(|(name, _)| std::cmp::Reverse(name.len()));
    }
    names
}

impl Names {
    fn hide<'t>(&mut self, handle: &str, name: &str, is_team: bool, addresses: impl Iterator<Item = &'t str>) {
        let bare = handle.trim_start_matches('@').to_lowercase();
        if self.handles.contains_key(&bare) {
            return;
        }
        let number = self.handles.len() + 1;
        let stands = format!("{}{number}", if is_team { "team" } else { "person" });
        if !name.is_empty() {
            self.hide_whole(name, &stands);
        }
        if !is_team {
            // `von` and `de` are words of a language, not of a person.
            let own = |word: &&str| word.chars().count() > 1 && !word.starts_with(char::is_lowercase);
            for word in name.split(|c: char| !c.is_alphanumeric()).filter(own) {
                self.words.entry(word.to_lowercase()).or_insert_with(|| stands.clone());
            }
            self.words.entry(bare.clone()).or_insert_with(|| stands.clone());
        } else {
            self.teams.insert(bare.clone(), stands.clone());
        }
        for address in addresses.filter(|address| !address.is_empty()) {
            self.hide_whole(address, &stands);
        }
        self.handles.insert(bare, stands);
    }

    fn hide_whole(&mut self, name: &str, stands: &str) {
        let name = name.to_lowercase();
        let alike = self.whole.entry(first_word(&name)).or_default();
        alike.push((name, stands.to_owned()));
    }

    /// What stands for the whole name that a text begins with, and how long that is in the text.
    fn at(&self, text: &str) -> Option<(&str, usize)> {
        let whole = self.whole.get(&first_word(text)).into_iter().flatten();
        let mut found = whole.filter_map(|(name, stands)| Some((stands.as_str(), begins_with(text, name)?)));
        found.next()
    }

    /// What stands for a word.
    fn word(&self, word: &str) -> Option<&String> {
        let lower = word.to_lowercase();
        let of_team = || self.teams.get(&lower).filter(|_| word.starts_with(char::is_uppercase));
        self.words.get(&lower).or_else(of_team)
    }
}

/// The letters and digits that a text begins with, in lower case; nothing where it begins with something else.
fn first_word(text: &str) -> String {
    let word = text.chars().take_while(|c| c.is_alphanumeric());
    let lower = word.flat_map(char::to_lowercase);
    lower.take_while(|c| c.is_alphanumeric()).collect()
}

/// How long a name, given in lower case, is at the beginning of a text, where a word ends behind it.
fn begins_with(text: &str, name: &str) -> Option<usize> {
    let mut rest = text.chars();
    let mut length = 0;
    let mut wanted = name.chars();
    while let Some(next) = wanted.next() {
        let found = rest.next()?;
        length += found.len_utf8();
        let mut lower = found.to_lowercase();
        if lower.next() != Some(next) || lower.any(|more| wanted.next() != Some(more)) {
            return None;
        }
    }
    (!rest.next().is_some_and(char::is_alphanumeric)).then_some(length)
}

/// What stands for a figure, however many digits it has.
const FIGURE: &str = "••";

/// The text with what is hidden replaced. Days stay: without them nothing could be followed.
fn hidden(text: &str, names: &Names) -> String {
    let out = pieces(text, names);
    // `36.5` and `1,300` are one figure each: what parts their digits would tell how many there are.
    [".", ",", "\u{a0}", "\u{202f}"].iter().fold(out, |out, between| {
        let parted = format!("{FIGURE}{between}{FIGURE}");
        let mut out = out;
        while out.contains(&parted) {
            out = out.replace(&parted, FIGURE);
        }
        out
    })
}

fn pieces(text: &str, names: &Names) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while !rest.is_empty() {
        let is_start = !out.ends_with(is_part);
        if let Some((stands, length)) = names.at(rest).filter(|_| is_start) {
            out.push_str(stands);
            rest = &rest[length..];
            continue;
        }
        let end = rest.find(|c: char| !is_part(c)).unwrap_or(rest.len());
        if end == 0 {
            let len = rest.chars().next().map_or(1, char::len_utf8);
            out.push_str(&rest[..len]);
            rest = &rest[len..];
            continue;
        }
        let (word, after) = rest.split_at(end);
        let handle = names.handles.get(&word.to_lowercase()).filter(|_| out.ends_with('@'));
        match handle {
            Some(stands) => out.push_str(stands),
            None => push_word(&mut out, word, names),
        }
        rest = after;
    }
    out
}

/// What words, handles and days are made of.
fn is_part(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '-' | '_')
}

fn push_word(out: &mut String, word: &str, names: &Names) {
    if let Some(stands) = names.word(word) {
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
            push_piece(out, bare, names);
            out.push_str(&piece[bare.len()..]);
        }
        return;
    }
    push_piece(out, word, names);
}

fn push_piece(out: &mut String, word: &str, names: &Names) {
    match names.word(word) {
        Some(stands) => out.push_str(stands),
        None => {
            let mut chars = word.chars().peekable();
            while let Some(c) = chars.next() {
                if c.is_numeric() {
                    while chars.next_if(|next| next.is_numeric()).is_some() {}
                    out.push_str(FIGURE);
                } else {
                    out.push(c);
                }
            }
        }
    }
}

/// `2026-11-20`, `2026-Q4`, `FY2027-Q3`, `2026-W47`, `2026-11`.
fn is_time(word: &str) -> bool {
    let mut parts = word.strip_prefix("FY").unwrap_or(word).split('-');
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
        let text = "team @pay: Pay and app\nperson @ana: Ana de Diaz\n  team: @pay\nperson @mh: Mark Hall\n  email: mark.hall@corp.example\n";
        let model = model(&[("a.goals", text)], "2026-11-20");
        let veil = Veil::of(&model, true);
        for (text, expected) in [
            (
                "@ana lifts 24% to 40k by 2026-11-20",
                "@person2 lifts ••% to ••k by 2026-11-20",
            ),
            ("ask ANA or Diaz, not Anabel", "ask person2 or person2, not Anabel"),
            ("personal/ana.goals:12", "personal/person2.goals:••"),
            (
                "ana-growth in 2026-Q4, FY2027-Q3, 2026-Q4x",
                "person2-growth in 2026-Q4, FY2027-Q3, ••-Q••x",
            ),
            ("7% and 100%, 36.5d of 1,300d", "••% and ••%, ••d of ••d"),
            ("@Pay, for pay and bread", "@team1, for pay and bread"),
            ("Pay and App, pay and apples, de", "team1, pay and apples, de"),
            ("Ana de Diaz", "person2"),
            ("(ana de diaz) Ana de Diazes", "(person2) person2 de Diazes"),
            ("ask mark, MARK or Hall@corp", "ask person3, person3 or person3@corp"),
            (
                "write to Mark.Hall@corp.example, blocked by mark-hall",
                "write to person3, blocked by person3-person3",
            ),
            ("A letter from Pay", "A letter from team1"),
        ] {
            assert_eq!(veil.text(text), expected, "{text}");
        }
        assert_eq!(Veil::of(&model, false).text("@ana at 24%"), "@ana at 24%");
    }
}
