//! Reads a filter expression: `2026-Q4 && (#revenue || @ana) && status:at-risk`.
//!
//! By recursive descent: any = all `||` all, all = one `&&` one, one = `!` one, `(` any `)`, or a question.

use goalpost_model::Model;
use goalpost_text::Span;

use super::error::FilterError;
use super::expression::Expr;
use super::question::question;
use super::words::{Kind, Word, words};

/// How deep brackets and `!` may be nested; nobody writes more by hand, and the stack is finite.
const DEEPEST: usize = 64;

/// Reads an expression.
pub(super) fn parse(text: &str, model: &Model) -> Result<Expr, FilterError> {
    let words = words(text)?;
    let mut parser = Parser {
        text,
        words: &words,
        at: 0,
        model,
    };
    if words.is_empty() {
        return Err(parser.error("the filter is empty", EXAMPLE));
    }
    let expr = parser.any(0)?;
    match parser.peek() {
        None => Ok(expr),
        Some(Kind::Close) => Err(parser.error("this `)` closes nothing", "leave it out, or open it with `(`")),
        Some(_) => Err(parser.error(
            "something has to stand before this",
            "write `&&` in between where both shall hold, `||` where one is enough",
        )),
    }
}

const EXAMPLE: &str = "write something like `2026-Q4 && (#revenue || @ana) && status:at-risk`";

struct Parser<'t> {
    text: &'t str,
    words: &'t [Word<'t>],
    at: usize,
    model: &'t Model,
}

impl<'t> Parser<'t> {
    fn peek(&self) -> Option<Kind<'t>> {
        self.words.get(self.at).map(|word| word.kind)
    }

    fn take(&mut self, wanted: Kind<'_>) -> bool {
        let found = self.peek() == Some(wanted);
        self.at += usize::from(found);
        found
    }

    /// The place of the word that comes next, or the end.
    fn span(&self) -> Span {
        let end = u32::try_from(self.text.len()).unwrap_or(u32::MAX);
        self.words.get(self.at).map_or(Span::empty(end), |word| word.span)
    }

    fn error(&self, message: &str, help: &str) -> FilterError {
        FilterError::new(self.text, self.span(), message, help)
    }

    fn any(&mut self, depth: usize) -> Result<Expr, FilterError> {
        let mut parts = vec![self.all(depth)?];
        while self.take(Kind::Or) {
            parts.push(self.all(depth)?);
        }
        Ok(only_or(parts, Expr::Any))
    }

    fn all(&mut self, depth: usize) -> Result<Expr, FilterError> {
        let mut parts = vec![self.one(depth)?];
        while self.take(Kind::And) {
            parts.push(self.one(depth)?);
        }
        Ok(only_or(parts, Expr::All))
    }

    fn one(&mut self, depth: usize) -> Result<Expr, FilterError> {
        if depth > DEEPEST {
            let message = format!("more than {DEEPEST} brackets or `!` stand in each other here");
            return Err(self.error(&message, "say it with fewer"));
        }
        let Some(word) = self.words.get(self.at).copied() else {
            return Err(self.error("the filter ends where something has to follow", EXAMPLE));
        };
        let before = self.at;
        self.at += 1;
        match word.kind {
            Kind::Not => Ok(Expr::Not(Box::new(self.one(depth + 1)?))),
            Kind::Open => {
                let inside = self.any(depth + 1)?;
                if !self.take(Kind::Close) {
                    self.at = before;
                    return Err(self.error("this `(` is never closed", "put a `)` behind what belongs together"));
                }
                Ok(inside)
            }
            Kind::Plain(_) | Kind::Quoted(_) => question(self.text, word, self.model).map(Expr::Is),
            Kind::Close | Kind::And | Kind::Or => {
                self.at = before;
                let sign = &self.text[word.span.range()];
                let message = format!("something has to stand before this `{sign}`");
                Err(self.error(&message, EXAMPLE))
            }
        }
    }
}

fn only_or(mut parts: Vec<Expr>, join: impl Fn(Vec<Expr>) -> Expr) -> Expr {
    match (parts.pop(), parts.is_empty()) {
        (Some(only), true) => only,
        (last, _) => {
            parts.extend(last);
            join(parts)
        }
    }
}
