//! Reads the left half of an event, from left to right, piece by piece.

use goalpost_text::{Code, Diagnostic, FileId, Safety, Span, nearest};
use goalpost_values::{Duration, Quantity, is_fact_word, is_reserved, parse_day, parse_share, quantity_len};

use super::{Event, Fact, Observation, Revised, Status, Tone};
use crate::classify::{is_handle, is_id};
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

/// Reads what an event says. What cannot be read is added to `diagnostics`, in the first file.
#[must_use]
pub fn read_event<'t>(node: Node<'t>, diagnostics: &mut Vec<Diagnostic>) -> Event<'t> {
    let pieces: smallvec::SmallVec<[Token<'t>; 8]> = node.head().collect();
    let mut reader = Reader {
        text: node.tree().text(),
        pieces: &pieces,
        at: 0,
        event: Event::default(),
        diagnostics,
    };
    reader.day();
    if node.parent().is_none() {
        reader.target();
    }
    while let Some(piece) = reader.next() {
        reader.piece(piece);
    }
    reader.event
}

struct Reader<'t, 'r> {
    text: &'t str,
    pieces: &'r [Token<'t>],
    at: usize,
    event: Event<'t>,
    diagnostics: &'r mut Vec<Diagnostic>,
}

impl<'t> Reader<'t, '_> {
    fn next(&mut self) -> Option<Token<'t>> {
        let piece = self.peek()?;
        self.at += 1;
        Some(piece)
    }

    fn peek(&self) -> Option<Token<'t>> {
        self.pieces.get(self.at).copied()
    }

    fn report(&mut self, diagnostic: Diagnostic) {
        self.event.has_errors = true;
        self.diagnostics.push(diagnostic);
    }

    fn report_in(&mut self, diagnostic: Diagnostic, span: Span) {
        self.report(diagnostic.moved(FileId(0), span.start));
    }

    fn add(&mut self, fact: Fact<'t>, span: Span) {
        let twice = match fact {
            Fact::Value(_) => self.event.facts.iter().any(|(fact, _)| matches!(fact, Fact::Value(_))),
            Fact::Status(_) => self.event.facts.iter().any(|(fact, _)| matches!(fact, Fact::Status(_))),
            _ => false,
        };
        if twice {
            let text = span.of(self.text);
            self.report(
                Diagnostic::new(
                    Code("L21"),
                    span,
                    format!("`{text}` is a second value of its kind in one event"),
                )
                .help("write an event of its own for it, or keep one of the two"),
            );
            return;
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
            TokenKind::Number if matches!(piece.text, "+" | "-") => self.word(piece, piece.text),
            TokenKind::Number => self.value(piece),
            TokenKind::Junk => {}
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
        let diagnostic = Diagnostic::new(Code("L21"), piece.span, format!("`{text}` says nothing in an event"));
        let diagnostic = match nearest(text, FACT_WORDS) {
            Some(word) => diagnostic
                .help(format!("did you mean `{word}`? What people are to read stands behind the colon"))
                .fix(format!("write `{word}`"), Safety::Safe, piece.span, word),
            None if is_id(text) && self.event.facts.is_empty() => diagnostic.help(
                "an event that is indented is about the thing above it; words for people stand behind the colon: `2026-10-19 12 pages: Chapter one`",
            ),
            None => diagnostic.help("words for people stand behind the colon: `2026-10-19 12 pages: Chapter one`"),
        };
        self.report(diagnostic);
    }

    /// A number and the words after it, up to the next fact.
    fn quantity(&mut self, first: Token<'t>) -> Option<(Quantity<'t>, Span)> {
        let end = self.pieces.last().map_or(first.span.end, |last| last.span.end);
        let rest = Span::new(first.span.start, end).of(self.text);
        let len = quantity_len(rest).unwrap_or(first.text.len());
        let span = Span::new(first.span.start, first.span.start + u32::try_from(len).unwrap_or(0));
        while self.peek().is_some_and(|piece| piece.span.start < span.end) {
            self.at += 1;
        }
        match Quantity::parse(span.of(self.text)) {
            Ok(quantity) => Some((quantity, span)),
            Err(diagnostic) => {
                self.report_in(*diagnostic, span);
                None
            }
        }
    }

    fn value(&mut self, first: Token<'t>) {
        if let Some((quantity, span)) = self.quantity(first) {
            let fact = if first.text.starts_with('+') {
                Fact::Added(quantity)
            } else {
                Fact::Value(quantity)
            };
            self.add(fact, span);
        }
    }

    fn share(&mut self, word: Token<'t>, example: &str, fact: fn(goalpost_values::Decimal) -> Fact<'t>) {
        let Some(number) = self.peek().filter(|piece| piece.kind == TokenKind::Number) else {
            self.report(needs(word, &format!("`{}` needs a number", word.text), example));
            return;
        };
        self.at += 1;
        match parse_share(number.text) {
            Ok(share) => self.add(fact(share), word.span.cover(number.span)),
            Err(diagnostic) => self.report_in(*diagnostic, number.span),
        }
    }

    fn done(&mut self, word: Token<'t>) {
        let number = self
            .peek()
            .filter(|piece| piece.kind == TokenKind::Number && !matches!(piece.text, "+" | "-"));
        let Some(number) = number else {
            return self.add(Fact::Done(None), word.span);
        };
        self.at += 1;
        match Duration::parse(number.text) {
            Ok(duration) => self.add(Fact::Done(Some(duration)), word.span.cover(number.span)),
            Err(diagnostic) => self.report_in(*diagnostic, number.span),
        }
    }

    fn obstacle(&mut self, word: Token<'t>, fact: fn(&'t str) -> Fact<'t>) {
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
                    self.report(bad_handle(who));
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

    fn revision(&mut self, word: Token<'t>, what: Revised) {
        let Some(to) = self.revised_value(what) else {
            let message = format!("`{}` needs a new value", word.text);
            self.report(needs(word, &message, example_of(what)));
            return;
        };
        let mut span = word.span.cover(to.span);
        let was = match self.peek() {
            Some(was) if was.text.eq_ignore_ascii_case("was") => {
                self.at += 1;
                span = span.cover(was.span);
                self.revised_value(what)
            }
            _ => None,
        };
        if let Some(was) = was {
            span = span.cover(was.span);
        } else if what == Revised::Baseline {
            return match Quantity::parse(to.text) {
                Ok(quantity) => self.add(Fact::Baseline(quantity), span),
                Err(diagnostic) => self.report_in(*diagnostic, to.span),
            };
        } else {
            let message = format!("`{}` does not say what it was before", span.of(self.text));
            self.report(needs(word, &message, example_of(what)));
        }
        self.add(Fact::Revision { what, to, was }, span);
    }

    /// The value behind the word of a revision, or behind its `was`.
    fn revised_value(&mut self, what: Revised) -> Option<Token<'t>> {
        let first = self.peek()?;
        let fits = match what {
            Revised::Owner => first.kind == TokenKind::Handle,
            Revised::Kind => first.kind == TokenKind::Name && !is_reserved(first.text),
            Revised::Start | Revised::Due => {
                first.kind == TokenKind::Number || first.kind == TokenKind::Name && !is_reserved(first.text)
            }
            _ => first.kind == TokenKind::Number,
        };
        if !fits {
            return None;
        }
        let takes_words = matches!(
            what,
            Revised::Target | Revised::Commit | Revised::Stretch | Revised::Baseline | Revised::Start
        );
        if !takes_words || first.kind != TokenKind::Number || goalpost_values::iso_day(first.text).is_some() {
            self.at += 1;
            return Some(first);
        }
        let end = self.pieces.last().map_or(first.span.end, |last| last.span.end);
        let rest = Span::new(first.span.start, end).of(self.text);
        let len = quantity_len(rest).unwrap_or(first.text.len());
        let span = Span::new(first.span.start, first.span.start + u32::try_from(len).unwrap_or(0));
        while self.peek().is_some_and(|piece| piece.span.start < span.end) {
            self.at += 1;
        }
        Some(Token {
            kind: first.kind,
            span,
            text: span.of(self.text),
        })
    }
}

