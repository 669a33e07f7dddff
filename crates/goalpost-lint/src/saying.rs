//! What is said about a sentence, the same by `check` and by `smart`: what is wrong, and what to type instead.

use std::borrow::Cow;

use goalpost_prose::{Kind, NotMeasurable, NotSpecific};
use goalpost_text::Code;
use goalpost_values::{Day, weekday_that_differs};

use crate::examples::quarter_ahead;
use crate::rhythm::Rhythm;
use crate::words::{listed, quoted};

/// Something to say about the words of a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saying {
    /// The rule that says it.
    pub code: Code,
    /// What is wrong, with the words.
    pub message: String,
    /// What to type instead.
    pub help: Cow<'static, str>,
}

impl Saying {
    fn new(code: &'static str, message: String, help: impl Into<Cow<'static, str>>) -> Self {
        Self {
            code: Code(code),
            message,
            help: help.into(),
        }
    }

    /// A verb that names a direction and no end.
    #[must_use]
    pub fn vague_verb(words: &str, kind: Kind) -> Self {
        let message = match kind {
            Kind::Habit => format!("nobody can see whether {} was done", quoted(words)),
            Kind::Expectation => format!("nobody can see whether {} is met", quoted(words)),
            _ => format!("{} has no end that anybody could see", quoted(words)),
        };
        let help = match kind {
            Kind::Goal | Kind::Result => {
                "say from what to what, by how much, or what will be there when it is done; or type that as a \
                 `measure:`"
            }
            Kind::Objective => "say what will be otherwise then, and show it by key results below it, `result: …`",
            Kind::Habit => {
                "say what you do each time, so that another could see it: `Ring one patient who missed a visit`"
            }
            Kind::Expectation => "say what somebody does, so that another can see it: `Says by noon what will be late`",
        };
        Self::new("S01", message, help)
    }

    /// Why a sentence is not specific, as far as its verb and words do not say it by themselves.
    #[must_use]
    pub fn not_specific(reason: NotSpecific, words: &str, kind: Kind) -> Option<Self> {
        let words = quoted(words);
        let (message, help) = match reason {
            NotSpecific::Abstract => (
                format!("nobody can see {words}"),
                match kind {
                    Kind::Goal | Kind::Result => {
                        "say what people will see or count when it is there; or type that as a `measure:`"
                    }
                    _ => "say what people will see or count when it is there",
                },
            ),
            NotSpecific::VagueDeed => (
                format!("{words} can be done in any way"),
                "name the thing it is done to, and the end",
            ),
            NotSpecific::Pointing => (
                format!("{words} points at something that the title does not name"),
                "name it in the title",
            ),
            NotSpecific::NumberOfNothing => (
                format!("{words} does not say what of them is counted"),
                "say what they will do or have",
            ),
            NotSpecific::Label | NotSpecific::Slot => return None,
        };
        Some(Self::new("S01", message, help))
    }

    /// A word that judges without saying how much.
    #[must_use]
    pub fn vague_word(words: &str) -> Self {
        let message = format!("{} means something else to everybody", quoted(words));
        Self::new("S02", message, "put a number or a fact in its place")
    }

    /// A title without a deed.
    #[must_use]
    pub fn bare_label(words: &str) -> Self {
        let message = format!("{} is a label: it does not say what will be different", quoted(words));
        Self::new(
            "S04",
            message,
            "start with a verb and say what shall be there, or be otherwise, at the end",
        )
    }

    /// A sentence in another language than the one that is read, under the rule that goes by fields alone then.
    #[must_use]
    pub fn unread(code: &'static str, language: &str) -> Self {
        let message = format!("only {language} is read, and this is another language: nothing was read from it");
        let help = "say in fields what it says, such as `measure:` and `due:`; where titles are in German, type \
                    `language: de` in `workspace.goals`";
        Self::new(code, message, help)
    }

    /// The second of two goals.
    #[must_use]
    pub fn compound(words: &str) -> Self {
        let message = format!("{} is a second goal, and can fail by itself", quoted(words));
        Self::new("S05", message, "give it a line of its own")
    }

    /// A way out.
    #[must_use]
    pub fn wish(words: &str) -> Self {
        let message = format!("{} leaves a way out", quoted(words));
        Self::new("S06", message, "say what will happen")
    }

    /// A deed in the place of what it changes.
    #[must_use]
    pub fn output(words: &str) -> Self {
        let message = format!("{} is what you do, not what it changes", quoted(words));
        let help = "name the number that it should move, `measure: 12min to 5min`, and make the deed a step of it";
        Self::new("O04", message, help)
    }

    /// The number of a key result in an objective.
    #[must_use]
    pub fn number_in_objective(words: &str) -> Self {
        let message = format!("{} is a number for a key result", quoted(words));
        let help = "say what will be different for people, and type the number under it: `result: …` with \
                    `measure: 12min to 5min`";
        Self::new("O05", message, help)
    }

    /// What is done with or without the objective.
    #[must_use]
    pub fn business_as_usual(words: &str) -> Self {
        let message = format!("{} is what is done anyway", quoted(words));
        let help = "say what shall change, or type the level that must not slip meanwhile, `measure: >= 95%`";
        Self::new("O07", message, help)
    }

    /// A standing manner in the place of a goal.
    #[must_use]
    pub fn standing_goal(words: &str) -> Self {
        let message = format!("{} has no end, and a goal has one", quoted(words));
        let help = "make an expectation of it: `expectation: …` with `for: everyone`, and what one sees as `good: …`; \
                    or type what shall be counted, `measure: …`";
        Self::new("E02", message, help)
    }

