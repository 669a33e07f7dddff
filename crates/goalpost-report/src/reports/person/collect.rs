//! Gathers the sheet of a one-to-one.

use std::fmt;

use goalpost_model::{Evaluation, Model, ThingRef};
use goalpost_syntax::{FieldName, Keyword};
use goalpost_text::nearest;
use goalpost_values::{Days, iso_day, list};

use super::{Away, PersonReport, SCHEMA, Who, behaviour, promises};
use crate::blockers;
use crate::figures::Date;
use crate::filter::{owners, same_handle};
use crate::reports::entries::{Moved, day_before, moved};
use crate::reports::{Head, Point, Scope, points};
use crate::show::Reference;
use crate::status::{HabitLine, habit, is_closed};
use crate::text::days as days_in_words;

/// Two weeks between two talks, where nobody says when the last one was.
const USUAL: u32 = 15;

/// A handle that is no person's, in a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoSuchPerson(String);

impl fmt::Display for NoSuchPerson {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for NoSuchPerson {}

/// The handle of a person as the workspace writes it: one that it declares, or that owns something.
pub(crate) fn found<'m>(model: &'m Model, asked: &str) -> Result<&'m str, NoSuchPerson> {
    let asked = format!("@{}", asked.trim_start_matches('@'));
    if let Some(party) = model.party(&asked) {
        let name = party.name().map(|name| name.text);
        return match (party.keyword(), name) {
            (Keyword::Person, Some(name)) => Ok(name),
            _ => Err(NoSuchPerson(format!(
                "{asked} is a team; this report is about one person"
            ))),
        };
    }
    let things = || model.things().filter(|thing| !thing.in_template());
    let mut named = things().flat_map(|thing| owners(thing, model.today()));
    if let Some(handle) = named.find(|handle| same_handle(handle, &asked)) {
        return Ok(handle);
    }
    let people = things().filter(|thing| thing.keyword() == Keyword::Person);
    let known: Vec<&str> = people
        .filter_map(|person| person.name().map(|name| name.text))
        .collect();
    Err(NoSuchPerson(match nearest(&asked, known) {
        Some(near) => format!("nobody here is called {asked}; did you mean {near}?"),
        None => format!("nobody here is called {asked}; `goalpost list people` tells who there is"),
    }))
}

/// The sheet of a one-to-one with a person, `@ana`: what happened in the days of the scope, two weeks where it names
/// none. What is theirs is shown whomever it is shared with.
///
/// # Errors
/// When nobody is called so, or a team is.
pub fn collect<'m>(scope: &Scope<'_, 'm>, asked: &str) -> Result<PersonReport<'m>, NoSuchPerson> {
    let model = scope.evaluation.model();
    let handle = found(model, asked)?;
    let evaluation = scope.evaluation_with_own(handle);
    let scope = &Scope {
        evaluation: &evaluation,
        ..scope.with_own(handle)
    };
    let days = scope.window(USUAL);
    let earlier = day_before(scope, days);
    let results = mine(scope, &earlier, scope.things(), handle, days);
    let habits = habits(scope, handle);
    Ok(PersonReport {
        head: Head::of(scope, SCHEMA),
        person: of(scope, handle),
        since: Date(days.first),
        until: Date(days.last),
        promises: promises::promises(scope, scope.things(), handle, days),
        waited_for: waited_for(scope, scope.things(), handle),
        expectations: behaviour::expectations(scope, scope.evaluation.model().things(), handle, days),
        said: behaviour::feedback(scope, scope.evaluation.model().things(), handle, days),
        praise: praise(&results),
        questions: questions(&results, &habits),
        results,
        habits,
    })
}

/// What deserves praise in what happened to what somebody answers for; the praise of others stands in what they said.
pub(crate) fn praise<'m>(results: &[Moved<'m>]) -> Vec<Point<'m>> {
    let mut found: Vec<Point<'m>> = results.iter().flat_map(points::praise).collect();
    found.retain(|point| point.what != "praise");
    found
}

/// What to ask somebody about what they answer for.
pub(crate) fn questions<'m>(results: &[Moved<'m>], habits: &[HabitLine<'m>]) -> Vec<Point<'m>> {
    let mut found: Vec<Point<'m>> = results.iter().flat_map(points::questions).collect();
    found.extend(habits.iter().filter_map(points::question_of_habit));
    found
}

/// The days that are looked at where nobody says when the last talk was.
pub(crate) fn days<'m>(scope: &Scope<'_, 'm>) -> Days {
    scope.window(USUAL)
}

