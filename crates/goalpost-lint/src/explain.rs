//! The pages of the rules, written from their declarations: for `explain`, the rule reference and the editor.

use std::fmt::Write;

use goalpost_text::Safety;

use crate::{Family, Level, Rule, rule, rules};

/// The page of a rule, by code or name, as plain text that is Markdown too. None for a rule that is not built.
#[must_use]
pub fn explain(code_or_name: &str) -> Option<String> {
    Some(rule_page(rule(code_or_name)?))
}

/// The page of a rule, in Markdown.
#[must_use]
pub fn rule_page(rule: &Rule) -> String {
    let mut page = format!("# {} {}\n\n{}\n\n", rule.code(), rule.name(), rule.summary());
    let _ = writeln!(page, "{} · {} · {}", rule.family().title(), level(rule), fix(rule));
    section(&mut page, "What it looks for", &rule.details());
    section(&mut page, "Why", rule.why());
    if let Some(examples) = rule.examples() {
        section(&mut page, "Poor", &fence(examples.poor));
        section(&mut page, "Good", &fence(examples.good));
    }
    section(&mut page, "Setting it", &setting(rule));
    section(&mut page, "Source", rule.source());
    page
}

/// The table of all rules that are built, in Markdown, for the page beside theirs.
#[must_use]
pub fn rule_index() -> String {
    let mut page = String::from(
        "# The rules\n\nEvery finding carries the code of its rule; `goalpost explain CODE` prints its page. Each rule has \
         its page here.\n",
    );
    for family in Family::ALL {
        let mut of_family = rules().iter().filter(|rule| rule.family() == family).peekable();
        if of_family.peek().is_none() {
            continue;
        }
        let _ = write!(page, "\n## {}: {}\n\n", family.letter(), family.title());
        page.push_str("| code | name | level | fires when |\n|---|---|---|---|\n");
        for rule in of_family {
            let code = rule.code();
            let summary = rule.summary().trim_end_matches('.').replace('|', "\\|");
            let _ = writeln!(
                page,
                "| [{code}]({code}.md) | {} | {} | {summary} |",
                rule.name(),
                rule.level().as_str()
            );
        }
    }
    page
}

fn section(page: &mut String, title: &str, text: &str) {
    if !text.is_empty() {
        let _ = write!(page, "\n## {title}\n\n{}\n", text.trim_end());
    }
}

fn fence(text: &str) -> String {
    format!("```goals example\n{}\n```", text.trim_end())
}

fn level(rule: &Rule) -> String {
    match rule.level() {
        Level::Off => "off unless it is switched on".to_owned(),
        level => level.as_str().to_owned(),
    }
}

fn fix(rule: &Rule) -> &'static str {
    match rule.fix() {
        None => "no fix: only a person can settle it",
        Some(Safety::Safe) => "`check --fix` settles it where there is one answer",
        Some(Safety::Unsafe) => "`check --unsafe-fixes` offers an answer to look at",
    }
}

fn setting(rule: &Rule) -> String {
    let (code, name) = (rule.code(), rule.name());
    let mut text = String::new();
    if let Some(limit) = rule.limit() {
        let default = limit.default;
        let _ = writeln!(
            text,
            "- `lint: {name} {}..{}` in `workspace.goals` sets the limit: {}. It is {default} by default.",
            default.least, default.most, limit.about
        );
    }
    match rule.family() {
        Family::Language => text.push_str(
            "The rules of the language hold for everybody: they cannot be waived or switched off. `lint: CODE hint` in \
             `workspace.goals` makes one quieter.\n",
        ),
        Family::Waivers => {
            let _ = writeln!(
                text,
                "- `lint: {code} off` in `workspace.goals` switches it off for everybody."
            );
        }
        _ => {
            let _ = writeln!(
                text,
                "- `allow {code}: reason` inside a thing waives it for that thing and what stands in it."
            );
            let _ = writeln!(
                text,
                "- `lint: {code} off` in `workspace.goals` switches it off for everybody; other levels are `hint`, \
                 `warning` and `error`."
            );
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Examples;

    #[test]
    fn a_page_says_everything_that_its_rule_declares() {
        for &rule in rules() {
            let page = rule_page(rule);
            for part in [rule.code().0, rule.name(), rule.summary(), rule.why(), rule.source()] {
                assert!(!part.is_empty() && page.contains(part), "{} {part}", rule.code());
            }
            if let Some(Examples { poor, good }) = rule.examples() {
                assert!(
                    page.contains(poor.trim_end()) && page.contains(good.trim_end()),
                    "{}",
                    rule.code()
                );
            }
        }
    }

    #[test]
    fn declarations_are_whole_sentences() {
        for rule in rules() {
            for text in [rule.summary(), rule.why(), rule.source()] {
                assert!(text.ends_with('.'), "{}: {text}", rule.code());
                assert!(!text.contains("  "), "{}: {text}", rule.code());
            }
        }
    }

    #[test]
    fn the_index_links_every_rule_once() {
        let index = rule_index();
        for rule in rules() {
            let link = format!("[{0}]({0}.md)", rule.code());
            assert_eq!(index.matches(&link).count(), 1, "{link}");
        }
    }

    #[test]
    fn rules_are_explained_by_code_and_name() {
        assert_eq!(explain("o02"), explain("result-count"));
        assert!(explain("result-count").is_some_and(|page| page.contains("2..4")));
        assert_eq!(explain("G01"), None);
    }
}
