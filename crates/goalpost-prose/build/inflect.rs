//! Forms of words, made by the rules of a data file: `form ending change, change`.
//!
//! An ending is made of letters, `C` for a consonant, `V` for a vowel, or is `*` for any. The first rule of a form
//! whose ending fits makes the forms. A change is an optional prefix and `+`, then optionally `-N` (take N letters off)
//! or `=` (double the last letter), then letters to add; `*` adds nothing.

/// One rule.
#[derive(Debug, Clone)]
pub(super) struct Rule<'d> {
    /// The form that it makes.
    pub(super) form: &'d str,
    ending: &'d str,
    changes: Vec<&'d str>,
}

impl<'d> Rule<'d> {
    /// Reads a line of a data file.
    pub(super) fn parse(line: &'d str) -> Option<Self> {
        let (form, rest) = line.split_once(' ')?;
        let (ending, changes) = rest.trim_start().split_once(' ')?;
        let changes = changes.split(',').map(str::trim).collect();
        Some(Self { form, ending, changes })
    }

    fn fits(&self, word: &str) -> bool {
        let mut letters = word.chars().rev();
        self.ending == "*" || self.ending.chars().rev().all(|wanted| matches(wanted, letters.next()))
    }
}

fn matches(wanted: char, letter: Option<char>) -> bool {
    let Some(letter) = letter else { return false };
    let vowel = matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u');
    match wanted {
        'V' => vowel,
        'C' => letter.is_alphabetic() && !vowel,
        _ => wanted == letter,
    }
}

/// Calls `found` with each form of a word. Only the first word of a phrase changes.
pub(super) fn forms<'d>(rules: &[Rule<'d>], word: &str, mut found: impl FnMut(&'d str, &str)) {
    let mut made = String::with_capacity(word.len() + 8);
    let (first, rest) = word.find(' ').map_or((word, ""), |at| word.split_at(at));
    let mut done = "";
    for rule in rules.iter().filter(|rule| rule.fits(first)) {
        if rule.form == done {
            continue;
        }
        done = rule.form;
        for change in &rule.changes {
            made.clear();
            change_into(&mut made, first, change);
            made.push_str(rest);
            found(rule.form, &made);
        }
    }
}

/// Adds a word as a change makes it.
fn change_into(made: &mut String, word: &str, change: &str) {
    let (prefix, change) = change.split_once('+').unwrap_or(("", change));
    made.push_str(prefix);
    made.push_str(word);
    let suffix = if let Some(suffix) = change.strip_prefix('=') {
        made.extend(word.chars().next_back());
        suffix
    } else if let Some(rest) = change.strip_prefix('-') {
        let (count, suffix) = rest.split_at(rest.len().min(1));
        for _ in 0..count.parse::<u32>().unwrap_or(0) {
            made.pop();
        }
        suffix
    } else {
        change
    };
    made.push_str(suffix.trim_start_matches('*'));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_are_made_by_the_first_rule_that_fits() {
        let rules: Vec<Rule> = [
            "past e d",
            "past Cy -1ied",
            "past CVC =ed, ed",
            "past * ed",
            "part en ge+-2t",
        ]
        .iter()
        .filter_map(|line| Rule::parse(line))
        .collect();
        for (word, expected) in [
            ("ship", "shipped shiped"),
            ("close", "closed"),
            ("carry", "carried"),
            ("roll out", "rolled out"),
            ("machen", "machenned machened gemacht"),
        ] {
            let mut made = Vec::new();
            forms(&rules, word, |_, form| made.push(form.to_owned()));
            assert_eq!(made.join(" "), expected);
        }
    }
}
