//! A line of settings: `T06 warning`, `O off`, `result-count 2..5`.

use goalpost_text::{Diagnostic, FileId, Safety, Span, nearest};

use crate::rules::language::l10_bad_value::RULE as BAD_VALUE;
use crate::words::quoted;
use crate::{Bounds, Family, Level, Selector, rule};

/// What a line of settings changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LintLine {
    /// The rules it is about.
    pub(crate) selector: Selector,
    pub(crate) change: Change,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Change {
    Level(Level),
    Limit(Bounds),
}

impl LintLine {
    /// Reads the value of a `lint:` field.
    ///
    /// # Errors
    /// L10, with places counted from the start of the text: a rule nobody knows, or something behind it that is neither
    /// a level nor a limit that the rule has.
    pub fn parse(text: &str) -> Result<Self, Box<Diagnostic>> {
        let (name, rest) = text
            .trim_end()
            .split_once(char::is_whitespace)
            .unwrap_or((text.trim_end(), ""));
        let name_span = span_of(text, name);
        let selector =
            Selector::parse(name).map_err(|unknown| unknown_rule(name_span, &unknown.text, unknown.nearest))?;
        let rest = rest.trim_start();
        if rest.is_empty() {
            let message = format!("`{name}` is to be set, and nothing says to what");
            let help = format!("type a level behind it: `{name} warning`; levels are error, warning, hint and off");
            return Err(bad(name_span, message, help));
        }
        let span = span_of(text, rest);
        match (Level::from_word(rest), Bounds::parse(rest)) {
            (Some(level), _) => level_line(selector, level, span),
            (None, Some(bounds)) => limit_line(selector, name, bounds, span),
            (None, None) => Err(neither(rest, span)),
        }
    }
}

fn level_line(selector: Selector, level: Level, span: Span) -> Result<LintLine, Box<Diagnostic>> {
    if selector.family() == Family::Language && level == Level::Off {
        let message = "what cannot be understood cannot be left unsaid: the rules of the language are never off";
        let help = "type `hint` to hear of it quietly";
        return Err(bad(span, message.to_owned(), help.to_owned()));
    }
    Ok(LintLine {
        selector,
        change: Change::Level(level),
    })
}

fn limit_line(selector: Selector, name: &str, bounds: Bounds, span: Span) -> Result<LintLine, Box<Diagnostic>> {
    let has_none = match selector {
        Selector::Family(_) => true,
        Selector::Rule(code) => rule(code.0).is_some_and(|rule| rule.limit().is_none()),
    };
    if has_none {
        let message = format!("`{name}` has no limit that could be set");
        let help = format!("type a level: `{name} warning`; levels are error, warning, hint and off");
        return Err(bad(span, message, help));
    }
    Ok(LintLine {
        selector,
        change: Change::Limit(bounds),
    })
}

fn neither(rest: &str, span: Span) -> Box<Diagnostic> {
    let message = format!("{} is neither a level nor a limit", quoted(rest));
    let help = "levels are error, warning, hint and off; a limit is `3` or `2..5`";
    let found = BAD_VALUE.at(FileId(0), span, message).help(help);
    Box::new(match nearest(rest, Level::ALL.iter().map(|level| level.as_str())) {
        Some(level) => found.fix(format!("write `{level}`"), Safety::Safe, span, level),
        None => found,
    })
}

/// A name that no rule has, at its place.
pub(crate) fn unknown_rule(span: Span, text: &str, nearest: Option<&'static str>) -> Box<Diagnostic> {
    let found = BAD_VALUE.at(FileId(0), span, format!("no rule is called {}", quoted(text)));
    Box::new(match nearest {
        Some(name) => {
            found
                .help(format!("did you mean `{name}`?"))
                .fix(format!("write `{name}`"), Safety::Unsafe, span, name)
        }
        None => found
            .help("type the code or the name of a rule, such as `O02` or `result-count`; `goalpost rules` lists them"),
    })
}

fn bad(span: Span, message: String, help: String) -> Box<Diagnostic> {
    Box::new(BAD_VALUE.at(FileId(0), span, message).help(help))
}

/// Where a part stands in the text that it is a slice of.
fn span_of(text: &str, part: &str) -> Span {
    let at = (part.as_ptr() as usize).saturating_sub(text.as_ptr() as usize);
    Span::from_usize(at, at + part.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_and_limits_are_read() {
        let bounds = Bounds { least: 2, most: 5 };
        for (text, selector, change) in [
            ("T06 warning", "T06", Change::Level(Level::Warning)),
            ("t06  Hint ", "T06", Change::Level(Level::Hint)),
            ("O off", "O", Change::Level(Level::Off)),
            ("L20 hint", "L20", Change::Level(Level::Hint)),
            ("result-count 2..5", "O02", Change::Limit(bounds)),
            ("objective-count 2..5", "O03", Change::Limit(bounds)),
        ] {
            let line = LintLine::parse(text).unwrap();
            assert_eq!(
                (line.selector.to_string().as_str(), line.change),
                (selector, change),
                "{text}"
            );
        }
    }

    #[test]
    fn what_is_neither_is_reported_where_it_stands() {
        for (text, place, fix) in [
            ("T99 warning", "T99", None),
            ("no-dedline off", "no-dedline", Some("no-deadline")),
            ("T06", "T06", None),
            ("T06 loud", "loud", None),
            ("T06 waring", "waring", Some("warning")),
            ("O 2..5", "2..5", None),
            ("S08 2..5", "2..5", None),
            ("L05 off", "off", None),
            ("L off", "off", None),
        ] {
            let found = LintLine::parse(text).unwrap_err();
            assert_eq!((found.code.0, found.span.of(text)), ("L10", place), "{text}");
            let fixes: Vec<&str> = found.fixes.iter().map(|fix| fix.edits[0].edit.text.as_str()).collect();
            assert_eq!(fixes, fix.into_iter().collect::<Vec<_>>(), "{text}");
        }
    }
}
