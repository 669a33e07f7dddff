//! What people often write next about a thing, offered on its first line.

use goalpost_model::{Evaluation, Model, ThingRef};
use goalpost_syntax::{Fact, FieldName, Keyword};
use goalpost_text::{Edit, FileEdit, FileId, Span};

use super::conversion::{conversions, is_used_from_outside};
use super::ids::free_id;
use super::trial::Trial;
use super::writing::Writing;
use super::{Action, check_in, rewrite};

/// What people often write next about the thing whose first line is at a place.
pub(super) fn rewrites(model: &Model, file: FileId, offset: u32) -> Vec<Action> {
    let thing = model.thing_at(file, offset).filter(|thing| !thing.in_template());
    let Some(thing) = thing.filter(|thing| thing.node().line_span().touches(offset)) else {
        return Vec::new();
    };
    let mut actions = Vec::new();
    let evaluation = Evaluation::new(model, model.today());
    let is_open = !evaluation.is_closed(thing);
    let end = evaluation.standing(thing).timing.end;
    if is_open {
        actions.extend(check_in(model, file, offset));
        actions.extend(agreed(thing));
    }
    // What is over begins nothing.
    if is_open && end.is_none_or(|end| end >= model.today()) {
        actions.extend(habit(thing));
    }
    let of_file = |edit: Edit| vec![FileEdit { file, edit }];
    let is_goal = matches!(thing.keyword(), Keyword::Objective | Keyword::Goal);
    if is_goal && is_open && !thing.is_draft() {
        let edit = Writing::in_thing(thing).first("draft: yes");
        actions.push(rewrite("Mark as draft", of_file(edit)));
    }
    if let Some(edit) = id(thing) {
        actions.push(rewrite("Write an id", of_file(edit)));
    }
    if is_open {
        actions.extend(another_kind(thing));
    }
    actions
}

/// Says that who owns it has agreed to what is in force.
fn agreed(thing: ThingRef<'_>) -> Option<Action> {
    let kinds = [Keyword::Objective, Keyword::Goal, Keyword::Result];
    let owner = thing.inherited_value(FieldName::Owner)?;
    let today = thing.model().today();
    let said = thing.events().any(|event| {
        let is_said = |(fact, _): &(Fact<'_>, Span)| matches!(fact, Fact::Agreed);
        event.day() == today && event.read().facts.iter().any(is_said)
    });
    if said || !kinds.contains(&thing.keyword()) {
        return None;
    }
    let edit = Writing::in_thing(thing).last(&format!("{today} agreed {owner}"));
    let file = thing.file();
    Some(rewrite("Agreed today", vec![FileEdit { file, edit }]))
}

/// A habit that begins today, whose title is to be filled in.
fn habit(thing: ThingRef<'_>) -> Option<Action> {
    const TITLE: &str = "[What is done]";
    if !thing.keyword().holds(Keyword::Habit) {
        return None;
    }
    let writing = Writing::in_thing(thing);
    let today = thing.model().today();
    // Not before what it is for.
    let start = thing.start_on(today).map_or(today, |start| start.max(today));
    let inner = format!("{}{}{}", writing.ending, writing.indent, writing.unit);
    let edit = writing.last(&format!("habit: {TITLE}{inner}every: week{inner}start: {start}"));
    let file = thing.file();
    let select = super::placeholder_in(&edit, TITLE);
    let action = rewrite("Add a habit", vec![FileEdit { file, edit }]);
    Some(action.selecting(file, select))
}

/// An id made of the first words of the title that say enough.
fn id(thing: ThingRef<'_>) -> Option<Edit> {
    let word = thing.node().tokens().next().filter(|_| thing.name().is_none())?;
    let takes_one = matches!(
        thing.keyword().naming(),
        goalpost_syntax::Naming::Id | goalpost_syntax::Naming::OptionalId
    );
    let id = free_id(thing).filter(|_| takes_one)?;
    Some(Edit::insert(word.span.end, format!(" {id}")))
}

/// Another kind of thing, where the linter has nothing new to say about it.
fn another_kind(thing: ThingRef<'_>) -> Vec<Action> {
    let all = conversions(thing);
    if all.is_empty() || is_used_from_outside(thing) {
        return Vec::new();
    }
    let Some(trial) = Trial::of(thing.model(), thing.file()) else {
        return Vec::new();
    };
    let file = thing.file();
    all.into_iter()
        .filter_map(|one| {
            let edits: Vec<FileEdit> = one.edits.into_iter().map(|edit| FileEdit { file, edit }).collect();
            let stands = trial.allows(&edits, &["S03"]);
            stands.then(|| rewrite(one.title, edits))
        })
        .collect()
}
