//! Lists: values parted by blanks or commas.

/// The items of a list with the byte at which each starts.
pub fn list(text: &str) -> impl Iterator<Item = (u32, &str)> {
    text.split(|c: char| c == ',' || c.is_whitespace())
        .filter(|item| !item.is_empty())
        .map(move |item| (crate::say::span_of(text, item).start, item))
}

#[cfg(test)]
mod tests {
    use super::list;

    #[test]
    fn blanks_and_commas_part_and_places_are_kept() {
        let items: Vec<(u32, &str)> = list(" 2026-12-24..2027-01-01,, 2026-W45  a,").collect();
        assert_eq!(items, [(1, "2026-12-24..2027-01-01"), (26, "2026-W45"), (36, "a")]);
        assert_eq!(list(" , ").count(), 0);
    }
}
