//! Lists: values parted by blanks or commas.

/// The items of a list with the byte at which each starts.
pub fn list(text: &str) -> impl Iterator<Item = (u32, &str)> {
    text.split(|c: char| c == ',' || c.is_whitespace())
        .filter(|item| !item.is_empty())
        .map(move |item| (crate::say::span_of(text, item).start, item))
}
