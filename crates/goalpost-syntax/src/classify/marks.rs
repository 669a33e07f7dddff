//! Lines that begin with a mark of another language of lists: what they may have been meant to be.

use goalpost_text::{Diagnostic, Safety, Span};
use goalpost_values::parse_day;

use super::shapes::{as_words, found};
use super::{event, mistake, names, shorten};
use crate::nest::{Holder, Item, Place};
use crate::vocabulary::{FieldName, Keyword};

/// A line that begins with none of the known marks.
pub(super) fn no_shape(text: &str, line: Span, place: &Place) -> Diagnostic {
    let written = line.of(text);
    if let Some(dated) = event::dated(text, line, place) {
        return dated;
    }
    if let Some(step) = box_alone(text, line, place) {
        return step;
    }
    let (mark, rest) = cut(written);
    let mark_span = Span::from_usize(line.start as usize, line.start as usize + mark.len());
    if let Some(listed) = listed(text, mark_span, line, place) {
        return listed;
    }
    let diagnostic = found(text, line);
    if let Some((len, boxed)) = drawn_box(written).or_else(|| listed_item(written)) {
        let mark = Span::from_usize(line.start as usize, line.start as usize + len);
        return drawn(diagnostic, mark, written.get(len..).unwrap_or_default(), boxed, place);
    }
    let is_bullet = mark.trim().chars().count() == 1 && !mark.starts_with('#');
    let parts = mark.ends_with([' ', '\t']) || rest.starts_with(|c: char| c == '[' || c.is_alphabetic());
    if !is_bullet || !parts {
        return as_words(diagnostic, line, place, "");
    }
    bullet(diagnostic, mark_span, mark, rest, place)
}

/// Cuts the mark of a list or a heading off, with the blanks behind it.
fn cut(written: &str) -> (&str, &str) {
    let is_mark = |c: char| matches!(c, '-' | '*' | '+' | '•' | '–' | '#' | ' ' | '\t');
    let at = written.find(|c| !is_mark(c)).unwrap_or(0);
    written.split_at(at)
}

fn bullet(found: Diagnostic, mark_span: Span, mark: &str, rest: &str, place: &Place) -> Diagnostic {
    let boxed = rest.starts_with('[');
    let new = if boxed { "- " } else { "- [ ] " };
    if let Some((ticked, said)) = odd_box(rest) {
        return boxed_oddly(found, mark_span, rest, ticked, said, place);
    }
    if mark == new {
        return found
            .help(
                "a step has a box with a blank or an `x` in it, and a blank behind it: `- [ ] text`; free text is a \
                 note: `> …`",
            )
            .fix("make it a note", Safety::Unsafe, mark_span, "> ");
    }
    let first = rest.split_whitespace().next().unwrap_or_default();
    if parse_day(first).is_ok() {
        return found
            .help(format!("an event begins with its day: type `{}`", shorten(rest)))
            .fix("take the mark away", Safety::Unsafe, mark_span, "");
    }
    let takes_steps = place.takes(Item::Step);
    let at_margin = place.holder == Holder::Root;
    let safety = if takes_steps && mark.ends_with(' ') {
        Safety::Safe
    } else {
        Safety::Unsafe
    };
    let inside = if at_margin { ", indented under its goal" } else { "" };
    let found = found.help(format!(
        "a step has a box: type `{new}{}`{inside}; free text is a note: `> …`",
        shorten(rest)
    ));
    let title = if boxed {
        "make it a step"
    } else {
        "make it a step that is open"
    };
    // At the left margin neither could stand.
    if at_margin {
        return found;
    }
    found
        .fix(title, safety, mark_span, new)
        .fix("make it a note", Safety::Unsafe, mark_span, "> ")
}

