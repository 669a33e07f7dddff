//! What every word and mark of a language tells at a glance.

use std::collections::BTreeMap;

use crate::glance::Glance;
use crate::lexicon::{Entry, Tag, Tags, VerbClass};
use crate::load::Draft;

/// What every word and mark of a language may be part of. Of a phrase its longest word stands for all, because the
/// others are mostly small words that stand everywhere.
pub(crate) struct Glances {
    /// By word.
    pub(crate) words: BTreeMap<String, Glance>,
    /// By mark.
    pub(crate) marks: [Glance; 128],
}

impl Glances {
    /// Goes through the words of a language, of whose verbs some only aim.
    pub(crate) fn new(draft: &Draft, aiming: &[&str]) -> Self {
        let mut glances = Self {
            words: BTreeMap::new(),
            marks: std::array::from_fn(mark),
        };
        for (word, entry) in draft.entries() {
            let lemma = draft.lemma(entry.lemma);
            let aims = Glance::HEDGE.when(aiming.contains(&lemma));
            glances.add(word, told_by(entry, lemma).with(aims));
        }
        glances
    }

    fn add(&mut self, word: &str, glance: Glance) {
        if glance == Glance::NOTHING || !word.is_ascii() {
            return;
        }
        let parts = || {
            word.split(|c: char| !c.is_ascii_alphabetic())
                .filter(|part| !part.is_empty())
        };
        let Some(longest) = parts().max_by_key(|part| part.len()) else {
            for byte in word.bytes() {
                if let Some(mark) = self.marks.get_mut(usize::from(byte)) {
                    *mark = mark.with(glance);
                }
            }
            return;
        };
        // The first word tells that a command may begin, wherever the longest stands.
        if let Some(first) = parts().next().filter(|_| glance.may_hold(Glance::COMMAND)) {
            self.add_word(first, Glance::COMMAND);
        }
        self.add_word(longest, glance.without(Glance::COMMAND));
    }

    fn add_word(&mut self, word: &str, glance: Glance) {
        let known = self.words.entry(word.to_owned()).or_default();
        *known = known.with(glance);
    }
}

/// What a word that is known may be part of.
fn told_by(entry: &Entry, lemma: &str) -> Glance {
    let is_form_of = |verb| entry.verb.is(VerbClass::BECOME) && lemma == verb;
    let tagged = |tags: &[Tag]| entry.tags.any(Tags::of(tags));
    let verb = |class| entry.verb.is(class);
    let number = [Tag::Number, Tag::Multiple, Tag::Fraction, Tag::Zero, Tag::Scale];
    // "with fewer than 5 complaints" is a limit beside a target.
    let beside = entry.tags.has(Tag::Means) && entry.tags.has(Tag::Scope);
    Glance::COMPOUND
        .when(tagged(&[Tag::And, Tag::Or, Tag::Aside]) || beside)
        .with(Glance::HEDGE.when(tagged(&[Tag::HedgeWord])))
        .with(Glance::WISH.when(verb(VerbClass::WISH)))
        .with(Glance::TO.when(tagged(&[Tag::To])))
        .with(Glance::AMOUNT.when(tagged(&number)))
        .with(Glance::DUE.when(tagged(&[Tag::Due, Tag::StrictlyBefore])))
        .with(Glance::SLOT.when(tagged(&[Tag::Slot, Tag::SlotAlways])))
        .with(Glance::UP.when(verb(VerbClass::UP)))
        .with(Glance::DOWN.when(verb(VerbClass::DOWN)))
        .with(Glance::KEEP.when(verb(VerbClass::KEEP.with(VerbClass::HOLD))))
        .with(Glance::STANDING.when(tagged(&[Tag::Standing]) || is_form_of("be")))
        .with(Glance::CREDENTIAL.when(tagged(&[Tag::Credential])))
        .with(Glance::POSITION.when(tagged(&[Tag::Position]) || is_form_of("become")))
        .with(
            Glance::COMMAND
                .when(entry.verb.is_verb() || tagged(&[Tag::Noun, Tag::Numbered]) && !tagged(&[Tag::Plural])),
        )
        .with(Glance::BECOME.when(verb(VerbClass::BECOME)))
}

/// What a mark may be part of: two goals stand on its two sides, or it ends what stands in front of them.
fn mark(byte: usize) -> Glance {
    match u8::try_from(byte).unwrap_or_default() {
        b'.' | b'+' | b'|' => Glance::COMPOUND.with(Glance::LED),
        b',' | b';' | b'/' => Glance::COMPOUND,
        b':' | b')' | b']' | b'-' | b'*' | b'#' | b'>' | b'"' => Glance::LED,
        _ => Glance::NOTHING,
    }
}
