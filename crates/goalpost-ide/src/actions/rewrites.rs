//! What people often write next about a thing.

use goalpost_model::{Model, ThingRef};
use goalpost_syntax::{FieldName, Keyword};
use goalpost_text::{Edit, FileEdit, FileId};

use super::writing::Writing;
use super::{Action, ActionKind, takes_check_ins};

/// What people often write next about the thing at a place.
pub(super) fn rewrites(model: &Model, file: FileId, offset: u32) -> Vec<Action> {
    let Some(thing) = model.thing_at(file, offset).filter(|thing| !thing.in_template()) else {
        return Vec::new();
    };
    let writing = Writing::in_thing(thing);
    let today = model.today();
    let mut actions = Vec::new();
    let mut add = |title: &str, edit: Edit| {
        actions.push(Action {
            title: title.to_owned(),
            kind: ActionKind::Rewrite,
            finding: None,
            edits: vec![FileEdit { file, edit }],
        });
    };
    if takes_check_ins(thing) {
        add("Add a check-in for today", writing.last(&format!("{today} ")));
    }
    let is_goal = matches!(thing.keyword(), Keyword::Objective | Keyword::Goal);
    if is_goal || thing.keyword() == Keyword::Result {
        let owner = thing.inherited_value(FieldName::Owner);
        let agreed = owner.map_or_else(|| format!("{today} agreed"), |owner| format!("{today} agreed {owner}"));
        add("Agreed today", writing.last(&agreed));
    }
    if thing.keyword().holds(Keyword::Habit) {
        let inner = format!("habit: Title\n{}{}every: week", writing.indent, writing.unit);
        add("Add a habit", writing.last(&inner));
    }
    if is_goal && !thing.is_draft() {
        add("Mark as draft", writing.first("draft: yes"));
    }
    if let Some(edit) = id(model, thing) {
        add("Write an id", edit);
    }
    let word = thing.node().tokens().next();
    for (to, title) in [
        (Keyword::Goal, "Make it a goal"),
        (Keyword::Objective, "Make it an objective"),
        (Keyword::Expectation, "Make it an expectation"),
    ] {
        let is_another = matches!(
            thing.keyword(),
            Keyword::Goal | Keyword::Objective | Keyword::Expectation
        ) && thing.keyword() != to
            && thing.parent().is_none();
        if let Some(word) = word.filter(|_| is_another) {
            add(title, Edit::new(word.span, to.as_str()));
        }
    }
    actions
}

/// An id made of the first words of the title that says enough, free in its scope.
fn id(model: &Model, thing: ThingRef<'_>) -> Option<Edit> {
    let word = thing.node().tokens().next().filter(|_| thing.name().is_none())?;
    let words = thing.title().split(|c: char| !c.is_ascii_alphanumeric());
    let long = words.filter(|word| word.len() > 3 && word.starts_with(|c: char| c.is_ascii_alphabetic()));
    let base = long.take(2).map(str::to_ascii_lowercase).collect::<Vec<_>>().join("-");
    let is_free = |id: &String| {
        let taken = model.resolve(id, thing.parent().map(ThingRef::id), thing.file());
        taken.is_none() && !goalpost_values::is_reserved(id)
    };
    let numbered = (2..100).map(|number| format!("{base}-{number}"));
    let id = std::iter::once(base.clone()).chain(numbered).find(is_free)?;
    (!base.is_empty()).then(|| Edit::insert(word.span.end, format!(" {id}")))
}
