//! What a rule is: one declaration from which its checks, pages, settings and waivers come.

use goalpost_model::ThingRef;
use goalpost_syntax::Keyword;
use goalpost_text::{Code, Diagnostic, FileId, Safety, Span};

use crate::finding::{Context, Sink};
use crate::subject::Subject;
use crate::{Family, Level, Limit, Saying};

/// A rule of the catalogue that is built.
#[derive(Debug)]
pub struct Rule {
    pub(crate) code: Code,
    pub(crate) name: &'static str,
    pub(crate) level: Level,
    pub(crate) docs: &'static [&'static str],
    pub(crate) why: &'static str,
    pub(crate) source: &'static str,
    pub(crate) examples: Option<Examples>,
    pub(crate) limit: Option<Limit>,
    pub(crate) fix: Option<Safety>,
    pub(crate) check: Check,
}

/// A poor and a good example, each a whole `.goals` file. The poor one has the finding, the good one has not; one that
/// begins with `workspace:` is a `workspace.goals`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Examples {
    /// What the rule speaks about.
    pub poor: &'static str,
    /// The same, well put.
    pub good: &'static str,
}

/// How the findings of a rule come about. Checks are pure: they read the model and write to the sink.
#[derive(Debug)]
pub(crate) enum Check {
    /// They are found where a text is read or resolved, or where waivers are applied.
    Elsewhere,
    /// Each thing of these kinds is looked at by itself; nothing in a template is.
    Thing(&'static [Keyword], ThingCheck),
    /// Each file is looked at as a whole.
    File(fn(&Context<'_>, FileId, &mut Sink)),
    /// All things are looked at together.
    Workspace(WorkspaceCheck),
}

/// A check of one thing.
pub(crate) type ThingCheck = for<'m> fn(&Context<'m>, &Subject<'m>, &mut Sink);

/// A check of all things.
pub(crate) type WorkspaceCheck = for<'m> fn(&Context<'m>, &mut Sink);

impl Rule {
    /// Its code, `S03`. Codes are append-only.
    #[must_use]
    pub fn code(&self) -> Code {
        self.code
    }

    /// Its name, `placeholder`: what is poor, so that it reads well behind "allow".
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// Its family.
    #[must_use]
    pub fn family(&self) -> Family {
        Family::of(self.code.0).unwrap_or(Family::Language)
    }

    /// Its level, unless the profile or the workspace says else.
    #[must_use]
    pub fn level(&self) -> Level {
        self.level
    }

    /// What is wrong when it speaks, in one sentence.
    #[must_use]
    pub fn summary(&self) -> &'static str {
        self.docs.first().map_or("", |line| line.trim())
    }

    /// What it looks for and what it leaves alone: Markdown.
    #[must_use]
    pub fn details(&self) -> String {
        let lines: Vec<&str> = self
            .docs
            .iter()
            .skip(1)
            .map(|line| line.strip_prefix(' ').unwrap_or(line))
            .collect();
        lines.join("\n").trim().to_owned()
    }

    /// Why it exists, in one sentence.
    #[must_use]
    pub fn why(&self) -> &'static str {
        self.why
    }

    /// Who says so: where the rule and its threshold come from.
    #[must_use]
    pub fn source(&self) -> &'static str {
        self.source
    }

    /// A poor and a good example; none where the finding cannot be shown as text.
    #[must_use]
    pub fn examples(&self) -> Option<Examples> {
        self.examples
    }

    /// Its limit, where it has one.
    #[must_use]
    pub fn limit(&self) -> Option<Limit> {
        self.limit
    }

    /// How safe its fix is; none where only a person can settle it.
    #[must_use]
    pub fn fix(&self) -> Option<Safety> {
        self.fix
    }

    /// A finding of this rule at a place.
    pub(crate) fn at(&self, file: FileId, span: Span, message: impl Into<String>) -> Diagnostic {
        Diagnostic::new(self.code, span, message).moved(file, 0)
    }

    /// A finding about words of a title, in the words that `smart` uses too.
    pub(crate) fn says(&self, subject: &Subject<'_>, words: Span, saying: Saying) -> Diagnostic {
        debug_assert_eq!(self.code, saying.code, "a rule says what it stands for");
        self.at(subject.thing.file(), subject.in_title(words), saying.message)
            .help(saying.help)
    }

    /// A finding about something that is missing: it stands at the line of the thing that misses it.
    pub(crate) fn missing(&self, thing: ThingRef<'_>, message: impl Into<String>) -> Diagnostic {
        Diagnostic::new(self.code, thing.node().span(), message).moved(thing.file(), 0)
    }
}
