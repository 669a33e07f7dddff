//! The frame of every page: its policy, its style, its script, and what stands above the content.

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::policy::policy;

/// The style of all pages.
const STYLE: &str = include_str!("style.css");
/// What filters and sorts. Everything can be read without it.
const SCRIPT: &str = include_str!("page.js");
/// What loads a page anew when its server says that files have changed.
const LIVE: &str = include_str!("live.js");

/// A page to be framed.
#[derive(Debug)]
pub(crate) struct Shell<'t> {
    /// Its title in the window.
    pub(crate) title: &'t str,
    /// What stands above the content: names and ways to other pages.
    pub(crate) header: Markup,
    /// The content.
    pub(crate) main: Markup,
    /// Whether several parts stand in it, one of which is looked at at a time.
    pub(crate) is_whole: bool,
    /// Whether a server that tells of changes stands behind it.
    pub(crate) live: bool,
    /// Whether there is anything to filter or sort.
    pub(crate) has_tools: bool,
}

/// The page as text.
pub(crate) fn write(shell: &Shell<'_>) -> String {
    let mut scripts = Vec::new();
    scripts.extend(shell.has_tools.then_some(SCRIPT));
    scripts.extend(shell.live.then_some(LIVE));
    let page = html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(policy(STYLE, &scripts, shell.live));
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta name="generator" content="goalpost";
                title { (shell.title) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                a.skip href="#main" { "Skip to the content" }
                (shell.header)
                main id="main" class=[shell.is_whole.then_some("whole")] tabindex="-1" { (shell.main) }
                @for script in &scripts {
                    script { (PreEscaped(script)) }
                }
            }
        }
    };
    let mut text = page.into_string();
    text.push('\n');
    text
}
