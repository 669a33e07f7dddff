//! Values that a pipeline feeds: the data files behind `track:` fields.
//!
//! Each file is read once, and what the fields ask of it is kept as columns of dated values, so that an evaluation does
//! not look at the texts again. A file is data: nothing in it is executed, and none outside the workspace is read.

mod cell;
mod csv;
mod json;
mod say;
mod spec;
mod table;

use goalpost_syntax::LineId;
use goalpost_text::{Diagnostic, Findings};
use goalpost_values::{Day, Quantity};
use rustc_hash::FxHashMap;

use crate::model::Model;
use crate::progress::Point;
use crate::revisions::unit_of;
use crate::source::DataFile;
use crate::standing::InUnit;
use crate::thing::{ThingId, ThingRef};

pub use spec::TrackSpec;

use cell::Cell;
use spec::Format;
use table::{Row, Table, Wanted};

/// Why a data file in another encoding cannot be read.
pub const NOT_UTF8: &str = "it is not UTF-8";

/// The tracked values of a workspace.
#[derive(Debug, Clone, Default)]
pub(crate) struct Tracked {
    columns: Vec<Box<[Row]>>,
    of_thing: FxHashMap<ThingId, usize>,
}

impl Tracked {
    fn rows(&self, thing: ThingId) -> &[Row] {
        let column = self.of_thing.get(&thing).and_then(|&column| self.columns.get(column));
        column.map_or(&[], |rows| rows)
    }
}

/// A `track:` field of a model.
#[derive(Debug, Clone, Copy)]
pub(crate) struct TrackField {
    pub(crate) thing: ThingId,
    pub(crate) line: LineId,
}

/// A field that says where to read.
struct Asked<'m> {
    thing: ThingRef<'m>,
    field: goalpost_syntax::Node<'m>,
    spec: TrackSpec<'m>,
}

impl<'m> Asked<'m> {
    fn wanted(&self) -> Wanted<'m> {
        Wanted {
            date: self.spec.date,
            value: self.spec.value,
        }
    }

    /// A finding that was made in the text of the field, where it stands.
    fn moved(&self, found: Diagnostic) -> Diagnostic {
        found.moved(self.thing.file(), self.field.value().span.start)
    }
}

/// Reads the data files that the fields name. What is wrong is said at each field that it concerns.
pub(crate) fn resolve(model: &mut Model, data: &[DataFile], fields: &[TrackField], found: &mut Findings) {
    let mut tracked = Tracked::default();
    let files: FxHashMap<&str, &DataFile> = data.iter().map(|file| (file.path.as_str(), file)).collect();
    let mut asked = asked(model, fields, found);
    asked.sort_by_key(|asked| (asked.spec.path, asked.wanted(), asked.thing.id()));
    for of_file in asked.chunk_by(|a, b| a.spec.path == b.spec.path) {
        let pairs: Vec<&[Asked<'_>]> = of_file.chunk_by(|a, b| a.wanted() == b.wanted()).collect();
        let wanted: Vec<Wanted<'_>> = pairs.iter().map(|asked| asked[0].wanted()).collect();
        match read(files.get(of_file[0].spec.path).copied(), of_file[0].spec, &wanted) {
            Ok(table) => keep(&mut tracked, table, &pairs, found),
            Err(reason) => found.extend(of_file.iter().map(|asked| say::unread(asked, &reason))),
        }
    }
    model.tracked = tracked;
}

fn asked<'m>(model: &'m Model, fields: &[TrackField], found: &mut Findings) -> Vec<Asked<'m>> {
    let mut all = Vec::with_capacity(fields.len());
    for field in fields {
        let thing = model.thing(field.thing);
        let field = model.file(thing.file()).tree.node(field.line);
        let value = field.value();
        match TrackSpec::parse(value.text) {
            Ok(spec) => all.push(Asked { thing, field, spec }),
            Err(diagnostic) => found.push(diagnostic.moved(thing.file(), value.span.start)),
        }
    }
    all
}

/// Reads a file; the reason where that fails.
fn read(file: Option<&DataFile>, spec: TrackSpec<'_>, wanted: &[Wanted<'_>]) -> Result<Table, String> {
    let Some(file) = file else {
        return Err("it is not there".to_owned());
    };
    let text = file.text.as_ref().map_err(Clone::clone)?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim().is_empty() {
        return Err(say::IS_EMPTY.to_owned());
    }
    Ok(match spec.format() {
        Some(Format::Json) => json::read(text, wanted),
        Some(Format::Csv) | None => csv::read(text, wanted),
    })
}

/// Keeps the columns of a table, and says what is wrong with them.
fn keep(tracked: &mut Tracked, mut table: Table, pairs: &[&[Asked<'_>]], found: &mut Findings) {
    let columns = std::mem::take(&mut table.columns);
    for (asked, column) in pairs.iter().zip(columns) {
        for asked in *asked {
            found.extend(say::about(asked, &table, &column));
            tracked.of_thing.insert(asked.thing.id(), tracked.columns.len());
        }
        tracked.columns.push(column.rows.into_boxed_slice());
    }
}

/// The first row whose unit cannot be that of the thing's measure, its value, and how many more there are.
fn of_another_unit<'r>(thing: ThingRef<'_>, rows: &'r [Row]) -> Option<(&'r Row, &'r str, usize)> {
    let unit = InUnit(unit_of(thing.measure()?)?);
    let mut others = rows.iter().filter_map(|row| match &row.value {
        Cell::Quantity(text) if value(row, unit).is_none() => Some((row, text.as_ref())),
        _ => None,
    });
    let (row, text) = others.next()?;
    Some((row, text, others.count()))
}

/// A row's value in a unit; a bare number is in it already.
fn value(row: &Row, unit: InUnit<'_>) -> Option<goalpost_values::Decimal> {
    match &row.value {
        Cell::Number(number) => Some(*number),
        Cell::Quantity(text) => unit.value(Quantity::parse(text).ok()?),
    }
}

impl ThingRef<'_> {
    /// The rows of the data file that it tracks, in a unit, by day; none where it tracks nothing. A row of another
    /// unit, which was reported, is left out.
    pub(crate) fn tracked_points(self, unit: InUnit<'_>) -> impl Iterator<Item = Point> {
        let rows = self.model().tracked.rows(self.id());
        rows.iter().filter_map(move |row| {
            Some(Point {
                day: row.day,
                value: value(row, unit)?,
            })
        })
    }

    /// The latest day on or before a day that has a tracked value.
    pub(crate) fn last_tracked(self, on: Day) -> Option<Day> {
        let rows = self.model().tracked.rows(self.id());
        let known = rows.partition_point(|row| row.day <= on);
        rows[..known].last().map(|row| row.day)
    }
}
