//! What the formats in XML share.

use std::borrow::Cow;
use std::io::{self, Write};

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, Event};

use super::plain::{one_line, plain};

/// A document on its way out.
pub(super) type Document<'o> = Writer<&'o mut dyn Write>;

/// Writes a document: its declaration, then what `content` writes.
pub(super) fn document(
    out: &mut dyn Write,
    content: impl FnOnce(&mut Document<'_>) -> io::Result<()>,
) -> io::Result<()> {
    let mut document = Writer::new_with_indent(&mut *out, b' ', 2);
    document.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    content(&mut document)?;
    document.get_mut().write_all(b"\n")
}

/// The text with nothing in it that XML 1.0 cannot hold; line breaks stay.
pub(super) fn text(text: &str) -> Cow<'_, str> {
    without_noncharacters(plain(text))
}

/// The same on one line, for an attribute.
pub(super) fn attribute(text: &str) -> Cow<'_, str> {
    without_noncharacters(one_line(text))
}

fn without_noncharacters(text: Cow<'_, str>) -> Cow<'_, str> {
    const NONE: [char; 2] = ['\u{fffe}', '\u{ffff}'];
    if text.contains(NONE) {
        return Cow::Owned(text.replace(NONE, "\u{fffd}"));
    }
    text
}
