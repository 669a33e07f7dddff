//! Lists of everything that a workspace has: people, ids, tags, goals, blockers, …

mod kind;
mod lines;
mod names;
mod parties;
mod report;
mod table;
mod things;

pub use kind::{Kind, UnknownKind};
pub use report::{Cell, ListReport, Row};
pub use table::{csv, text};

use goalpost_model::{Evaluation, ThingRef};

use crate::audience::Audience;
use crate::figures::Date;
use crate::filter::Filter;

/// The name and version of its JSON.
pub const SCHEMA: &str = "goalpost/list@1";

/// Everything of a kind that passes a filter and that an audience may read of. Templates are left out, and drafts too
/// unless they are asked for.
#[must_use]
pub fn collect<'m>(evaluation: &Evaluation<'m>, kind: Kind, filter: &Filter, audience: Audience) -> ListReport<'m> {
    let wanted = Wanted {
        evaluation,
        filter,
        audience,
    };
    let (columns, rows) = table_of(kind, &wanted);
    ListReport {
        schema: SCHEMA,
        kind,
        today: Date(evaluation.on()),
        audience,
        only: filter.describe(),
        withheld: withheld(kind, &wanted, rows.len()),
        columns,
        rows,
    }
}

/// How many rows more somebody would read who may read everything.
fn withheld(kind: Kind, wanted: &Wanted<'_, '_>, shown: usize) -> usize {
    let mut things = wanted.evaluation.model().things();
    if things.all(|thing| wanted.audience.sees(thing)) {
        return 0;
    }
    let everything = Wanted {
        audience: Audience::Person,
        ..*wanted
    };
    table_of(kind, &everything).1.len().saturating_sub(shown)
}

fn table_of<'m>(kind: Kind, wanted: &Wanted<'_, 'm>) -> (&'static [&'static str], Vec<Row<'m>>) {
    match kind {
        Kind::Things(keyword) => things::of_keyword(wanted, keyword),
        Kind::Habits => things::habits(wanted),
        Kind::People => parties::people(wanted),
        Kind::Teams => parties::teams(wanted),
        Kind::Roles => parties::roles(wanted),
        Kind::Competencies => parties::competencies(wanted),
        Kind::Expectations => parties::expectations(wanted),
        Kind::Handles => parties::handles(wanted),
        Kind::Visions => names::visions(wanted),
        Kind::Periods => names::periods(wanted),
        Kind::Ids => names::ids(wanted),
        Kind::Tags => names::tags(wanted),
        Kind::Files => names::files(wanted),
        Kind::Drafts => names::drafts(wanted),
        Kind::Templates => names::templates(wanted),
        Kind::Blockers => lines::blockers(wanted),
        Kind::Waivers => lines::waivers(wanted),
        Kind::Steps => lines::steps(wanted),
        Kind::Events => lines::events(wanted),
    }
}

/// What a list is made from.
#[derive(Clone, Copy)]
struct Wanted<'e, 'm> {
    evaluation: &'e Evaluation<'m>,
    filter: &'e Filter,
    audience: Audience,
}

impl<'m> Wanted<'_, 'm> {
    /// Whether its readers may read of a thing.
    fn sees(&self, thing: ThingRef<'m>) -> bool {
        self.audience.sees(thing)
    }

    /// The things that pass, templates and drafts left out.
    fn things(&self) -> impl Iterator<Item = ThingRef<'m>> + '_ {
        self.with_drafts().filter(|thing| !thing.is_draft())
    }

    /// The same with drafts.
    fn with_drafts(&self) -> impl Iterator<Item = ThingRef<'m>> + '_ {
        let all = self.evaluation.model().things();
        all.filter(|thing| !thing.in_template() && self.sees(*thing) && self.filter.keeps(self.evaluation, *thing))
    }
}
