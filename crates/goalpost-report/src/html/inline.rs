//! Lines of coloured pieces as elements. What a colour means is said by words or shapes, too.

use maud::{Markup, html};

use crate::text::{Ink, Line};

/// The class of an ink; none for plain text.
pub(crate) fn class(ink: Ink) -> Option<&'static str> {
    match ink {
        Ink::Plain => None,
        Ink::Strong => Some("strong"),
        Ink::Faint => Some("faint"),
        Ink::Good => Some("good"),
        Ink::Warn => Some("warn"),
        Ink::Bad => Some("bad"),
    }
}

/// A text of people: one that runs from right to left must not turn round what stands beside it.
pub(crate) fn words(text: &str) -> Markup {
    html! {
        @if text.chars().any(is_from_right) { bdi { (text) } } @else { (text) }
    }
}

/// Whether a sign belongs to a script that runs from right to left: the blocks that Unicode sets aside for these.
fn is_from_right(c: char) -> bool {
    matches!(u32::from(c), 0x0590..=0x08FF | 0xFB1D..=0xFDFF | 0xFE70..=0xFEFF | 0x1_0800..=0x1_0FFF | 0x1_E800..=0x1_EFFF)
}

/// How the texts of a line become elements: [`words`], or with ways to what they name.
pub(crate) type Words<'w> = &'w dyn Fn(&str) -> Markup;

/// A line.
pub(crate) fn line(line: &Line, words: Words<'_>) -> Markup {
    html! {
        @for (ink, text) in line.pieces() {
            @match (ink, class(ink)) {
                (Ink::Strong, _) => strong { (words(text)) },
                (_, Some(class)) => span class=(class) { (words(text)) },
                (_, None) => (words(text)),
            }
        }
    }
}

/// Lines one after another, with a sign between them.
pub(crate) fn flow(lines: &[Line], words: Words<'_>) -> Markup {
    let mut some = lines.iter().filter(|line| !line.is_empty());
    html! {
        @if let Some(first) = some.next() { span.fact { (self::line(first, words)) } }
        @for next in some {
            span.dot aria-hidden="true" { " · " }
            span.fact { (self::line(next, words)) }
        }
    }
}
