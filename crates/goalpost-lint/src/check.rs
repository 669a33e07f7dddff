//! Runs the rules over a workspace, and decides what is said, and how loudly.

use std::borrow::Cow;

use goalpost_model::{Model, ThingId, ThingRef};
use goalpost_syntax::Keyword;
use goalpost_text::{Code, Diagnostic, FileId, Severity};

use crate::catalogue::{index, rules};
use crate::finding::{Context, Finding, Sink};
use crate::plan::Plan;
use crate::precedence::{Reach, drop_outranked};
use crate::rule::{Check, Rule, ThingCheck};
use crate::subject::{Above, Subject};
use crate::waiver::Waivers;
use crate::{Family, LintLine, Profile, Selector};

/// What a single run asks for beside what the workspace settles.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Only these rules; all of them where it is empty. A rule that is off runs when it is named by itself.
    pub select: Vec<Selector>,
    /// Not these, though they be selected.
    pub ignore: Vec<Selector>,
    /// A profile in place of the workspace's.
    pub profile: Option<&'static Profile>,
    /// Lines that outweigh the workspace's `lint:` lines.
    pub lint: Vec<LintLine>,
}

/// Everything there is to say about a workspace: what the parser, the model and the rules found, less what is waived,
/// by file, place and code.
#[must_use]
pub fn check(model: &Model, options: &Options) -> Vec<Diagnostic> {
    let findings = find(model, options);
    findings.into_iter().map(|finding| finding.diagnostic).collect()
}

/// The same, each finding with the thing that it is about.
#[must_use]
pub fn find(model: &Model, options: &Options) -> Vec<Finding> {
    let (plan, waivers, mut sink) = begin(model, options, files(model));
    let context = Context::new(model, &plan);
    let things = ThingChecks::of(&plan);
    for file in files(model) {
        judge_file(&context, &things, file, &|| false, &mut sink);
    }
    for check in plan.checks_of_all() {
        check(&context, &mut sink);
    }
    end(model, &plan, waivers, sink)
}

/// The numbers of all files.
pub(crate) fn files(model: &Model) -> impl Iterator<Item = FileId> + use<> {
    (0..u32::try_from(model.files().len()).unwrap_or(u32::MAX)).map(FileId)
}

/// What is known before a rule runs: the settings in force, the waivers of some files, and what there is to say of both
/// and of what was read.
pub(crate) fn begin<'m>(
    model: &'m Model,
    options: &Options,
    files: impl Iterator<Item = FileId>,
) -> (Plan, Waivers<'m>, Sink) {
    let mut sink = Sink::default();
    let plan = Plan::read(model, options, &mut sink);
    let waivers = Waivers::read(model, files, &mut sink);
    for diagnostic in model.diagnostics() {
        sink.report_at_large(diagnostic.clone());
    }
    (plan, waivers, sink)
}

/// What is said in the end of all that was found.
pub(crate) fn end(model: &Model, plan: &Plan, mut waivers: Waivers<'_>, mut sink: Sink) -> Vec<Finding> {
    sink.report_left_out(plan);
    // What is wrong with a value is one thing to say, waived or not; of two rules about a line the other one may speak.
    drop_outranked(model, Reach::Characters, &mut sink.findings);
    sink.findings.retain(|finding| !waivers.waive(finding));
    drop_outranked(model, Reach::Line, &mut sink.findings);
    waivers.report_unused(plan, &mut sink);
    finished(model, plan, sink.findings)
}

/// Whether what is being worked out is of no use any more; once it is not, it never will be again.
pub(crate) type IsOver<'a> = dyn Fn() -> bool + Sync + 'a;

/// Runs the rules that look at things and at files over a file. Stops on the way, with part of what there is to find,
/// when it `is_over`.
pub(crate) fn judge_file(
    context: &Context<'_>,
    things: &ThingChecks,
    file: FileId,
    is_over: &IsOver<'_>,
    sink: &mut Sink,
) {
    run_things(context, file, things, is_over, sink);
    for rule in context.plan.running() {
        if let Check::File(check) = rule.check {
            if is_over() {
                return;
            }
            check(context, file, sink);
        }
    }
}

/// The checks of single things that run, by kind of thing, each with its rule's place among those that run.
pub(crate) struct ThingChecks([Vec<(usize, ThingCheck)>; Keyword::ALL.len()]);

