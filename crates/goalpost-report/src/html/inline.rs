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

/// A line.
pub(crate) fn line(line: &Line) -> Markup {
    html! {
        @for (ink, text) in line.pieces() {
            @match (ink, class(ink)) {
                (Ink::Strong, _) => strong { (text) },
                (_, Some(class)) => span class=(class) { (text) },
                (_, None) => (text),
            }
        }
    }
}

/// Lines one after another, with a sign between them.
pub(crate) fn flow(lines: &[Line]) -> Markup {
    let mut some = lines.iter().filter(|line| !line.is_empty());
    html! {
        @if let Some(first) = some.next() { span.fact { (self::line(first)) } }
        @for next in some {
            span.dot aria-hidden="true" { " · " }
            span.fact { (self::line(next)) }
        }
    }
}
