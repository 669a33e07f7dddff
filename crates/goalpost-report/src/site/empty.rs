//! The page of a workspace in which nobody wrote a goal yet.

use goalpost_values::Day;
use maud::html;

use super::Site;
use super::frame::{Part, Tab};
use super::links::Place;

/// A goal to begin with, of a quarter and with events of a day: `check` has nothing to say about it.
fn first(quarter: &str, day: Day) -> String {
    format!(
        "\
objective welcome: New members feel at home in their first week
  owner: @ana
  during: {quarter}
  kind: committed
  why: Whoever comes back in week two stays for years

  result second-visit: Newcomers who come back within seven days
    measure: 40% to 60%
    source: The list at the door
    {day} 52% confidence 7/10: The welcome table works

  result greeted: Newcomers who say that somebody greeted them by name
    measure: 50% to 80%
    source: The card in their second week
    {day} 67% confidence 7/10: Name tags help more than we thought
"
    )
}

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
                pre.drawn tabindex="0" { (first(&scope.quarter_of(scope.on()), scope.on())) }
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
