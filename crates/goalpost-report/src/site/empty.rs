//! The page of a workspace in which nobody wrote a goal yet.

use maud::html;

use super::Site;
use super::frame::{Part, Tab};
use super::links::Place;

/// A goal to begin with: it checks clean once its days are changed.
const FIRST: &str = "\
objective welcome: New members feel at home in their first week
  owner: @ana
  during: 2026-Q4
  why: Whoever comes back in week two stays for years

  result second-visit: Newcomers who come back within seven days
    measure: 40% to 60%
    2026-10-12 44% on-track: The welcome table works
";

/// What to write first.
pub(super) fn part(site: &Site<'_, '_>) -> Part {
    let scope = &site.input.scope;
    let only = scope.filter.describe();
    let content = html! {
        article.sheet.first {
            @if let Some(only) = &only {
                h1 { "Nothing here matches" }
                p { "This page was narrowed to " strong { (site.words(only)) } ", and no goal is of that." }
            } @else {
                h1 { "Nothing is written yet" }
                p { "This page fills itself from text. Put a first goal into a file " code { "goals/first.goals" } ":" }
                pre.drawn tabindex="0" { (FIRST) }
                p { "Then tell what happened, one line at a time, and make this page again." }
                ul {
                    li { code { "goalpost check" } " says what is vague in it, and what to write instead." }
                    li { code { "goalpost smart \"Improve morale\"" } " judges one sentence." }
                    li { code { "goalpost init" } " writes a whole first workspace." }
                }
            }
            (super::findings::left_out(site))
        }
    };
    Part {
        place: Place::start(),
        title: "Overview".to_owned(),
        tab: Some(Tab {
            name: "Overview",
            count: None,
        }),
        content,
    }
}
