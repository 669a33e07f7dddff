//! Answers as the client reads them: what [`goalpost_ide`] says of a snapshot, in positions.

mod actions;
mod colours;
mod completions;
mod outline;
mod places;
mod shown;

pub(crate) use actions::{actions, check_in};
pub(crate) use colours::{LEGEND, Told, tokens};
pub(crate) use completions::completions;
pub(crate) use outline::{Found, search, write_outline};
pub(crate) use places::{
    declaration, highlights, linked, links, prepare_hierarchy, prepare_rename, references, rename, subtypes, supertypes,
};
pub(crate) use shown::{content, folds, hints, hover, lenses, on_type, selections, standing};

use goalpost_syntax::format_edits;
use goalpost_text::Span;
use tower_lsp::ls_types::{Diagnostic, Range, TextEdit};

use crate::publish::{by_file, diagnostics};
use crate::snapshot::{Judged, Page};

/// The edits that bring a document into the one style.
pub(crate) fn formatting(page: &Page) -> Vec<TextEdit> {
    formatting_within(page, Span::from_usize(0, page.ruler.text().len()))
}

/// The same for the lines of a range.
pub(crate) fn range_formatting(page: &Page, range: Range) -> Vec<TextEdit> {
    formatting_within(page, page.ruler.span(range))
}

fn formatting_within(page: &Page, span: Span) -> Vec<TextEdit> {
    let edits = format_edits(&page.file.tree).into_iter();
    let wanted = edits.filter(|edit| edit.span.start <= span.end && span.start <= edit.span.end);
    wanted.map(|edit| page.ruler.edit(&edit)).collect()
}

/// Everything that is to say about a document.
pub(crate) fn diagnostic(judged: &Judged) -> Vec<Diagnostic> {
    let Judged { snapshot, analysis } = judged;
    let found = by_file(analysis);
    let of_file = found.get(&snapshot.id).map_or(&[][..], Vec::as_slice);
    diagnostics(&snapshot.scope, &snapshot.page.ruler, of_file)
}