    /// A change that says neither from where nor to what; with the words that say it.
    #[must_use]
    pub fn change_from_nowhere(words: &str, help: String) -> Self {
        let message = format!("{} is a change, and nothing says from where", quoted(words));
        Self::new("M03", message, help)
    }

    /// What is still to be filled in, as a list: "`[Number]` and `[Date]`".
    pub(crate) fn placeholders(listed: &str, count: usize) -> Self {
        let verb = if count == 1 { "is" } else { "are" };
        let help = "type what belongs there; a shape to be filled in again and again is a `template`";
        Self::new("S03", format!("{listed} {verb} still to be filled in"), help)
    }

    /// One thing that is still to be filled in.
    #[must_use]
    pub fn placeholder(words: &str) -> Self {
        Self::placeholders(&quoted(words), 1)
    }

    /// An end of what is expected every day, which is named as a message names it.
    #[must_use]
    pub fn end_of_expectation(words: &str, named: &str) -> Self {
        let message = format!("{} is an end, and {named} is expected every day", quoted(words));
        let help = "delete it, or make a goal of it: `goal: …`, with `owner:` in place of `for:`";
        Self::new("E01", message, help)
    }

    /// What somebody shall be, and not do.
    #[must_use]
    pub fn trait_expected(words: &str) -> Self {
        let message = format!("{} judges the person", quoted(words));
        let help = "say what somebody does, so that another can see it: `Greets whoever comes through the door`";
        Self::new("E06", message, help)
    }

    /// No end of what is named as a message names it; where it says how often in the place of until when, that.
    #[must_use]
    pub fn no_end(named: &str, rhythm: Option<Rhythm<'_>>, today: Day) -> Self {
        let (last, quarter) = quarter_ahead(today);
        let mut help = format!("type its last day, `due: {last}`, or the period it runs in, `during: {quarter}`");
        let Some(rhythm) = rhythm else {
            return Self::new("T01", format!("nothing says by when {named} is reached"), help);
        };
        if let Some(line) = rhythm.line() {
            let nearest = if rhythm.schedule.is_none() {
                ", which comes nearest"
            } else {
                ""
            };
            let habit = format!("; if it has no end it is a habit: type `habit:`, and below it `{line}`{nearest}");
            help.push_str(&habit);
        }
        let message = format!(
            "{} says how often, and a goal says until when, too",
            quoted(rhythm.words)
        );
        Self::new("T01", message, help)
    }

    /// A day that can be read in several ways.
    #[must_use]
    pub fn several_days(words: &str, days: &[Day]) -> Self {
        let due: Vec<String> = days.iter().map(|day| format!("`due: {day}`")).collect();
        let help = format!("type the one you mean of {}", listed(&due));
        let differs = days
            .iter()
            .find_map(|day| Some((*day, weekday_that_differs(words, *day)?.0)));
        let message = match differs {
            Some((day, word)) => format!(
                "{} says {}, and {day} is a {}",
                quoted(words),
                quoted(word),
                day.format("%A")
            ),
            None => format!("{} can be read in {} ways", quoted(words), days.len()),
        };
        Self::new("T02", message, help)
    }

    /// No schedule of a habit that is named as a message names it; where its words say how often, what to type for
    /// them.
    #[must_use]
    pub fn no_schedule(named: &str, rhythm: Option<&Rhythm<'_>>) -> Self {
        let lines = |schedules: &[String]| -> Vec<String> {
            let lines = schedules.iter().map(|schedule| format!("`every: {schedule}`"));
            lines.collect()
        };
        match rhythm {
            Some(Rhythm {
                words,
                schedule: Some(schedule),
                ..
            }) => {
                let message = format!("{} stands in the title, and no field says it", quoted(words));
                Self::new("H01", message, format!("type `every: {schedule}`"))
            }
            Some(Rhythm { words, near, .. }) if !near.is_empty() => {
                let message = format!("no schedule says {}", quoted(words));
                let help = format!("type what comes nearest: {}", lines(near).join(" or "));
                Self::new("H01", message, help)
            }
            rhythm => {
                let help = "type a schedule: `every: weekday`, `every: week on tue` or `every: 3x per week`";
                let message = match rhythm {
                    Some(Rhythm { words, .. }) => format!("no schedule says {}", quoted(words)),
                    None => format!("nothing says how often {named} is done"),
                };
                Self::new("H01", message, help)
            }
        }
    }

    /// Why nobody could tell from a sentence that it is done.
    #[must_use]
    pub fn not_measurable(reason: NotMeasurable, words: &str, kind: Kind) -> Self {
        let words = quoted(words);
        let (message, help) = match reason {
            NotMeasurable::NothingToTell if kind == Kind::Habit => (
                format!("nothing shows whether {words} was done"),
                "say what is done each time, and how often",
            ),
            NotMeasurable::NothingToTell => (
                format!("nothing shows whether {words} is reached"),
                "name a number to reach, or something that is there or not",
            ),
            NotMeasurable::Slot => (format!("{words} stands where the number belongs"), "type the number"),
            NotMeasurable::Open => (format!("{words} is still to be filled in"), "type what belongs there"),
            NotMeasurable::Unseen => (
                format!("nobody can see whether {words} is reached"),
                "say what people will do or have then, and count that",
            ),
        };
        Self::new("M01", message, help)
    }
}
