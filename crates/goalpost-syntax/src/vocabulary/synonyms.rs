//! Words that other tools and other people have for our things and fields, so that a message can name ours.

use goalpost_text::is_one_slip;

use super::{FieldName, Keyword};
use FieldName as F;
use Keyword as K;

/// What somebody means who writes a word that is none of ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Synonym {
    Thing(Keyword),
    Field(FieldName),
    Step,
}

/// The field that a lower-case word stands for which is no field, such as `metric` for `measure`.
#[must_use]
pub fn field_meant_by(word: &str) -> Option<FieldName> {
    match synonym(word)? {
        Synonym::Field(field) => Some(field),
        Synonym::Thing(_) | Synonym::Step => None,
    }
}

/// What a lower-case word is called here; `_` may stand for `-`. German ones are among them: keywords and fields are
/// English in every language.
pub(crate) fn synonym(word: &str) -> Option<Synonym> {
    let word = word.replace('_', "-");
    let known = |words: &[&str]| words.contains(&word.as_str());
    let field = FIELDS.iter().find(|(_, words)| known(words));
    let thing = THINGS.iter().find(|(_, words)| known(words));
    field
        .map(|(field, _)| Synonym::Field(*field))
        .or_else(|| thing.map(|(thing, _)| Synonym::Thing(*thing)))
        .or_else(|| known(STEPS).then_some(Synonym::Step))
}

/// The field that others call nearly so, where it `fits`: `deadlne`. Short words are near to too many.
pub(crate) fn synonym_near(word: &str, fits: impl Fn(FieldName) -> bool) -> Option<FieldName> {
    const SHORTEST: usize = 6;
    let words = FIELDS
        .iter()
        .filter(|(field, _)| fits(*field))
        .flat_map(|(_, words)| *words);
    let long = words.filter(|known| known.len() >= SHORTEST && is_one_slip(word, known));
    let meant = long.min()?;
    field_meant_by(meant)
}

/// What other things have for a field of ours that a thing does not have: `by:` of a vision is `due:` of a goal.
pub(crate) fn elsewhere_called(field: FieldName, fits: impl Fn(FieldName) -> bool) -> Option<FieldName> {
    let alike: &[FieldName] = match field {
        F::By | F::Until => &[F::Due],
        F::Due => &[F::By, F::Date],
        F::Dates => &[F::During],
        F::During => &[F::Dates],
        _ => &[],
    };
    alike.iter().copied().find(|other| fits(*other))
}

const FIELDS: &[(FieldName, &[&str])] = &[
    (
        F::Due,
        &[
            "frist",
            "fällig",
            "faellig",
            "bis",
            "termin",
            "deadline",
            "due-date",
            "end",
            "end-date",
            "ends",
            "eta",
            "finish",
            "target-date",
        ],
    ),
    (
        F::Start,
        &["beginn", "ab", "begin", "begins", "from", "start-date", "starts"],
    ),
    (
        F::During,
        &[
            "zeitraum",
            "quarter",
            "time-frame",
            "timebox",
            "timeframe",
            "timeline",
            "when",
        ],
    ),
    (
        F::Owner,
        &[
            "verantwortlich",
            "verantwortliche",
            "verantwortlicher",
            "eigner",
            "besitzer",
            "accountable",
            "assigned-to",
            "assignee",
            "dri",
            "owners",
            "responsible",
            "who",
        ],
    ),
    (
        F::Measure,
        &[
            "messung",
            "messgröße",
            "messgroesse",
            "kennzahl",
            "kpi",
            "measured-by",
            "measurement",
            "metric",
            "target",
        ],
    ),
    (F::Source, &["quelle", "data-source", "dashboard"]),
    (F::Track, &["csv", "data"]),
    (
        F::Every,
        &["frequency", "interval", "recurrence", "repeat", "repeats", "schedule"],
    ),
    (
        F::Why,
        &[
            "warum",
            "grund",
            "begründung",
            "because",
            "motivation",
            "purpose",
            "rationale",
            "reason",
            "relevance",
        ],
    ),
    (F::How, &["wie", "approach", "method", "strategy"]),
    (F::Tags, &["label", "labels", "tag"]),
    (F::Link, &["links", "url", "website"]),
    (
        F::Supports,
        &[
            "unterstützt",
            "aligned-to",
            "aligned-with",
            "aligns-to",
            "aligns-with",
            "contributes-to",
            "parent",
        ],
    ),
    (
        F::Needs,
        &["after", "blocked-by", "dependencies", "depends-on", "requires"],
    ),
    (F::Share, &["audience", "visibility"]),
    (F::Manager, &["boss", "reports-to", "supervisor"]),
    (F::Weight, &["importance"]),
    (F::Stretch, &["stretch-goal", "stretch-target"]),
    (F::FiscalYear, &["fiscal"]),
    (F::Kind, &["art"]),
    (F::Type, &["typ"]),
    (F::TimeZone, &["timezone", "tz"]),
];

const THINGS: &[(Keyword, &[&str])] = &[
    (K::Objective, &["o", "okr"]),
    (K::Result, &["ergebnis", "schlüsselergebnis", "keyresult", "outcome"]),
    (K::Goal, &["ziel", "smart", "smart-goal"]),
    (K::Milestone, &["meilenstein", "checkpoint", "phase"]),
    (K::Habit, &["gewohnheit", "ritual", "routine"]),
    (K::Expectation, &["erwartung", "behavior", "behaviour", "standard"]),
    (K::Person, &["employee", "member", "user"]),
    (K::Team, &["department", "group", "squad"]),
    (K::Role, &["job", "position"]),
    (K::Competency, &["skill"]),
    (K::Period, &["cycle", "sprint"]),
    (K::Vision, &["mission"]),
    (K::Workspace, &["config", "settings"]),
];

const STEPS: &[&str] = &[
    "aufgabe",
    "schritt",
    "action",
    "action-item",
    "step",
    "subtask",
    "task",
    "to-do",
    "todo",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_of_ours_stands_for_another_and_none_stands_for_two() {
        let fields = FIELDS.iter().flat_map(|(_, words)| words.iter());
        let things = THINGS.iter().flat_map(|(_, words)| words.iter());
        let mut all: Vec<&str> = fields.chain(things).chain(STEPS).copied().collect();
        all.sort_unstable();
        for pair in all.windows(2) {
            assert_ne!(pair[0], pair[1]);
        }
        for word in all {
            assert_eq!(
                (FieldName::from_word(word), Keyword::from_word(word)),
                (None, None),
                "{word}"
            );
        }
    }
}