/// Who somebody is.
pub(crate) fn of<'m>(scope: &Scope<'_, 'm>, handle: &'m str) -> Who<'m> {
    let model = scope.evaluation.model();
    let person = model.party(handle);
    let field = |name| person.and_then(|person| person.value(name));
    let role = person.and_then(|person| person.references(FieldName::Role).next());
    Who {
        handle,
        name: person.map(ThingRef::title),
        role: role.map(ThingRef::title),
        team: field(FieldName::Team),
        manager: field(FieldName::Manager),
        mentor: field(FieldName::Mentor),
        away: person.and_then(|person| away(scope, person)),
        until: field(FieldName::Until).and_then(iso_day).map(Date),
    }
}

/// How far ahead an absence is named, in days.
const AHEAD: usize = 31;

fn away<'m>(scope: &Scope<'_, 'm>, person: ThingRef<'m>) -> Option<Away> {
    let on = scope.on();
    let calendar = scope.evaluation.model().calendar();
    let soon = Days::new(on, on.iter_days().nth(AHEAD).unwrap_or(on))?;
    let fields = person.fields(FieldName::Away);
    let spans = fields.flat_map(|field| list(field.value().text).filter_map(|(_, text)| calendar.read(text)));
    let next = spans.filter(|span| span.intersect(soon).is_some()).min();
    next.map(|span| Away {
        from: Date(span.first),
        to: Date(span.last),
    })
}

/// The objectives, results and goals that somebody answers for and that are not over, with what happened to them, `among`
/// some of the things that are wanted.
pub(crate) fn mine<'m>(
    scope: &Scope<'_, 'm>,
    earlier: &Evaluation<'m>,
    among: impl Iterator<Item = ThingRef<'m>>,
    handle: &str,
    days: Days,
) -> Vec<Moved<'m>> {
    let on = scope.on();
    let owns = |thing: &ThingRef<'m>| owners(*thing, on).any(|owner| same_handle(owner, handle));
    let wanted = among.filter(|thing| matches!(thing.keyword(), Keyword::Objective | Keyword::Result | Keyword::Goal));
    let is_now = |thing: &ThingRef<'m>| {
        let standing = scope.evaluation.standing(*thing);
        let is_over = is_closed(standing) && standing.timing.end.is_some_and(|end| end < days.first);
        let is_ahead = standing.timing.start.is_some_and(|start| start > days.last);
        !is_over && !is_ahead || scope.events_in(*thing, days).next().is_some()
    };
    let mut found: Vec<Moved<'m>> = Vec::new();
    for thing in wanted.filter(owns).filter(is_now) {
        let mut of_thing = moved(scope, earlier, thing, days);
        let parent = thing.parent().map(|parent| (parent.path(), parent.line_number()));
        of_thing.line.context = found
            .iter()
            .any(|other| Some((other.line.path, other.line.line)) == parent);
        // What stands in something that its people closed has nothing left to be graded.
        of_thing.line.overdue &= thing
            .parent()
            .is_none_or(|whole| !is_closed(scope.evaluation.standing(whole)));
        found.push(of_thing);
    }
    found
}

fn habits<'m>(scope: &Scope<'_, 'm>, handle: &str) -> Vec<HabitLine<'m>> {
    let on = scope.on();
    let wanted = scope.of_kinds(&[Keyword::Habit]);
    let owned = wanted.filter(|thing| owners(*thing, on).any(|owner| same_handle(owner, handle)));
    owned
        .filter(|thing| {
            let timing = scope.evaluation.standing(*thing).timing;
            !timing.after_end() && !timing.before_start()
        })
        .map(|thing| habit(scope.evaluation, thing))
        .collect()
}

/// The blockers of others that wait for somebody, the oldest first, `among` some of the things that are wanted.
pub(crate) fn waited_for<'m>(
    scope: &Scope<'_, 'm>,
    among: impl Iterator<Item = ThingRef<'m>>,
    handle: &str,
) -> Vec<Point<'m>> {
    let open = among.filter(|thing| !is_closed(scope.evaluation.standing(*thing)));
    let mut found: Vec<Point<'m>> = Vec::new();
    for thing in open {
        for blocker in blockers::open(thing, scope.on()) {
            if blocker.waits_for.iter().any(|whom| same_handle(whom, handle)) {
                let words = if blocker.words.is_empty() {
                    String::new()
                } else {
                    format!(" ({})", blocker.words)
                };
                found.push(Point {
                    about: Reference::to(thing),
                    owners: owners(thing, scope.on()).collect(),
                    what: "waits",
                    text: format!("{} for {}{words}", blocker.name, days_in_words(blocker.days)),
                    on: Some(blocker.since),
                });
            }
        }
    }
    found.sort_by_key(|point| point.on);
    found
}
