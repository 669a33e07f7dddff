//! What a text that is no handle may have meant.

/// Whether a text is a handle: `@[A-Za-z0-9][A-Za-z0-9._-]*`.
#[must_use]
pub fn is_handle(text: &str) -> bool {
    let name = text.strip_prefix('@').unwrap_or_default();
    name.starts_with(|c: char| c.is_ascii_alphanumeric()) && name.chars().all(is_of_name)
}

fn is_of_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-')
}

/// Several handles that another sign than a blank parts: `@ana,@lee`, `@ana/@ben`, `@ana+@ben`. None for anything else.
#[must_use]
pub fn parted_handles(text: &str) -> Option<Vec<&str>> {
    let parts = text.split([',', ';', '/', '&', '+', '|']).map(str::trim);
    let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    (parts.len() > 1 && parts.iter().all(|part| is_handle(part))).then_some(parts)
}

/// The handle that a single word means, where nothing but its `@` is missing or a mark of the sentence clings to it.
/// None where a letter of it would be lost.
#[must_use]
pub fn handle_meant(text: &str) -> Option<String> {
    let name = text
        .trim_start_matches(['@', '＠'])
        .trim_end_matches([',', ';', ':', '.', '!', '?']);
    let handle = format!("@{name}");
    is_handle(&handle).then_some(handle)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn handles_that_something_else_parts_stay_what_they_are() {
        assert_eq!(parted_handles("@ana,@lee"), Some(vec!["@ana", "@lee"]));
        assert_eq!(parted_handles("@ana/@ben"), Some(vec!["@ana", "@ben"]));
        for text in ["@ana", "@ana,lee", "@ana,", "", "@a@b"] {
            assert_eq!(parted_handles(text), None, "{text}");
        }
    }

    #[test]
    fn no_letter_of_a_name_is_left_out() {
        for (text, meant) in [
            ("ana", Some("@ana")),
            ("@@ana", Some("@ana")),
            ("@ana.", Some("@ana")),
            ("@josé", None),
            ("(lead)", None),
            ("@ana@lee", None),
            ("@", None),
        ] {
            assert_eq!(handle_meant(text).as_deref(), meant, "{text}");
        }
    }
}
