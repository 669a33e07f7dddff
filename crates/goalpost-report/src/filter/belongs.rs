//! To whom a thing belongs: its owner in force, its team, its tags.

use goalpost_model::{EventRef, ThingRef};
use goalpost_syntax::{FieldName, Keyword};
use goalpost_values::{Day, list};

/// Whether a thing is one of a person's, or of what a team itself owns: the owner in force is that person or team, or
/// a team that the person leads; an expectation is theirs when it is for them, their role, their team or everyone; a
/// person or team is its own.
pub(crate) fn owned_by(thing: ThingRef<'_>, handle: &str, on: Day) -> bool {
    match thing.keyword() {
        Keyword::Person | Keyword::Team => thing.name().is_some_and(|name| same_handle(name.text, handle)),
        Keyword::Expectation => expected_of(thing, handle),
        _ => owners(thing, on).any(|owner| same_handle(owner, handle) || leads(thing, owner, handle)),
    }
}

/// The owners of a thing in force on a day, with their `@`.
pub(crate) fn owners<'m>(thing: ThingRef<'m>, on: Day) -> impl Iterator<Item = &'m str> {
    let text = thing.owner_on(on).unwrap_or_default();
    list(text)
        .map(|(_, piece)| piece)
        .filter(|piece| piece.starts_with('@'))
}

fn leads(thing: ThingRef<'_>, team: &str, handle: &str) -> bool {
    let team = thing
        .model()
        .party(team)
        .filter(|party| party.keyword() == Keyword::Team);
    let lead = team.and_then(|team| team.value(FieldName::Lead));
    lead.is_some_and(|lead| same_handle(lead, handle))
}

/// Whether an expectation is for a person: by name, role or team, or because it is for everyone.
pub(crate) fn expected_of(expectation: ThingRef<'_>, handle: &str) -> bool {
    let person = expectation.model().party(handle);
    let field = |name| person.and_then(|person| person.value(name));
    let role_above = expectation.parent().filter(|parent| parent.keyword() == Keyword::Role);
    let of_role = role_above.and_then(ThingRef::name).map(|name| name.text);
    of_role.is_some_and(|role| field(FieldName::Role) == Some(role))
        || expectation.fields(FieldName::For).any(|field_of_it| {
            list(field_of_it.value().text).any(|(_, whom)| match whom.strip_prefix('@') {
                Some(_) => {
                    same_handle(whom, handle) || field(FieldName::Team).is_some_and(|team| same_handle(team, whom))
                }
                None => whom.eq_ignore_ascii_case("everyone") || field(FieldName::Role) == Some(whom),
            })
        })
}

/// Whether a thing belongs to a team or to one that is part of it: by its own or inherited `team:`, or because its
/// owner is the team or one of its people.
pub(super) fn of_team(thing: ThingRef<'_>, team: &str, on: Day) -> bool {
    match thing.keyword() {
        Keyword::Team => return thing.name().is_some_and(|name| is_within(thing, name.text, team)),
        Keyword::Person => {
            return thing
                .value(FieldName::Team)
                .is_some_and(|own| is_within(thing, own, team));
        }
        _ => {}
    }
    let own = thing.inherited_value(FieldName::Team);
    own.is_some_and(|own| is_within(thing, own, team))
        || owners(thing, on).any(|owner| match thing.model().party(owner) {
            Some(party) if party.keyword() == Keyword::Person => {
                let own = party.value(FieldName::Team);
                own.is_some_and(|own| is_within(thing, own, team))
            }
            _ => is_within(thing, owner, team),
        })
}

/// How deep teams may be part of each other; a circle, which is reported elsewhere, ends here.
const DEEPEST_TEAMS: usize = 32;

fn is_within(thing: ThingRef<'_>, own: &str, team: &str) -> bool {
    let model = thing.model();
    let above = |handle: &&str| model.party(handle)?.value(FieldName::PartOf);
    std::iter::successors(Some(own), above)
        .take(DEEPEST_TEAMS)
        .any(|handle| same_handle(handle, team))
}

/// Whether a thing has a tag: in its own `tags:` or those of what holds it, its file's included, or in one of its
/// events. With or without the `#`, compared without case.
pub(super) fn tagged(thing: ThingRef<'_>, tag: &str) -> bool {
    let holders = std::iter::successors(Some(thing), |holder| holder.parent());
    let mut above = holders.chain(thing.file_thing());
    above.any(|holder| tags(holder).any(|own| same_tag(own, tag)))
        || thing.events().any(|event| event_tagged(event, tag))
}

/// The tags of a thing's own `tags:`, as written.
pub(crate) fn tags<'m>(thing: ThingRef<'m>) -> impl Iterator<Item = &'m str> {
    thing
        .fields(FieldName::Tags)
        .flat_map(|field| list(field.value().text).map(|(_, tag)| tag))
}

fn event_tagged(event: EventRef<'_>, tag: &str) -> bool {
    // Reading an event costs more than looking for the sign.
    let head_has_sign = event.node().head().any(|token| token.text.starts_with('#'));
    head_has_sign && event.read().tags.iter().any(|own| same_tag(own.text, tag))
}

fn same_tag(own: &str, tag: &str) -> bool {
    let bare = |text: &str| text.strip_prefix('#').unwrap_or(text).to_lowercase();
    bare(own) == bare(tag)
}

/// Whether two handles are one, with or without their `@`, compared without case.
pub(crate) fn same_handle(a: &str, b: &str) -> bool {
    let bare = |text| str::strip_prefix(text, '@').unwrap_or(text);
    bare(a).eq_ignore_ascii_case(bare(b))
}
