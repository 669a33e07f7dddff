//! Development goals that develop nothing in particular.

use goalpost_syntax::{FieldName, Keyword};

use crate::finding::{Context, Sink};
use crate::rule::Check;
use crate::words::named;

declare_rule! {
    /// A development goal develops no competency, although the workspace describes what its roles ask for.
    ///
    /// Looked for is `develops:`. A workspace without any `competency` is left alone, and so are drafts and what is
    /// closed or over.
    "R08" "no-competency" {
        level: Hint,
        why: "Whoever learns something that their next role asks for can show it when it is time.",
        source: "Goalpost's own: roles say what they ask for, so that goals can lead there.",
        poor: "\
role manager: Customer success manager
  competency presenting: Presents to senior customers
goal talk: Present the yearly review to two customers
  type: development
  owner: @ida
  during: 2026-Q4
  measure: 2 presentations
  why: I want to lead key accounts one day
",
        good: "\
role manager: Customer success manager
  competency presenting: Presents to senior customers
goal talk: Present the yearly review to two customers
  type: development
  owner: @ida
  during: 2026-Q4
  measure: 2 presentations
  develops: manager.presenting
  why: I want to lead key accounts one day
",
        check: Check::Workspace(check),
    }
}

fn check<'m>(context: &Context<'m>, sink: &mut Sink) {
    let things = || context.model.things().filter(|thing| !thing.in_template());
    let Some(example) = things().find(|thing| thing.keyword() == Keyword::Competency) else {
        return;
    };
    for goal in things().filter(|thing| thing.keyword() == Keyword::Goal) {
        let is_development = goal.type_of() == Some("development");
        if !is_development || goal.field(FieldName::Develops).is_some() || !context.counts(goal) {
            continue;
        }
        let message = format!(
            "{} is a development goal and names nothing that it develops",
            named(goal)
        );
        let help = format!(
            "type the competency that it grows, such as `develops: {}`",
            example.label()
        );
        sink.report(goal, RULE.missing(goal, message).help(help));
    }
}
