//! What an editor shows of goals: completions, hovers, names, outlines, edits, as plain data in byte offsets.
//!
//! Nothing here knows a protocol, a disk or a clock. Each feature is a function of a [`Model`](goalpost_model::Model) or
//! a [`Tree`](goalpost_syntax::Tree) and a place, and is tested on texts with a cursor in them.

mod actions;
mod analysis;
mod completion;
mod figures;
mod hierarchy;
mod hover;
mod links;
mod meanings;
mod names;
mod natural;
mod outline;
mod rename;
mod structure;
mod tokens;
mod typing;

pub use actions::{Action, ActionKind, NewFile, actions, check_in, fix_all};
pub use analysis::Analysis;
pub use completion::{Completion, CompletionKind, Completions, completions};
pub use figures::{Hint, HintKind, Lens, hints, lenses};
pub use hierarchy::{Tie, subtypes, supertypes, thing_at};
pub use hover::{Hover, hover, standing};
pub use links::{Link, links};
pub use names::{Place, Role, Site, Target, definition, highlights, references, site_at, sites};
pub use outline::{Symbol, outline, search};
pub use rename::{RenameError, linked, prepare, rename};
pub use structure::{Fold, FoldKind, folds, selections};
pub use tokens::{Colour, Paint, paints};
pub use typing::{TYPED, on_type};
