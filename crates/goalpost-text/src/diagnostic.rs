//! What the tool has to say about a place: one shape for the parser, the model, the linter and the editor.

use std::borrow::Cow;
use std::fmt;

use crate::{Edit, FileId, Span};

/// The code of a rule, such as `L05`. Codes are append-only; the linter's catalogue holds their names and pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code(pub &'static str);

impl Code {
    /// The family letter, `L` of `L05`.
    #[must_use]
    pub fn family(self) -> char {
        self.0.chars().next().unwrap_or('?')
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

/// How grave a finding is, the gravest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Something that cannot stay: by default `check` ends with 1.
    Error,
    /// Something that should not stay.
    Warning,
    /// Something worth a thought.
    Hint,
}

impl Severity {
    /// The word that is printed and written in settings.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Hint => "hint",
        }
    }
}

/// Whether a fix keeps the meaning that its author had in mind beyond doubt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Safety {
    /// Applied by `check --fix`.
    Safe,
    /// Needs a look: applied by `check --unsafe-fixes`, or picked in an editor.
    Unsafe,
}

/// One edit in one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileEdit {
    /// The file to change.
    pub file: FileId,
    /// The change.
    pub edit: Edit,
}

/// A change that would settle a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    /// What it does, as a command: "write 2026-11-12".
    pub title: String,
    /// Whether it may be applied unseen.
    pub safety: Safety,
    /// The edits, none of which overlap.
    pub edits: Vec<FileEdit>,
}

/// Another place that has to do with a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Related {
    /// Its file.
    pub file: FileId,
    /// The place.
    pub span: Span,
    /// What it has to do with it: "first given here".
    pub message: String,
}

/// A finding about a place in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// Which rule speaks.
    pub code: Code,
    /// How grave it is; the linter sets it from the workspace's levels.
    pub severity: Severity,
    /// The file.
    pub file: FileId,
    /// The place, to the character.
    pub span: Span,
    /// What is wrong, with the author's own words.
    pub message: String,
    /// Why that matters, in one sentence; empty where the rule's own sentence says it.
    pub why: Cow<'static, str>,
    /// What to type instead.
    pub help: String,
    /// Other places that it is about.
    pub related: Vec<Related>,
    /// Changes that would settle it, the likeliest first.
    pub fixes: Vec<Fix>,
}

impl Diagnostic {
    /// A new error at a place in the first file; [`Diagnostic::moved`] puts it where it belongs.
    #[must_use]
    pub fn new(code: Code, span: Span, message: impl Into<String>) -> Self {
        Self {
            code,
            severity: Severity::Error,
            file: FileId(0),
            span,
            message: message.into(),
            why: Cow::Borrowed(""),
            help: String::new(),
            related: Vec::new(),
            fixes: Vec::new(),
        }
    }

    /// The same with a sentence that says what to type instead.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = help.into();
        self
    }

    /// The same with its reason.
    #[must_use]
    pub fn why(mut self, why: impl Into<Cow<'static, str>>) -> Self {
        self.why = why.into();
        self
    }

    /// The same with one more related place.
    #[must_use]
    pub fn related(mut self, file: FileId, span: Span, message: impl Into<String>) -> Self {
        self.related.push(Related {
            file,
            span,
            message: message.into(),
        });
        self
    }

    /// The same with a fix that replaces one stretch of its own file.
    #[must_use]
    pub fn fix(self, title: impl Into<String>, safety: Safety, span: Span, text: impl Into<String>) -> Self {
        let edit = Edit::new(span, text);
        self.fix_edits(title, safety, vec![edit])
    }

    /// The same with a fix of several edits in its own file.
    #[must_use]
    pub fn fix_edits(mut self, title: impl Into<String>, safety: Safety, edits: Vec<Edit>) -> Self {
        let file = self.file;
        self.fixes.push(Fix {
            title: title.into(),
            safety,
            edits: edits.into_iter().map(|edit| FileEdit { file, edit }).collect(),
        });
        self
    }

    /// The same, said about `file`, with every place of its own that was counted from a piece of text moved to where
    /// that piece starts. Related places and edits in other files than the first must be added afterwards.
    #[must_use]
    pub fn moved(mut self, file: FileId, by: u32) -> Self {
        self.file = file;
        self.span = self.span.shifted(by);
        for related in &mut self.related {
            related.file = file;
            related.span = related.span.shifted(by);
        }
        for edit in self.fixes.iter_mut().flat_map(|fix| &mut fix.edits) {
            edit.file = file;
            edit.edit.span = edit.edit.span.shifted(by);
        }
        self
    }
}
