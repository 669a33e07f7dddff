//! Days and periods in fields, and the declared days of a thing.

use goalpost_syntax::{FieldName, Keyword, Node};
use goalpost_text::{Code, Diagnostic, FileId, Fix};
use goalpost_values::{Day, Days, Period, PeriodError, Piece, iso_day, list};

use super::Sink;
use crate::thing::ThingRef;

/// The days that a thing's own fields give.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct OwnDays {
    pub(crate) start: Option<Day>,
    pub(crate) due: Option<Day>,
    pub(crate) during: Option<Days>,
}

/// The declared days of a thing: `start:` and `due:` before `during:`, its own before its parent's, that before the
/// file's. What holds it was resolved before it.
pub(crate) fn declared(thing: ThingRef<'_>, own: OwnDays) -> (Option<Day>, Option<Day>) {
    let start = own.start.or(own.during.map(|days| days.first));
    let due = own.due.or(own.during.map(|days| days.last));
    if !thing.inherits_dates() {
        return (start, due);
    }
    let above = thing.parent().or_else(|| thing.file_thing());
    let above = above.filter(|above| above.inherits_dates());
    (
        start.or_else(|| above.and_then(ThingRef::declared_start)),
        due.or_else(|| above.and_then(ThingRef::declared_due)),
    )
}

/// Reads the period that a value of a thing is; what is wrong with it is reported at its place.
fn period(thing: ThingRef<'_>, text: &str, offset: u32, sink: &mut Sink) -> Option<Days> {
    period_in(thing, thing.file(), text, offset, sink)
}

/// The same for a text about the thing that stands in any file.
pub(crate) fn period_in(thing: ThingRef<'_>, file: FileId, text: &str, offset: u32, sink: &mut Sink) -> Option<Days> {
    if let Some(day) = iso_day(text) {
        return Some(Days::one(day));
    }
    let period = match Period::parse(text) {
        Ok(period) => period,
        Err(mut diagnostic) => {
            diagnostic.fixes.retain(|fix| fits_calendar(thing, fix, sink));
            sink.diagnostics.push(diagnostic.moved(file, offset));
            return None;
        }
    };
    period.names().for_each(|name| sink.asks(name));
    let calendar = thing.model().calendar();
    match calendar.days_in(thing, &period) {
        Ok(days) => Some(days),
        Err(error) => {
            let diagnostic = error.diagnostic(text).moved(file, offset);
            sink.diagnostics.extend(match error {
                PeriodError::Unknown(name) => unknown(thing, file, name, diagnostic),
                _ => Some(diagnostic),
            });
            None
        }
    }
}

/// What there is to say of a name that no period with days has: of another thing what it is, nothing of a period whose
/// days were reported, else the nearest.
fn unknown(thing: ThingRef<'_>, file: FileId, name: &str, diagnostic: Diagnostic) -> Option<Diagnostic> {
    let model = thing.model();
    let Some(found) = model.resolve(name, Some(thing.id()), file) else {
        // A period is never a part of itself.
        let own = thing.name().map_or("", |own| own.text);
        let names = model.calendar().names().into_iter();
        let others = names.filter(|&other| other != own).collect();
        return Some(super::reference::suggest(diagnostic, name, others));
    };
    if found.keyword() == Keyword::Period {
        return found.value(FieldName::Dates).is_none().then_some(diagnostic);
    }
    let is = found.keyword().with_article();
    let found = Diagnostic::new(
        Code("L10"),
        diagnostic.span,
        format!("`{name}` is {is}, and a period belongs here"),
    )
    .help("type a day such as `2026-12-31`, a period such as `2026-Q4`, or the id of a `period`")
    .related(found.file(), found.node().span(), format!("`{name}` is declared here"));
    Some(Diagnostic {
        file: diagnostic.file,
        ..found
    })
}

/// Whether what a fix writes has a meaning here: a name in small letters is worth offering only where a period is
/// called so.
fn fits_calendar(thing: ThingRef<'_>, fix: &Fix, sink: &mut Sink) -> bool {
    let text = fix.edits.first().map_or("", |edit| edit.edit.text.as_str());
    let named = Period::parse(text)
        .ok()
        .filter(|period| matches!(period, Period::One(Piece::Named(_))));
    named.is_none_or(|period| {
        period.names().for_each(|name| sink.asks(name));
        thing.model().calendar().days_in(thing, &period).is_ok()
    })
}

/// Reads one day or period.
pub(crate) fn one(thing: ThingRef<'_>, field: Node<'_>, sink: &mut Sink) -> Option<Days> {
    let value = field.value();
    period(thing, value.text, value.span.start, sink)
}

/// Reads several of them.
pub(crate) fn several(thing: ThingRef<'_>, field: Node<'_>, sink: &mut Sink) {
    let value = field.value();
    if let Some(found) = one_stretch(value.text) {
        sink.diagnostics.push(found.moved(thing.file(), value.span.start));
        return;
    }
    for (at, text) in list(value.text) {
        period(thing, text, value.span.start + at, sink);
    }
}

/// What there is to say of several words that mean one stretch, such as `next week` or `24 Dec to 3 Jan 2027`.
fn one_stretch(text: &str) -> Option<Diagnostic> {
    if text.contains(',') || !text.contains(' ') || list(text).all(|(_, text)| Period::parse(text).is_ok()) {
        return None;
    }
    let found = Period::parse(text).err()?;
    let is_telling = !found.fixes.is_empty() || found.help.contains("YYYY") || found.message.contains("another one");
    is_telling.then_some(*found)
}
