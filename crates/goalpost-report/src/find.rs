//! Finds the thing that somebody means: by its id, by the end of its id, by file and line, by its whole title.

use std::fmt;

use goalpost_model::{Model, ThingRef};
use goalpost_syntax::{FieldName, Keyword};
use goalpost_text::nearest;
use goalpost_values::list;

use crate::text::list_of;

/// Why nothing, or too much, was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotFound {
    /// What was looked for.
    pub asked: String,
    /// What it may mean: the things that fit, the nearest id, or the things that have it in their titles.
    pub candidates: Vec<String>,
    /// Whether several things fit.
    pub ambiguous: bool,
}

/// How many candidates are named.
const MOST_NAMED: usize = 5;

impl fmt::Display for NotFound {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let asked = &self.asked;
        let quoted: Vec<String> = self.candidates.iter().map(|id| format!("`{id}`")).collect();
        if self.ambiguous {
            let named = list_of(quoted.get(..MOST_NAMED).unwrap_or(&quoted), "or");
            return write!(f, "`{asked}` may be any of {} things: write {named}", quoted.len());
        }
        write!(f, "nothing here is called `{asked}`")?;
        match quoted.as_slice() {
            [] => Ok(()),
            [near] => write!(f, ": did you mean {near}?"),
            several => {
                let named = list_of(several.get(..MOST_NAMED).unwrap_or(several), "or");
                write!(f, ": did you mean one of those that have it in their titles, {named}?")
            }
        }
    }
}

impl std::error::Error for NotFound {}

/// The one thing that somebody means. Looked for in this order, until something fits: the full id or handle; the end of
/// an id, from a `/` or `.` on; an id that it had before (`formerly:`); `file:line`; the title, without regard to case;
/// the id of a template, which hides nothing that is real.
///
/// # Errors
/// When nothing fits, with the nearest id, else with what has those words in its title; when several things fit, with
/// each of them.
pub fn one<'m>(model: &'m Model, asked: &str) -> Result<ThingRef<'m>, NotFound> {
    let asked = asked.trim();
    let ways: [&dyn Fn() -> Vec<ThingRef<'m>>; 6] = [
        &|| exactly(model, asked),
        &|| by_end(model, asked),
        &|| formerly(model, asked),
        &|| at_line(model, asked),
        &|| titled(model, asked),
        &|| template(model, asked),
    ];
    for way in ways {
        let found = way();
        match found.as_slice() {
            [] => {}
            [only] => return Ok(*only),
            several => return Err(ambiguous(asked, several)),
        }
    }
    let mut candidates: Vec<String> = nearest_name(model, asked).into_iter().collect();
    if candidates.is_empty() {
        candidates = names(&title_with(model, asked));
    }
    Err(NotFound {
        asked: asked.to_owned(),
        candidates,
        ambiguous: false,
    })
}

/// All things with this id, or with an id that ends with it; where there are none and it is the prefix of files, those.
pub(crate) fn all<'m>(model: &'m Model, asked: &str) -> impl Iterator<Item = ThingRef<'m>> {
    let mut found = exactly(model, asked);
    if found.is_empty() {
        found = by_end(model, asked);
    }
    found.into_iter()
}

fn things(model: &Model) -> impl Iterator<Item = ThingRef<'_>> {
    model.things().filter(|thing| !thing.in_template())
}

fn exactly<'m>(model: &'m Model, asked: &str) -> Vec<ThingRef<'m>> {
    if asked.starts_with('@') {
        return model.party(asked).into_iter().collect();
    }
    with_last_name(model, asked)
        .filter(|thing| thing.full_id().as_deref() == Some(asked))
        .collect()
}

fn by_end<'m>(model: &'m Model, asked: &str) -> Vec<ThingRef<'m>> {
    let ends = |id: String| {
        let before = id.strip_suffix(asked).and_then(|before| before.chars().next_back());
        matches!(before, Some('/' | '.'))
    };
    with_last_name(model, asked)
        .filter(|thing| thing.full_id().is_some_and(ends))
        .collect()
}

/// The things whose own name is the last of an id: the only ones whose full id is worth building.
fn with_last_name<'m>(model: &'m Model, asked: &str) -> impl Iterator<Item = ThingRef<'m>> {
    let last = asked.rsplit(['/', '.']).next().unwrap_or(asked).to_owned();
    things(model).filter(move |thing| thing.name().is_some_and(|name| name.text == last))
}

fn formerly<'m>(model: &'m Model, asked: &str) -> Vec<ThingRef<'m>> {
    let was_called = |thing: &ThingRef<'m>| {
        let ids = thing.value(FieldName::Formerly).unwrap_or_default();
        list(ids).any(|(_, id)| id == asked)
    };
    things(model).filter(was_called).collect()
}