fn example_of(what: Revised) -> &'static str {
    match what {
        Revised::Target => "target 350ms was 300ms",
        Revised::Commit => "commit 48% was 50%",
        Revised::Stretch => "stretch 60% was 70%",
        Revised::Start => "start 2026-10-12 was 2026-10-01",
        Revised::Due => "due 2026-12-17 was 2026-12-31",
        Revised::Baseline => "baseline 24% was 22%",
        Revised::Weight => "weight 2 was 1",
        Revised::Owner => "owner @ben was @ana",
        Revised::Kind => "kind aspirational was committed",
    }
}

fn needs(word: Token<'_>, message: &str, example: &str) -> Diagnostic {
    Diagnostic::new(Code("L21"), word.span, message).help(format!("type for example `{example}`"))
}

fn bad_handle(piece: Token<'_>) -> Diagnostic {
    let name: String = piece
        .text
        .chars()
        .filter(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-'))
        .collect();
    let diagnostic = Diagnostic::new(Code("L10"), piece.span, format!("`{}` is not a handle", piece.text));
    if name.starts_with(|c: char| c.is_ascii_alphanumeric()) {
        diagnostic
            .help(format!(
                "handles are parted by blanks and have letters, digits, `.`, `_` and `-`: type `@{name}`"
            ))
            .fix(
                format!("write `@{name}`"),
                Safety::Unsafe,
                piece.span,
                format!("@{name}"),
            )
    } else {
        diagnostic.help("type an `@` and a name, such as `@ana`")
    }
}
