//! The rule reference: a page for each rule that is built, and the table of them all.

use goalpost_lint::{rule_index, rule_page, rules};

use super::Page;

/// The table and the pages.
pub(super) fn pages() -> Vec<Page> {
    let index = Page::new("grammar/rules/README.md", rule_index());
    let page = |rule: &&goalpost_lint::Rule| Page::new(format!("grammar/rules/{}.md", rule.code()), rule_page(rule));
    std::iter::once(index).chain(rules().iter().map(page)).collect()
}
