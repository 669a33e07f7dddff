//! Goals that several people answer for, so that nobody does.

use goalpost_model::ThingRef;
use goalpost_syntax::{FieldName, Keyword};
use goalpost_text::{Diagnostic, Span};
use goalpost_values::list;

use crate::finding::{Context, Sink};
use crate::rule::Check;
use crate::subject::Subject;
use crate::words::{listed, named};

declare_rule! {
    /// Several people own an objective, a key result or a goal, or a team without a lead does.
    ///
    /// Several are reported at the `owner:` that names them. A team with a `lead:` is one owner: the lead answers for
    /// it.
    "S09" "many-owners" {
        level: Warning,
        why: "Where several answer for it, each counts on the others.",
        source: "George T. Doran, who put the A of SMART as \"assignable: specify who will do it\" (1981).",
        poor: "\
goal pages: Read the forty pages of the safety manual
  owner: @ana @ben
  during: 2026-Q4
  measure: 40 pages
  why: The audit in January asks about it
",
        good: "\
goal pages: Read the forty pages of the safety manual
  owner: @ana
  mentor: @ben
  during: 2026-Q4
  measure: 40 pages
  why: The audit in January asks about it
",
        check: Check::Thing(
            &[Keyword::File, Keyword::Objective, Keyword::Result, Keyword::Goal],
            check,
        ),
    }
}

fn check<'m>(context: &Context<'m>, subject: &Subject<'m>, sink: &mut Sink) {
    if !subject.has_own(&[FieldName::Owner]) {
        return;
    }
    let thing = subject.thing;
    let Some(field) = thing.field(FieldName::Owner) else {
        return;
    };
    let value = field.value();
    let handles = list(value.text).map(|(_, handle)| handle);
    let team = |handle: &str| {
        let party = context.model.party(handle)?;
        (party.keyword() == Keyword::Team).then_some(party)
    };
    let (teams, people): (Vec<&str>, Vec<&str>) = handles
        .filter(|handle| handle.starts_with('@'))
        .partition(|handle| team(handle).is_some());
    let headless = teams
        .iter()
        .filter_map(|handle| team(handle))
        .find(|team| team.field(FieldName::Lead).is_none());
    let found = match (people.as_slice(), headless) {
        ([], Some(team)) => without_lead(thing, team),
        ([_, _, ..], _) => several(thing, &people, value.span),
        _ => return,
    };
    if !context.is_settled(thing) {
        sink.report(thing, found);
    }
}

fn without_lead(thing: ThingRef<'_>, team: ThingRef<'_>) -> Diagnostic {
    let message = format!("{} is owned by {}, a team that nobody leads", owned(thing), named(team));
    RULE.missing(thing, message)
        .help("type the handle of the one who answers for it, or give the team a `lead:`")
        .related(team.file(), team.node().span(), "the team")
}

fn several(thing: ThingRef<'_>, people: &[&str], span: Span) -> Diagnostic {
    let people: Vec<String> = people.iter().map(|handle| format!("`{handle}`")).collect();
    let all = if people.len() == 2 { "both" } else { "all" };
    let message = format!("{} {all} own {}", listed(&people), owned(thing));
    RULE.at(thing.file(), span, message).help(
        "keep the one who answers for it; the others may be its `mentor:`, have steps in it, or own a key result each",
    )
}

fn owned(thing: ThingRef<'_>) -> String {
    match thing.keyword() {
        Keyword::File => "all that is in this file".to_owned(),
        _ => named(thing),
    }
}