/// A box that is ticked or drawn otherwise, `[ x ]`, `[✓]`, `[y]`: its new one, and what stands behind it. None where
/// it says nothing that can be told.
fn odd_box(rest: &str) -> Option<((&'static str, Safety), &str)> {
    let (inner, said) = rest.strip_prefix('[')?.split_once(']')?;
    let ticked = match inner.trim().to_lowercase().as_str() {
        "x" | "✓" | "✔" | "☑" | "✅" | "√" | "×" => ("[x]", Safety::Safe),
        "" | "☐" => ("[ ]", Safety::Safe),
        "y" | "v" | "yes" | "ok" | "done" | "*" | "+" => ("[x]", Safety::Unsafe),
        "_" | "-" | "n" | "no" => ("[ ]", Safety::Unsafe),
        _ => return None,
    };
    let is_read = matches!(inner, "" | " " | "x" | "X") && (said.is_empty() || said.starts_with([' ', '\t']));
    (!is_read).then_some((ticked, said.trim_start()))
}

/// What to say of such a box.
fn boxed_oddly(
    found: Diagnostic,
    mark: Span,
    rest: &str,
    (ticked, safety): (&'static str, Safety),
    said: &str,
    place: &Place,
) -> Diagnostic {
    let written = format!("- {ticked} ");
    let found = found.help(format!(
        "a step has a box with a blank or an `x` in it, and a blank behind it: type `{written}{}`",
        shorten(said)
    ));
    if !place.takes(Item::Step) {
        return found;
    }
    let behind = u32::try_from(rest.len() - said.len()).unwrap_or(0);
    let boxed = Span::new(mark.start, mark.end + behind);
    found.fix(format!("write `- {ticked}`"), safety, boxed, written)
}

/// A box that is drawn as one sign, `☐ text`, `✓ text`, with or without a dash before it: how long it is with the
/// blanks behind it, and the box that it stands for.
fn drawn_box(written: &str) -> Option<(usize, &'static str)> {
    let sign = written.trim_start_matches(['-', '*', '+', '•', '–', ' ', '\t']);
    let boxed = match sign.chars().next()? {
        '☐' | '○' | '◯' | '□' | '▢' | '❏' | '❑' | '◻' => "- [ ] ",
        '☑' | '✓' | '✔' | '✅' | '√' => "- [x] ",
        _ => return None,
    };
    let text = sign
        .trim_start_matches(|c: char| !c.is_ascii() && !c.is_alphanumeric())
        .trim_start();
    (!text.is_empty()).then_some((written.len() - text.len(), boxed))
}

/// The number of an item of a list, `1. text`, `2) text`, or another sign of one, in the same way.
fn listed_item(written: &str) -> Option<(usize, &'static str)> {
    const DIGITS: usize = 2;
    let digits = written.bytes().take_while(u8::is_ascii_digit).count();
    let rest = match digits {
        0 => written.strip_prefix(['●', '◦', '▪', '■', '‣', '·', '—', '→', '➢'])?,
        1..=DIGITS => written.get(digits..)?.strip_prefix(['.', ')'])?,
        _ => return None,
    };
    let text = rest.trim_start();
    let is_item = text.len() < rest.len() && text.starts_with(char::is_alphabetic);
    is_item.then_some((written.len() - text.len(), "- [ ] "))
}

/// What to say of an item of a list from another program: `boxed` is what a step has in the place of its mark.
fn drawn(found: Diagnostic, mark: Span, text: &str, boxed: &str, place: &Place) -> Diagnostic {
    let text = shorten(text);
    let inside = if place.holder == Holder::Root {
        ", indented under its goal"
    } else {
        ""
    };
    let found = found.help(format!(
        "a step has a box: type `{boxed}{text}`{inside}; free text is a note: `> …`"
    ));
    if !place.takes(Item::Step) {
        return found;
    }
    found
        .fix("make it a step", Safety::Unsafe, mark, boxed)
        .fix("make it a note", Safety::Unsafe, mark, "> ")
}

/// A box without its dash; in a habit, what was done on a day.
fn box_alone(text: &str, line: Span, place: &Place) -> Option<Diagnostic> {
    let written = line.of(text);
    let rest = ["[ ]", "[x]", "[X]", "[]"]
        .iter()
        .find_map(|mark| written.strip_prefix(mark))
        .filter(|rest| rest.is_empty() || rest.starts_with([' ', '\t']))?;
    let is_ticked = written.starts_with("[x]") || written.starts_with("[X]");
    let day = parse_day(rest.trim()).ok().filter(|_| is_ticked);
    if let (Some(day), Holder::Thing(Keyword::Habit)) = (day, place.holder) {
        return Some(
            found(text, line)
                .help(format!("what was done on a day is an event: type `{day} done`"))
                .fix(format!("write `{day} done`"), Safety::Safe, line, format!("{day} done")),
        );
    }
    let found = found(text, line).help(format!("a step begins with a dash: type `- {}`", shorten(written)));
    Some(if place.takes(Item::Step) {
        found.fix("put a dash before it", Safety::Safe, Span::empty(line.start), "- ")
    } else {
        found
    })
}

/// A thing or a field in a list, or as a heading: `- KR1: Cut latency`, `## Objective: …`, `- owner: @ana`.
fn listed(text: &str, mark: Span, line: Span, place: &Place) -> Option<Diagnostic> {
    if mark.is_empty() {
        return None;
    }
    let rest = Span::new(mark.end, line.end);
    let (head, value) = rest.of(text).split_once(':')?;
    let (head, value) = (head.trim_end(), value.trim());
    let mut words = head.split_whitespace();
    let word = words.next().filter(|word| word.len() <= 24)?;
    let lower = word.to_ascii_lowercase();
    let end = mark.end + u32::try_from(word.len()).ok()?;
    let numbered = mistake::numbered(word);
    let is_alone = words.next().is_none();
    let found = found(text, line);
    if let Some(keyword) = numbered.filter(|_| is_alone) {
        let name = format!("{keyword} {}", names::to_id(word));
        return Some(as_thing(
            found,
            keyword,
            &name,
            value,
            Span::new(mark.start, end),
            place,
        ));
    }
    let field = FieldName::from_word(&lower).filter(|_| is_alone);
    if let Some(keyword) = Keyword::from_word(&lower).filter(|_| field.is_none()) {
        let (name, span) = if names::is_named(keyword, head) {
            (head.to_owned(), mark)
        } else {
            (
                keyword.to_string(),
                Span::new(mark.start, mark.end + u32::try_from(head.len()).ok()?),
            )
        };
        let found = found.help(format!(
            "a thing has no mark before it: type `{name}: {}`",
            shorten(value)
        ));
        return Some(match place.takes(Item::Thing(keyword)) {
            true if span == mark => found.fix("take the mark away", Safety::Unsafe, mark, ""),
            true => found.fix(format!("write `{name}`"), Safety::Unsafe, span, name),
            false => found,
        });
    }
    if let Some(elsewhere) = mistake::said_elsewhere(&lower, Some(value)).filter(|_| is_alone && field.is_none()) {
        return Some(found.help(elsewhere));
    }
    let field = field?;
    let plain = value.trim_start_matches(['*', '_']).trim_start();
    if plain.len() < value.len() && !plain.is_empty() {
        let written = format!("{field}: {plain}");
        let found = found.help(format!("a field has no marks round it: type `{}`", shorten(&written)));
        return Some(if place.takes(Item::Field(field)) {
            found.fix("take the marks away", Safety::Unsafe, line, written)
        } else {
            found
        });
    }
    let found = found.help(format!(
        "a field has no mark before it: type `{field}: {}`",
        shorten(value)
    ));
    Some(if place.takes(Item::Field(field)) {
        found.fix("take the mark away", Safety::Unsafe, mark, "")
    } else {
        found
    })
}

fn as_thing(found: Diagnostic, keyword: Keyword, name: &str, title: &str, head: Span, place: &Place) -> Diagnostic {
    let takes = place.takes(Item::Thing(keyword));
    let inside = match keyword {
        Keyword::Result if !takes => ", indented under its objective",
        _ => "",
    };
    let found = found.help(format!(
        "{} is written `{name}: {}`{inside}",
        keyword.with_article(),
        shorten(title)
    ));
    if takes {
        found.fix(format!("write `{name}`"), Safety::Unsafe, head, name)
    } else {
        found
    }
}

/// Whether a line that begins with a mark was meant as a thing: what is indented under it is its own.
pub(crate) fn is_marked_thing(text: &str, line: Span) -> bool {
    let (mark, rest) = cut(line.of(text));
    let Some((head, _)) = rest.split_once(':').filter(|_| !mark.is_empty()) else {
        return false;
    };
    let word = head.split_whitespace().next().unwrap_or_default();
    let is_keyword = |word: &str| {
        word.len() <= 24
            && Keyword::from_word(&word.to_ascii_lowercase()).is_some_and(|_| FieldName::from_word(word).is_none())
    };
    word.len() <= 24 && (mistake::numbered(word).is_some() && head.trim_end() == word || is_keyword(word))
}
