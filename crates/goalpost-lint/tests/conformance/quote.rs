//! Texts in the suite's files: in quotes, printable ASCII as it is, and everything else by its number.

use std::fmt::Write;

/// `Café` as `"Caf\u{e9}"`.
pub(crate) fn quote(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            ' '..='~' => out.push(c),
            _ => write!(out, "\\u{{{:x}}}", c as u32).unwrap(),
        }
    }
    out.push('"');
    out
}

/// The text that was quoted; none where that is not how it is done.
pub(crate) fn unquote(quoted: &str) -> Option<String> {
    let mut rest = quoted.strip_prefix('"')?.strip_suffix('"')?;
    let mut out = String::new();
    while let Some((plain, escaped)) = rest.split_once('\\') {
        out.push_str(plain);
        rest = match escaped.strip_prefix("u{") {
            Some(escaped) => {
                let (number, rest) = escaped.split_once('}')?;
                out.push(char::from_u32(u32::from_str_radix(number, 16).ok()?)?);
                rest
            }
            None => {
                out.push(escaped.chars().next().filter(|c| matches!(c, '"' | '\\'))?);
                escaped.get(1..)?
            }
        };
    }
    out.push_str(rest);
    Some(out)
}

#[test]
fn what_is_quoted_comes_back() {
    for (text, quoted) in [
        ("", r#""""#),
        ("a \"b\" \\", r#""a \"b\" \\""#),
        ("é\u{a0}😀\n\0", r#""\u{e9}\u{a0}\u{1f600}\u{a}\u{0}""#),
    ] {
        assert_eq!(quote(text), quoted);
        assert_eq!(unquote(quoted).as_deref(), Some(text));
    }
    assert_eq!(unquote(r#""\n""#), None);
}
