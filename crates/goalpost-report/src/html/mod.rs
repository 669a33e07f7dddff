//! Pages for a browser: one file that needs nothing else, readable without script and without style.
//!
//! A strict content policy may forbid inline styles and scripts. Then the elements still say everything: shapes and
//! charts are SVG with presentation attributes, and what a chart shows stands in a table below it, too.

pub(crate) mod bar;
pub(crate) mod chart;
mod document;
pub(crate) mod heat;
pub(crate) mod inline;
mod policy;
mod shell;

pub(crate) use document::{Writer, blocks};
pub(crate) use shell::{Shell, write as page};

use maud::{Markup, html};

use crate::document::Document;
use crate::style::Style;

/// How sentences are written for pages: as wide as they like.
pub(crate) const STYLE: Style = Style {
    width: 140,
    colour: false,
    unicode: true,
    page: true,
};

/// A document as a page of its own. `lang` is that of the words of the tool.
pub(crate) fn write(document: Document) -> String {
    let parts = document.into_blocks();
    let title = document::title(&parts).unwrap_or("Goals").to_owned();
    page(&Shell {
        title: &title,
        header: html! {},
        main: sheet(parts),
        is_whole: false,
        live: false,
        has_tools: false,
    })
}

fn sheet(parts: Vec<crate::document::Block>) -> Markup {
    html! { article.sheet { (blocks(parts)) } }
}
