//! What may stand in a `measure:`.

use goalpost_model::{ThingRef, unit_of};
use goalpost_syntax::{Keyword, Node};
use goalpost_text::Span;
use goalpost_values::{Quantity, Unit, list};

use super::values::word;
use super::{Completion, CompletionKind, Context, MOST};

pub(super) fn complete(context: &Context<'_>, line: Node<'_>) -> Vec<Completion> {
    let whole = context.whole(line);
    let begun = whole.of(line.tree().text());
    let words: Vec<&str> = list(begun).map(|(_, word)| word).collect();
    let typed = context.word();
    // What is typed of the last word is not said yet.
    let said = &words[..words.len() - usize::from(!typed.is_empty() && !words.is_empty())];
    let keyword = context.parent.map(ThingRef::keyword);
    match said {
        [] => shapes(context, whole, keyword),
        ["habit", ..] => habits(context, whole),
        ["average" | "feedback"] => levels(context),
        [.., last] => behind(context, said, last),
    }
}

/// What follows a piece: behind a number a unit in use, behind the first quantity `to`.
fn behind(context: &Context<'_>, said: &[&str], last: &str) -> Vec<Completion> {
    let mut all = Vec::new();
    if Quantity::parse(last).is_ok_and(|quantity| quantity.unit == Unit::None) {
        all.extend(units(context));
    }
    let is_level = said.first().is_some_and(|first| first.starts_with(['>', '<']));
    if !said.contains(&"to") && !is_level && last != "average" {
        all.push(word(context, "to", "then the target").insert("to "));
    }
    all
}

fn levels(context: &Context<'_>) -> Vec<Completion> {
    [(">=", "at least"), ("<=", "at most")]
        .map(|(sign, detail)| word(context, sign, detail).insert(format!("{sign} ")))
        .into()
}

/// The habits whose keeping can be measured: those in the thing and around it.
fn habits(context: &Context<'_>, whole: Span) -> Vec<Completion> {
    let around = std::iter::successors(context.parent, |thing| thing.parent());
    let near = around.flat_map(|thing| thing.children_of(Keyword::Habit).collect::<Vec<_>>());
    let top = context
        .model
        .things_in(context.file)
        .filter(|thing| thing.keyword() == Keyword::Habit && thing.parent().is_none());
    let mut all = Vec::new();
    for habit in near.chain(top).filter(|thing| !thing.in_template()).take(MOST) {
        let Some(name) = habit.name() else { continue };
        for (rest, insert, detail) in [
            (">= 80%", ">= ${0:80%}", "how well it is kept"),
            ("6 in a row", "${0:6} in a row", "its longest streak"),
        ] {
            all.push(
                Completion::new(format!("habit {} {rest}", name.text), CompletionKind::Id, whole)
                    .detail(format!("{detail}: {}", habit.title()))
                    .snippet(format!("habit {} {insert}", name.text)),
            );
        }
    }
    all
}

fn shapes(context: &Context<'_>, whole: Span, keyword: Option<Keyword>) -> Vec<Completion> {
    let shape = |label: &str, detail: &str, text: &str| {
        Completion::new(label, CompletionKind::Template, whole)
            .detail(detail)
            .snippet(text)
    };
    let rollup = word(context, "rollup", "what supports it").replacing(whole);
    if keyword == Some(Keyword::Objective) {
        return vec![rollup];
    }
    let mut all = vec![
        shape(
            "10 to 20 …",
            "from a start to a target",
            "${1:10} to ${2:20} ${0:users}",
        ),
        shape("10 +25%", "a start and the change", "${1:10 users} +${0:25%}"),
        shape("3 …", "counted from zero", "${1:3} ${0:memos}"),
        shape("? to 40%", "the start is not known yet", "? to ${0:40%}"),
        shape(">= 99%", "hold a level", ">= ${0:99%}"),
        shape("average >= 4/5", "the mean of all answers", "average >= ${0:4/5}"),
        word(context, "yes/no", "done or not").replacing(whole),
        word(context, "steps", "the share of its steps").replacing(whole),
    ];
    if keyword != Some(Keyword::Fact) {
        all.push(word(context, "milestones", "the share of its milestones").replacing(whole));
        all.push(rollup);
    } else {
        all.push(shape(
            "feedback >= 80%",
            "the share of good feedback",
            "feedback >= ${0:80%}",
        ));
    }
    all.extend(habits(context, whole));
    all
}

/// Units that measures use already, of this file first.
fn units(context: &Context<'_>) -> Vec<Completion> {
    const FEW: usize = 24;
    let mut units: Vec<String> = Vec::new();
    for file in context.near_files() {
        for thing in context.model.things_in(file) {
            let own = Some(thing.id()) == context.parent.map(ThingRef::id);
            let Some(unit) = thing.measure().filter(|_| !own).and_then(unit_of) else {
                continue;
            };
            let unit = unit.to_string();
            if unit.starts_with(char::is_alphabetic) && !units.contains(&unit) {
                units.push(unit);
            }
        }
        if units.len() >= FEW {
            break;
        }
    }
    units.iter().map(|unit| word(context, unit, "a unit in use")).collect()
}
