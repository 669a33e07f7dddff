//! How the figures came about, for people.

use super::{ExplainReport, Figure};
use crate::style::Style;
use crate::text::{Ink, Line, Page};

/// How wide the names of figures are, and the blank behind them.
const NAME: usize = 16;

/// The report as text. No line is wider than the style's width.
#[must_use]
pub fn text(report: &ExplainReport<'_>, style: &Style) -> String {
    let mut page = Page::new(style);
    page.paragraph(Ink::Strong, 0, report.thing.title);
    let place = format!(
        "{} {}, {}:{}, on {}",
        crate::show::kind(report.thing.kind),
        report.thing.id.as_deref().unwrap_or_default(),
        report.thing.path,
        report.thing.line,
        report.today
    );
    page.paragraph(Ink::Faint, 0, &place);
    if report.figures.is_empty() {
        page.gap();
        page.paragraph(Ink::Plain, 0, "Nothing is computed of things of this kind.");
    }
    for figure in &report.figures {
        page.gap();
        write(&mut page, figure);
    }
    page.finish()
}

fn write(page: &mut Page<'_>, figure: &Figure<'_>) {
    let style = *page.style();
    let mut first = figure.name.to_owned();
    if let Some(initial) = first.get_mut(..1) {
        initial.make_ascii_uppercase();
    }
    page.hanging(&Line::of(Ink::Strong, &first), NAME, Ink::Strong, &figure.value);
    for sentence in &figure.how {
        page.paragraph(Ink::Plain, NAME, &style.plainly(sentence));
    }
    for source in &figure.from {
        let counts_as = source.counts_as.as_deref().map(|made| style.plainly(made));
        let made = counts_as.map_or_else(String::new, |made| format!("{made}: "));
        let text = format!("{made}{}  ({}:{})", source.text, source.path, source.line);
        let mut label = Line::default();
        label.pad_to(NAME);
        label.add(Ink::Faint, source.what);
        page.hanging(&label, NAME + 15, Ink::Faint, &text);
    }
}