impl ThingChecks {
    pub(crate) fn of(plan: &Plan) -> Self {
        let mut checks = Self(std::array::from_fn(|_| Vec::new()));
        for (at, rule) in plan.running().enumerate() {
            if let Check::Thing(kinds, check) = rule.check {
                for kind in kinds {
                    checks.0[*kind as usize].push((at, check));
                }
            }
        }
        checks
    }
}

/// How full of findings of a rule a file is. Only a rule that has just found something need be counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Room {
    Free,
    Found,
    Full,
}

/// Looks at every thing of a file once.
fn run_things(context: &Context<'_>, file: FileId, checks: &ThingChecks, is_over: &IsOver<'_>, sink: &mut Sink) {
    if sink.is_file_full(file) {
        return;
    }
    let codes: Vec<Code> = context.plan.running().map(Rule::code).collect();
    let mut rooms = vec![Room::Free; codes.len()];
    let mut open: Vec<(ThingId, Above)> = Vec::new();
    for thing in context.model.things_in(file).filter(|thing| !thing.in_template()) {
        if is_over() {
            return;
        }
        let subject = Subject::new(thing, above(thing, &mut open));
        open.push((thing.id(), subject.passed_on()));
        for (at, check) in &checks.0[thing.keyword() as usize] {
            let room = &mut rooms[*at];
            if *room == Room::Found {
                if sink.is_file_full(file) {
                    return;
                }
                let is_full = sink.is_full(file, codes[*at]);
                *room = if is_full { Room::Full } else { Room::Free };
            }
            if *room == Room::Full {
                continue;
            }
            let before = sink.findings.len();
            check(context, &subject, sink);
            if sink.findings.len() > before {
                *room = Room::Found;
            }
        }
    }
}

/// What a thing has from where it stands. As a rule its parent is still open; what it was closed by where a line is
/// misplaced is asked again.
fn above(thing: ThingRef<'_>, open: &mut Vec<(ThingId, Above)>) -> Above {
    let Some(parent) = thing.parent().or_else(|| thing.file_thing()) else {
        open.clear();
        return Above::default();
    };
    while open.last().is_some_and(|(id, _)| *id != parent.id()) {
        open.pop();
    }
    if let Some((_, above)) = open.last() {
        return *above;
    }
    let ancestors = std::iter::successors(Some(parent), |thing| thing.parent().or_else(|| thing.file_thing()));
    let ancestors: Vec<ThingRef<'_>> = ancestors.collect();
    ancestors
        .into_iter()
        .rev()
        .fold(Above::default(), |above, thing| Subject::new(thing, above).passed_on())
}

/// The findings that are loud enough to be said, in order.
fn finished(model: &Model, plan: &Plan, mut findings: Vec<Finding>) -> Vec<Finding> {
    findings.retain_mut(|finding| {
        let Some(severity) = severity(model, plan, finding) else {
            return false;
        };
        let diagnostic = &mut finding.diagnostic;
        diagnostic.severity = severity;
        if diagnostic.why.is_empty() {
            diagnostic.why = Cow::Borrowed(index(diagnostic.code.0).map_or("", |at| rules()[at].why()));
        }
        true
    });
    findings.sort_by(|a, b| {
        let key = |found: &Diagnostic| (found.file, found.span.start, found.code, found.span.end);
        let (a, b) = (&a.diagnostic, &b.diagnostic);
        key(a).cmp(&key(b)).then_with(|| a.message.cmp(&b.message))
    });
    findings
}

/// The level of its rule, softened where the thing is a draft or the rule itself was milder.
fn severity(model: &Model, plan: &Plan, finding: &Finding) -> Option<Severity> {
    let level = plan.level(finding.diagnostic.code).severity()?;
    let severity = level.max(finding.diagnostic.severity);
    let softens = Family::of(finding.code()).is_some_and(Family::softens_on_drafts);
    let is_draft = || {
        let place = || model.thing_at(finding.diagnostic.file, finding.diagnostic.span.start);
        let thing = finding.thing.map(|thing| model.thing(thing)).or_else(place);
        thing.is_some_and(ThingRef::is_draft)
    };
    Some(if softens && is_draft() {
        Severity::Hint
    } else {
        severity
    })
}