/// The thing that the line of a file belongs to: `shops.goals:12`.
fn at_line<'m>(model: &'m Model, asked: &str) -> Vec<ThingRef<'m>> {
    let Some((path, line)) = asked.rsplit_once(':') else {
        return Vec::new();
    };
    let Ok(line) = line.parse::<u32>() else {
        return Vec::new();
    };
    let in_file = |thing: &ThingRef<'m>| thing.path() == path && thing.line_number() <= line;
    things(model).filter(in_file).last().into_iter().collect()
}

fn titled<'m>(model: &'m Model, asked: &str) -> Vec<ThingRef<'m>> {
    let lower = asked.to_lowercase();
    things(model)
        .filter(|thing| thing.title().to_lowercase() == lower)
        .collect()
}

fn title_with<'m>(model: &'m Model, asked: &str) -> Vec<ThingRef<'m>> {
    let lower = asked.to_lowercase();
    if lower.is_empty() {
        return Vec::new();
    }
    let found = things(model).filter(|thing| thing.title().to_lowercase().contains(&lower));
    found.collect()
}

fn template<'m>(model: &'m Model, asked: &str) -> Vec<ThingRef<'m>> {
    let templates = model.things().filter(|thing| thing.keyword() == Keyword::Template);
    templates
        .filter(|template| template.full_id().as_deref() == Some(asked))
        .collect()
}

fn ambiguous(asked: &str, several: &[ThingRef<'_>]) -> NotFound {
    NotFound {
        asked: asked.to_owned(),
        candidates: names(several),
        ambiguous: true,
    }
}

/// What each of several things is found by: its id where that is its own alone, else its place.
fn names(several: &[ThingRef<'_>]) -> Vec<String> {
    let name = |(at, thing): (usize, &ThingRef<'_>)| {
        // Those that are not named anyway need no look at all others.
        let is_own = |id: &String| at >= MOST_NAMED || exactly(thing.model(), id).len() == 1;
        let place = || format!("{}:{}", thing.path(), thing.line_number());
        thing.full_id().filter(is_own).unwrap_or_else(place)
    };
    several.iter().enumerate().map(name).collect()
}

fn nearest_name(model: &Model, asked: &str) -> Option<String> {
    if !asked.starts_with('@') {
        return model.nearest_id(asked);
    }
    let handles: Vec<String> = things(model)
        .filter_map(ThingRef::full_id)
        .filter(|id| id.starts_with('@'))
        .collect();
    nearest(asked, handles.iter().map(String::as_str)).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::model;

    const FILES: [(&str, &str); 3] = [
        (
            "pay.goals",
            "file payments: P\nobjective checkout: Make it quick\n  result p95: Cut latency\n    formerly: speed, haste\ngoal: No id at all\n",
        ),
        (
            "shop.goals",
            "file shop: S\nobjective checkout: Sell more\n  result p95: Ninety five\nperson @ana: Ana\ntemplate early: A shape\n",
        ),
        ("twice.goals", "goal one: The first\ngoal one: One more\n"),
    ];

    fn found(asked: &str) -> String {
        let model = model(&FILES, "2026-11-20");
        match one(&model, asked) {
            Ok(thing) => thing.title().to_owned(),
            Err(error) => error.to_string(),
        }
    }

    #[test]
    fn things_are_found_by_whatever_names_them() {
        for (asked, expected) in [
            ("payments/checkout.p95", "Cut latency"),
            ("shop/checkout", "Sell more"),
            ("@ANA", "Ana"),
            ("speed", "Cut latency"),
            ("haste", "Cut latency"),
            ("pay.goals:4", "Cut latency"),
            ("pay.goals:5", "No id at all"),
            ("no id AT all", "No id at all"),
            ("shop/early", "A shape"),
        ] {
            assert_eq!(found(asked), expected, "{asked}");
        }
    }

    #[test]
    fn what_is_not_found_or_not_clear_is_said_with_what_to_write() {
        for (asked, expected) in [
            (
                "checkout.p95",
                "`checkout.p95` may be any of 2 things: write `payments/checkout.p95` or `shop/checkout.p95`",
            ),
            ("@anna", "nothing here is called `@anna`: did you mean `@ana`?"),
            (
                "payments/chekout",
                "nothing here is called `payments/chekout`: did you mean `payments/checkout`?",
            ),
            ("elephant", "nothing here is called `elephant`"),
            (
                "ninety",
                "nothing here is called `ninety`: did you mean `shop/checkout.p95`?",
            ),
            (
                "more",
                "nothing here is called `more`: did you mean one of those that have it in their titles, `shop/checkout` or `twice.goals:2`?",
            ),
            (
                "one",
                "`one` may be any of 2 things: write `twice.goals:1` or `twice.goals:2`",
            ),
            ("", "nothing here is called ``"),
        ] {
            assert_eq!(found(asked), expected, "{asked}");
        }
    }
}
