//! Reads the left half of an event, from left to right, piece by piece.

use goalpost_text::{Code, Diagnostic, FileId, Safety, Span, is_sure_slip, nearest};
use goalpost_values::{TimeOfDay, is_fact_word, is_handle, is_reserved, parse_day};

use super::revision::is_joint;
use super::say::{
    bad_handle, colon_without_blank, dash_before_value, denied_fact, glued_number, meant_status, needs,
    obstacle_in_words, other_word, second_value, several_speakers, time_of_day, words_in_facts,
};
use super::words::{fact_called, misspelt_status};
use super::{Event, Fact, FactKinds, Observation, Revised, Status, Tone, is_lone_sign};
use crate::classify::is_id;
use crate::tree::{Node, Token, TokenKind};

/// Words that an event may begin a fact with, for the nearest one to a misspelt word.
const FACT_WORDS: [&str; 28] = [
    "on-track",
    "at-risk",
    "off-track",
    "confidence",
    "done",
    "skip",
    "missed",
    "baseline",
    "target",
    "commit",
    "stretch",
    "start",
    "due",
    "weight",
    "owner",
    "kind",
    "agreed",
    "blocked",
    "unblocked",
    "met",
    "partly",
    "unmet",
    "praise",
    "review",
    "paused",
    "resumed",
    "dropped",
    "score",
];

/// Whether a piece is a word that no fact is made of.
fn says_nothing(piece: Token<'_>) -> bool {
    let lower = piece.text.to_ascii_lowercase();
    piece.kind == TokenKind::Name
        && !is_fact_word(&lower)
        && !matches!(lower.as_str(), "by" | "was")
        && nearest(piece.text, FACT_WORDS).is_none()
}

/// Reads what an event says. What cannot be read is added to `diagnostics`, in the first file.
#[must_use]
pub fn read_event<'t>(node: Node<'t>, diagnostics: &mut Vec<Diagnostic>) -> Event<'t> {
    let pieces: smallvec::SmallVec<[Token<'t>; 8]> = node.head().collect();
    let mut reader = Reader {
        text: node.tree().text(),
        pieces: &pieces,
        at: 0,
        has_words: !node.value().text.is_empty(),
        event: Event::default(),
        diagnostics,
    };
    reader.day();
    reader.time();
    if node.parent().is_none() {
        reader.target();
    }
    while let Some(piece) = reader.next() {
        reader.piece(piece);
    }
    reader.event
}

/// Reads one event.
pub(super) struct Reader<'t, 'r> {
    pub(super) text: &'t str,
    pub(super) pieces: &'r [Token<'t>],
    pub(super) at: usize,
    /// Whether anything stands behind its colon.
    pub(super) has_words: bool,
    event: Event<'t>,
    diagnostics: &'r mut Vec<Diagnostic>,
}

