//! What makes a finding the same finding tomorrow, though lines were written above it: its rule, the thing it is about
//! and the words it points at. Line numbers, the day and the wording of the message do not count. Where it points at a
//! thing with an id as a whole, the words of its title do not count either: they may be put better.

use std::collections::BTreeMap;
use std::fmt;
use std::hash::Hasher;

use goalpost_model::ThingRef;
use goalpost_syntax::FieldName;
use siphasher::sip128::{Hasher128, SipHasher13};

use super::Finding;

/// The identity of a finding as 32 hexadecimal digits: SipHash-1-3 with 128 bits under a key of zeros, over the code,
/// the thing and the words. It is the same on every machine, and stays the same from version to version.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fingerprint(u128);

impl Fingerprint {
    /// That of a finding. Two findings of one rule about the same words of one thing share it.
    pub fn of(finding: &Finding<'_>) -> Self {
        Self::about(finding, &thing(finding))
    }

    /// Those that it would have had before ids were changed, as far as `formerly:` tells.
    pub fn former<'f>(finding: &'f Finding<'_>) -> impl Iterator<Item = Self> + 'f {
        let ids = finding.thing.map(ids).unwrap_or_default();
        // The first is the one that it has.
        ids.into_iter().skip(1).map(|id| Self::about(finding, &id))
    }

    fn about(finding: &Finding<'_>, thing: &str) -> Self {
        let mut hasher = SipHasher13::new();
        let mut part = |text: &str| {
            hasher.write(text.as_bytes());
            hasher.write(&[0]);
        };
        part(kind(finding.diagnostic.code.0));
        part(thing);
        if !is_about_the_whole(finding) {
            words(finding).for_each(part);
        }
        Self(hasher.finish128().as_u128())
    }

    /// Reads what [`fmt::Display`] writes.
    pub fn parse(text: &str) -> Option<Self> {
        let is_written_so = text.len() == 32 && text.bytes().all(|b| b.is_ascii_hexdigit());
        u128::from_str_radix(text, 16).ok().filter(|_| is_written_so).map(Self)
    }

    /// The fingerprint of the finding that comes `number` times after the first with this one.
    fn numbered(self, number: u32) -> Self {
        if number == 0 {
            return self;
        }
        let mut hasher = SipHasher13::new();
        hasher.write(&self.0.to_be_bytes());
        hasher.write(&number.to_be_bytes());
        Self(hasher.finish128().as_u128())
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:032x}", self.0)
    }
}

/// Gives every finding of a run a fingerprint of its own: those that share one are counted.
#[derive(Debug, Default)]
pub struct Numbered(BTreeMap<Fingerprint, u32>);

impl Numbered {
    /// The fingerprint of the next finding.
    pub fn next(&mut self, finding: &Finding<'_>) -> String {
        let shared = Fingerprint::of(finding);
        let count = self.0.entry(shared).or_default();
        let own = shared.numbered(*count);
        *count += 1;
        own.to_string()
    }
}

/// The thing that a finding is about, as one refers to it, or by its title where it has no id; the file where it is
/// about none.
pub fn thing(finding: &Finding<'_>) -> String {
    let path = || finding.page().path_inside();
    match finding.thing {
        None => path().to_owned(),
        Some(thing) => thing
            .full_id()
            .unwrap_or_else(|| format!("{}: {}", path(), titles(thing))),
    }
}

/// What a rule is about: time alone makes a finding that a look is due one that there was none for long.
fn kind(code: &str) -> &str {
    match code {
        "C02" | "C03" => "C01",
        code => code,
    }
}

/// Whether a finding points at a thing with an id, and not at some of its words.
fn is_about_the_whole(finding: &Finding<'_>) -> bool {
    let is_it = |thing: ThingRef<'_>| thing.node().span() == finding.diagnostic.span && thing.full_id().is_some();
    finding.thing.is_some_and(is_it)
}

/// The ids of a thing, the one that it has now first; none where it has none. Each thing on the way may have been
/// called otherwise once.
fn ids(thing: ThingRef<'_>) -> Vec<String> {
    let (Some(name), Some(now)) = (thing.name(), thing.full_id()) else {
        return Vec::new();
    };
    let before = now.strip_suffix(name.text).unwrap_or_default();
    let heads = match thing.parent() {
        Some(parent) => ids(parent).into_iter().map(|id| id + ".").collect(),
        None => vec![before.to_owned()],
    };
    let former = thing
        .value(FieldName::Formerly)
        .map(|id| id.rsplit(['/', '.']).next().unwrap_or(id));
    let names = [Some(name.text), former];
    let names: Vec<&str> = names.into_iter().flatten().collect();
    heads
        .iter()
        .flat_map(|head| names.iter().map(move |name| format!("{head}{name}")))
        .collect()
}

/// The titles or ids of a thing and of what holds it, the outermost first.
fn titles(thing: ThingRef<'_>) -> String {
    let own = thing.name().map_or(thing.title(), |name| name.text);
    match thing.parent() {
        Some(parent) => format!("{}/{own}", titles(parent)),
        None => own.to_owned(),
    }
}

/// The words that a finding points at, whatever the blanks between them.
pub fn words<'a>(finding: &Finding<'a>) -> std::str::SplitWhitespace<'a> {
    finding.diagnostic.span.of(finding.page().text()).split_whitespace()
}

#[cfg(test)]
mod tests {
    use goalpost_model::{Input, Model};
    use goalpost_text::{Code, Diagnostic, Span};

    use super::*;
    use crate::output::{Book, Page};

    const TEXT: &str = "goal tea: Offer tea\n  due: soon\n";

    /// The fingerprints of findings about each place of `words` in a text.
    fn fingerprints(text: &str, code: &'static str, words: &str) -> Vec<String> {
        let model = Model::build(Input::of_texts([("a.goals", text)], "2026-11-20".parse().unwrap()));
        let book = Book::new(vec![Page::new("a.goals", text)]);
        let mut numbered = Numbered::default();
        let found = text.match_indices(words).map(|(at, _)| {
            let span = Span::from_usize(at, at + words.len());
            let diagnostic = Diagnostic::new(Code(code), span, "x");
            numbered.next(&Finding {
                book: &book,
                thing: model.thing_at(diagnostic.file, span.start),
                diagnostic: &diagnostic,
            })
        });
        found.collect()
    }

    #[test]
    fn a_finding_keeps_its_fingerprint_when_lines_move() {
        let moved = format!("# A remark\r\n\r\n{}", TEXT.replace('\n', "\r\n"));
        let first = fingerprints(TEXT, "L05", "soon");
        assert_eq!(fingerprints(&moved, "L05", "soon"), first);
        assert_eq!(first, ["216f0cbef82a87b339a65f60b37c283d"]);
    }

    #[test]
    fn rule_thing_and_words_tell_findings_apart() {
        let mut all = fingerprints(TEXT, "L05", "soon");
        all.extend(fingerprints(TEXT, "L06", "soon"));
        all.extend(fingerprints(&TEXT.replace("tea:", "cup:"), "L05", "soon"));
        all.extend(fingerprints(&TEXT.replace("soon", "sooner"), "L05", "sooner"));
        all.extend(fingerprints(&TEXT.replace("soon", "soon soon soon"), "L05", "soon"));
        let unique: std::collections::BTreeSet<&String> = all.iter().collect();
        assert_eq!(unique.len() + 1, all.len(), "{all:?}");
    }
}
