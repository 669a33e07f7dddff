//! Roles and people with too few or too many expectations.

use goalpost_model::{ThingId, ThingRef};
use goalpost_syntax::{FieldName, Keyword};
use goalpost_values::list;
use rustc_hash::{FxHashMap, FxHashSet};

use crate::finding::{Context, Sink};
use crate::rule::Check;
use crate::words::named;

declare_rule! {
    /// A role or a person has not the number of expectations that one can live up to.
    ///
    /// What is expected of everyone counts for each role, and for a person what is expected of their role and teams. A
    /// person is reported only where their role is not. Off unless the workspace or the profile turns it on; a
    /// workspace without expectations is left alone.
    "E03" "expectation-count" {
        level: Off,
        why: "One or two say little about a role, and nobody remembers eight.",
        source: "Okrate: three to five expectations.",
        limit: "expectations of a role or a person", 3..5, "Okrate",
        poor: "\
workspace: Shop
  lint: E03 hint
role adviser: Adviser in the shop
  expectation hello: Greets whoever comes through the door
    good: Looks up before the visitor speaks
  expectation price: Names the price before anybody asks
    poor: Lets the invoice do the talking
",
        good: "\
workspace: Shop
  lint: E03 hint
role adviser: Adviser in the shop
  expectation hello: Greets whoever comes through the door
    good: Looks up before the visitor speaks
  expectation price: Names the price before anybody asks
    poor: Lets the invoice do the talking
expectation early: Says that a promise will slip before it does
  for: everyone
  good: Writes on Monday that Thursday is lost
",
        check: Check::Workspace(check),
    }
}

/// How many teams upward count for a person.
const LEVELS: usize = 16;

/// Who is expected what.
#[derive(Default)]
struct Expected {
    of_everyone: Vec<ThingId>,
    /// Of a role, a team or a person.
    of: FxHashMap<ThingId, Vec<ThingId>>,
}

impl Expected {
    fn read<'m>(context: &Context<'m>) -> Self {
        let mut expected = Self::default();
        let things = context
            .model
            .things()
            .filter(|thing| !thing.in_template() && !thing.is_draft());
        for expectation in things.filter(|thing| thing.keyword() == Keyword::Expectation) {
            if !context.is_settled(expectation) {
                expected.add(expectation);
            }
        }
        expected
    }

    fn add(&mut self, expectation: ThingRef<'_>) {
        let model = expectation.model();
        let role = expectation.parent().filter(|holder| holder.keyword() == Keyword::Role);
        if let Some(role) = role {
            self.of.entry(role.id()).or_default().push(expectation.id());
        }
        for (_, whom) in list(expectation.value(FieldName::For).unwrap_or_default()) {
            if whom.eq_ignore_ascii_case("everyone") {
                self.of_everyone.push(expectation.id());
            } else if let Some(whom) = model.resolve(whom, Some(expectation.id()), expectation.file()) {
                self.of.entry(whom.id()).or_default().push(expectation.id());
            }
        }
    }

    /// How much is expected of all of these together, and of everyone.
    fn count(&self, of: &[ThingRef<'_>]) -> usize {
        let own = of.iter().filter_map(|thing| self.of.get(&thing.id())).flatten();
        own.chain(&self.of_everyone).collect::<FxHashSet<_>>().len()
    }
}

fn check<'m>(context: &Context<'m>, sink: &mut Sink) {
    let expected = Expected::read(context);
    if expected.of.is_empty() && expected.of_everyone.is_empty() {
        return;
    }
    let (bounds, _) = context.limit(&RULE);
    for thing in context.model.things().filter(|thing| !thing.in_template()) {
        let of = match thing.keyword() {
            Keyword::Role => vec![thing],
            Keyword::Person => places(thing),
            _ => continue,
        };
        let role = of
            .iter()
            .find(|place| place.keyword() == Keyword::Role && **place != thing);
        let is_said = role.is_some_and(|role| !bounds.contains(expected.count(&[*role])));
        let count = expected.count(&of);
        if !bounds.contains(count) && !is_said {
            report(context, thing, count, sink);
        }
    }
}

/// A person, their role and their teams.
fn places(person: ThingRef<'_>) -> Vec<ThingRef<'_>> {
    let model = person.model();
    let mut places = vec![person];
    places.extend(person.references(FieldName::Role).next());
    let team = person.value(FieldName::Team).and_then(|handle| model.party(handle));
    let part_of = |team: &ThingRef<'_>| team.value(FieldName::PartOf).and_then(|handle| model.party(handle));
    places.extend(std::iter::successors(team, part_of).take(LEVELS));
    places
}

fn report<'m>(context: &Context<'m>, thing: ThingRef<'m>, count: usize, sink: &mut Sink) {
    let (bounds, origin) = context.limit(&RULE);
    let noun = if count == 1 { "expectation" } else { "expectations" };
    let message = format!(
        "of {} there {} {count} {noun}, and {bounds} can be kept in mind",
        named(thing),
        if count == 1 { "is" } else { "are" }
    );
    let help = if count < bounds.least as usize {
        "add what good work looks like here: `expectation: …` with `good:` and `poor:`"
    } else {
        "keep those that make the difference, and let the others go without saying"
    };
    let why = format!("{} {bounds} is what {origin} asks for.", RULE.why());
    sink.report(thing, RULE.missing(thing, message).why(why).help(help));
}