impl<'t> Reader<'t, '_> {
    pub(super) fn next(&mut self) -> Option<Token<'t>> {
        let piece = self.peek()?;
        self.at += 1;
        Some(piece)
    }

    pub(super) fn peek(&self) -> Option<Token<'t>> {
        self.pieces.get(self.at).copied()
    }

    pub(super) fn report(&mut self, diagnostic: Diagnostic) {
        self.event.has_errors = true;
        self.diagnostics.push(diagnostic);
    }

    pub(super) fn report_in(&mut self, diagnostic: Diagnostic, span: Span) {
        self.report(diagnostic.moved(FileId(0), span.start));
    }

    pub(super) fn add(&mut self, fact: Fact<'t>, span: Span) {
        let twice = match fact {
            Fact::Value(_) => self.event.facts.iter().any(|(fact, _)| matches!(fact, Fact::Value(_))),
            Fact::Status(_) => self.event.facts.iter().any(|(fact, _)| matches!(fact, Fact::Status(_))),
            Fact::Added(_) => self.event.kinds().has(FactKinds::ADDED),
            Fact::Done(_) | Fact::Skip | Fact::Missed => {
                let days = FactKinds::DONE.and(FactKinds::SKIP).and(FactKinds::MISSED);
                self.event.kinds().has(days)
            }
            _ => false,
        };
        if twice {
            let first = self.event.facts.iter().find_map(|(fact, _)| match fact {
                Fact::Value(value) => Some(*value),
                _ => None,
            });
            return self.report(second_value(self.text, first, &fact, span));
        }
        self.event.facts.push((fact, span));
    }

    fn day(&mut self) {
        let Some(date) = self.next() else {
            return;
        };
        match parse_day(date.text) {
            Ok(day) => self.event.day = Some(day),
            Err(diagnostic) => self.report_in(*diagnostic, date.span),
        }
    }

    /// A time behind the day, before the target: it says nothing, and what follows says what it always says.
    fn time(&mut self) {
        let time = self.peek().filter(|piece| TimeOfDay::read(piece.text).is_some());
        if let Some(time) = time {
            self.at += 1;
            self.report(time_of_day(time));
        }
    }

    /// At the left margin the first piece that is no fact names what the event is about.
    fn target(&mut self) {
        let Some(piece) = self.peek() else {
            return;
        };
        let names = match piece.kind {
            TokenKind::Handle => true,
            TokenKind::Name => !is_reserved(piece.text) && Tone::from_word(piece.text).is_none(),
            _ => false,
        };
        if names {
            self.at += 1;
            self.event.target = Some(piece);
        }
    }

    fn piece(&mut self, piece: Token<'t>) {
        match piece.kind {
            TokenKind::Handle => self.handle(piece),
            TokenKind::Tag => self.event.tags.push(piece),
            TokenKind::Number if self.is_before_value(piece) => self.dash(piece),
            TokenKind::Number if self.is_dash(piece) => self.words_without_colon(piece),
            TokenKind::Number if is_lone_sign(piece.text) => self.word(piece, piece.text),
            TokenKind::Number => self.value(piece),
            TokenKind::Junk => self.report(colon_without_blank(piece)),
            _ if piece.text.bytes().any(|b| b.is_ascii_uppercase()) => {
                let lower = piece.text.to_ascii_lowercase();
                self.word(piece, &lower);
            }
            _ => self.word(piece, piece.text),
        }
    }

    fn handle(&mut self, piece: Token<'t>) {
        if is_handle(piece.text) {
            self.event.about.push(piece);
        } else {
            self.report(bad_handle(piece));
        }
    }

    fn word(&mut self, piece: Token<'t>, word: &str) {
        if let Some(status) = Status::from_word(word) {
            return self.add(Fact::Status(status), piece.span);
        }
        if let Some(tone) = Tone::from_word(word) {
            return self.add(Fact::Feedback(tone), piece.span);
        }
        if let Some(observation) = Observation::from_word(word) {
            return self.add(Fact::Observed(observation), piece.span);
        }
        if let Some(what) = Revised::from_word(word) {
            return self.revision(piece, what);
        }
        let fact = match word {
            "by" => return self.by(piece),
            "confidence" => return self.share(piece, "confidence 7/10", Fact::Confidence),
            "score" => return self.share(piece, "score 0.7", Fact::Score),
            "done" => return self.done(piece),
            "blocked" => return self.obstacle(piece, Fact::Blocked),
            "unblocked" => return self.obstacle(piece, Fact::Unblocked),
            "skip" => Fact::Skip,
            "missed" => Fact::Missed,
            "agreed" => Fact::Agreed,
            "praise" => Fact::Praise,
            "review" => Fact::Review,
            "paused" => Fact::Paused,
            "resumed" => Fact::Resumed,
            "dropped" => Fact::Dropped,
            _ => return self.unknown(piece),
        };
        self.add(fact, piece.span);
    }

    fn unknown(&mut self, piece: Token<'t>) {
        let text = piece.text;
        if let Some(found) = glued_number(piece) {
            return self.report(found);
        }
        // `.5min`: a number whose zero is missing.
        if text
            .strip_prefix('.')
            .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
        {
            return self.value(piece);
        }
        if self.measure_revised(piece)
            || self.verb_of_revision(piece)
            || self.denied(piece)
            || self.value_behind_from(piece)
        {
            return;
        }
        if let Some(status) = misspelt_status(text) {
            return self.report(meant_status(piece.span, text, &status));
        }
        let both = self.peek().map(|next| piece.span.cover(next.span));
        if let Some((span, status)) = both.and_then(|span| Some((span, misspelt_status(span.of(self.text))?))) {
            self.at += 1;
            return self.report(meant_status(span, span.of(self.text), &status));
        }
        if let Some(fact) = fact_called(text) {
            // What it is goes with it.
            let is_share = |piece: &Token<'_>| piece.kind == TokenKind::Number && fact == "confidence";
            self.at += usize::from(self.peek().as_ref().is_some_and(is_share));
            return self.report(other_word(piece.span, text, fact));
        }
        if let Some((span, fact)) = both.and_then(|span| Some((span, fact_called(span.of(self.text))?))) {
            self.at += 1;
            return self.report(other_word(span, span.of(self.text), fact));
        }
        let Some(word) = nearest(text, FACT_WORDS) else {
            return self.words_without_colon(piece);
        };
        self.report(
            Diagnostic::new(Code("L21"), piece.span, format!("`{text}` says nothing in an event"))
                .help(format!(
                    "did you mean `{word}`? What people are to read stands behind the colon"
                ))
                .fix(format!("write `{word}`"), self.safety(text, word), piece.span, word),
        );
    }

    /// A word before a revision in words, `lowered target from 60% to 55%`: one mistake with it. False for anything
    /// else.
    fn verb_of_revision(&mut self, verb: Token<'t>) -> bool {
        let Some(word) = self.peek() else {
            return false;
        };
        let joint = self.pieces.get(self.at + 1);
        let what = Revised::from_word(&word.text.to_ascii_lowercase());
        let Some(what) = what.filter(|_| joint.is_some_and(|joint| is_joint(*joint))) else {
            return false;
        };
        let before = self.at;
        self.at += 1;
        let is_revision = self.in_words(verb.span, word, what);
        if !is_revision {
            self.at = before;
        }
        is_revision
    }

    /// A fact behind a word that denies it: it says nothing, as it would say the opposite of what is meant.
    fn denied(&mut self, piece: Token<'t>) -> bool {
        let denies = ["not", "never"]
            .iter()
            .any(|word| piece.text.eq_ignore_ascii_case(word));
        let fact = self
            .peek()
            .filter(|next| denies && is_fact_word(&next.text.to_ascii_lowercase()));
        let Some(fact) = fact else {
            return false;
        };
        self.at += 1;
        self.skip_words();
        self.report(denied_fact(piece.span.cover(fact.span), fact.text));
        true
    }

    /// Whether a sign is a dash before words, and no feedback.
    fn is_dash(&self, piece: Token<'t>) -> bool {
        is_lone_sign(piece.text) && piece.text != "+" && self.peek().is_some_and(|next| says_nothing(next))
    }

    /// Whether a sign stands before a value, with a blank between them.
    fn is_before_value(&self, piece: Token<'t>) -> bool {
        let is_digit = |next: Token<'_>| next.text.starts_with(|c: char| c.is_ascii_digit());
        is_lone_sign(piece.text) && piece.text != "+" && self.peek().is_some_and(is_digit)
    }

    /// A dash before a value, and that value with its unit: what it is cannot be told.
    fn dash(&mut self, piece: Token<'t>) {
        if let Some(value) = self.next() {
            self.skip_words();
            self.report(dash_before_value(piece.span, value));
        }
    }

    /// Passes over words that no fact is made of; gives the last of them.
    pub(super) fn skip_words(&mut self) -> Option<Token<'t>> {
        let mut last = None;
        while let Some(next) = self.peek().filter(|next| says_nothing(*next)) {
            self.at += 1;
            last = Some(next);
        }
        last
    }

    /// Words where only facts stand, up to the next fact: one mistake.
    fn words_without_colon(&mut self, first: Token<'t>) {
        let before = self.at.checked_sub(2).and_then(|at| self.pieces.get(at));
        let is_dash = first.kind == TokenKind::Number;
        let start = self
            .peek()
            .filter(|next| is_dash && says_nothing(*next))
            .unwrap_or(first)
            .span
            .start;
        let mut end = first.span.end;
        while let Some(next) = self.peek().filter(|next| says_nothing(*next)) {
            self.at += 1;
            end = next.span.end;
        }
        let words = Span::new(start, end);
        let is_alone = words == first.span && is_id(first.text) && self.event.facts.is_empty();
        let goes_on = self.has_words || self.peek().is_some();
        let before = before.map_or(words, |before| before.span);
        self.report(words_in_facts(self.text, before, words, goes_on, is_alone));
    }

    /// Whether a piece can be nothing but a slip in a fact word, and what follows is what that needs behind it. What is
    /// one letter off is so only where a number confirms it: most facts end or turn something, and look like other
    /// words.
    fn safety(&self, typed: &str, word: &str) -> Safety {
        const CONFIRMED: [&str; 5] = ["confidence", "baseline", "target", "commit", "stretch"];
        let is_swapped = typed.len() == word.len() && {
            let sorted = |text: &str| {
                let mut letters = text.to_ascii_lowercase().into_bytes();
                letters.sort_unstable();
                letters
            };
            sorted(typed) == sorted(word)
        };
        if !(is_swapped || CONFIRMED.contains(&word)) || !is_sure_slip(typed, word, FACT_WORDS) {
            return Safety::Unsafe;
        }
        let next = self.peek().map(|piece| piece.kind);
        let fits = match word {
            "confidence" | "score" | "baseline" | "target" | "commit" | "stretch" | "weight" | "start" | "due" => {
                next == Some(TokenKind::Number)
            }
            "blocked" | "unblocked" | "kind" => next == Some(TokenKind::Name),
            "owner" => next == Some(TokenKind::Handle),
            _ => true,
        };
        if fits { Safety::Safe } else { Safety::Unsafe }
    }

    /// The name of an obstacle behind words that lead up to it, and how many pieces those are: `by the vendor`.
    fn obstacle_behind_words(&self) -> Option<(usize, Token<'t>)> {
        const MOST: usize = 3;
        let leads = |piece: &&Token<'t>| {
            ["by", "on", "for", "because", "of", "the", "a", "an", "waiting"]
                .iter()
                .any(|word| piece.text.eq_ignore_ascii_case(word))
        };
        let rest = self.pieces.get(self.at..)?;
        let words = rest.iter().take(MOST).take_while(leads).count();
        let name = *rest
            .get(words)
            .filter(|name| name.kind == TokenKind::Name && is_id(name.text))?;
        let is_name = !is_fact_word(name.text) && name.text != "by";
        (words > 0 && is_name).then_some((words, name))
    }

    fn obstacle(&mut self, word: Token<'t>, fact: fn(&'t str) -> Fact<'t>) {
        if let Some((words, name)) = self.obstacle_behind_words() {
            self.at += words + 1;
            let span = word.span.cover(name.span);
            return self.report(obstacle_in_words(word, span, name.text));
        }
        match self.peek() {
            Some(name) if name.kind == TokenKind::Name && !is_fact_word(name.text) && name.text != "by" => {
                self.at += 1;
                self.add(fact(name.text), word.span.cover(name.span));
            }
            _ => {
                let message = format!("`{}` needs the name of what is in the way", word.text);
                self.report(needs(word, &message, &format!("{} vendor", word.text)));
            }
        }
    }

    fn by(&mut self, word: Token<'t>) {
        match self.peek() {
            Some(who) if who.kind == TokenKind::Handle => {
                self.at += 1;
                if !is_handle(who.text) {
                    self.report(several_speakers(who).unwrap_or_else(|| bad_handle(who)));
                } else if self.event.by.is_some() {
                    self.report(
                        Diagnostic::new(
                            Code("L21"),
                            word.span.cover(who.span),
                            "only one person can speak in an event",
                        )
                        .help("write an event for each of them"),
                    );
                } else {
                    self.event.by = Some(who);
                }
            }
            other => {
                let example = match other.filter(|piece| piece.kind == TokenKind::Name) {
                    Some(name) => {
                        self.at += 1;
                        format!("by @{}", name.text.to_ascii_lowercase())
                    }
                    None => "by @ana".to_owned(),
                };
                self.report(needs(word, "`by` needs the handle of the person who speaks", &example));
            }
        }
    }
}
