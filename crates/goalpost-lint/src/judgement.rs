//! Judging a workspace in parts, for who cannot wait for all of it or has several threads to give.
//!
//! A part is what the rules about things and files find in one file, or what one rule about all things finds. Parts
//! know nothing of each other. In the end they are put together in the order in which [`find`] goes through them.

use std::collections::BTreeSet;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, Ordering};

use goalpost_model::{Model, ThingRef};
use goalpost_text::FileId;

use crate::check::{IsOver, ThingChecks, begin, end, files, judge_file};
use crate::finding::{Context, Finding, Sink};
use crate::plan::Plan;
use crate::precedence::{Reach, drop_outranked};
use crate::rule::WorkspaceCheck;
use crate::waiver::Waivers;
use crate::{Options, find};

/// What was found of a workspace so far.
#[derive(Debug)]
pub struct Judgement<'m> {
    model: &'m Model,
    options: &'m Options,
    plan: Plan,
    /// The rules about all things, whose parts stand in front of those of the files.
    of_all: Vec<WorkspaceCheck>,
    parts: Vec<Part>,
}

/// What one part found, when it is known.
#[derive(Debug, Default)]
struct Part {
    is_begun: AtomicBool,
    found: OnceLock<Vec<Finding>>,
}

impl Part {
    /// Does the work, unless somebody has begun it or all is over. What was given up on the way is not known.
    fn work(&self, is_over: &IsOver<'_>, work: impl FnOnce(&mut Sink)) {
        if self.is_begun.load(Ordering::Relaxed) || is_over() || self.is_begun.swap(true, Ordering::Relaxed) {
            return;
        }
        let mut sink = Sink::default();
        work(&mut sink);
        if is_over() {
            return;
        }
        let _ = self.found.set(sink.findings);
    }
}

impl<'m> Judgement<'m> {
    /// A judgement that has found nothing yet.
    #[must_use]
    pub fn new(model: &'m Model, options: &'m Options) -> Self {
        let plan = Plan::read(model, options, &mut Sink::default());
        let of_all: Vec<WorkspaceCheck> = plan.checks_of_all().collect();
        let mut parts = Vec::new();
        parts.resize_with(of_all.len() + model.files().len(), Part::default);
        Self {
            model,
            options,
            plan,
            of_all,
            parts,
        }
    }

    /// Judges all files, or those that have a say in what is found in some, and all things together, but for what
    /// somebody else has begun. Several threads may work at the same judgement. Gives up, at the next thing of a file,
    /// when `is_over`, which it then must stay.
    pub fn work(&self, wanted: Option<&[FileId]>, is_over: &IsOver<'_>) {
        let context = Context::new(self.model, &self.plan);
        let things = ThingChecks::of(&self.plan);
        for (part, check) in self.parts.iter().zip(&self.of_all) {
            part.work(is_over, |sink| check(&context, sink));
        }
        let files: Vec<FileId> = match wanted {
            Some(wanted) => concerned(self.model, wanted).into_iter().collect(),
            None => files(self.model).collect(),
        };
        for file in files {
            self.part_of(file)
                .work(is_over, |sink| judge_file(&context, &things, file, is_over, sink));
        }
    }

    /// What [`find`] gives for some files. None where that is not worked out yet, and where only the whole can tell:
    /// there are too many findings to list them, or the workspace's own settings and waivers are among the files.
    #[must_use]
    pub fn of(&self, wanted: &[FileId]) -> Option<Vec<Finding>> {
        let model = self.model;
        let settings = model.workspace_thing().map(ThingRef::file);
        let is_done = |file: FileId| self.part_of(file).found.get().is_some();
        let (of_all, _) = self.parts.split_at(self.of_all.len());
        if settings.is_some_and(|file| wanted.contains(&file))
            || !of_all.iter().all(|part| part.found.get().is_some())
            || !concerned(model, wanted).into_iter().all(is_done)
        {
            return None;
        }
        let (plan, _, mut sink) = begin(model, self.options, std::iter::empty());
        for found in self.parts.iter().filter_map(|part| part.found.get()).flatten() {
            sink.put(found.clone());
        }
        drop_outranked(model, Reach::Characters, &mut sink.findings);
        // What is about something in them and said elsewhere may use their waivers.
        let home = |found: &Finding| Some(model.thing(found.thing?).file());
        sink.findings.retain(|found| {
            wanted.contains(&found.diagnostic.file) || home(found).is_some_and(|file| wanted.contains(&file))
        });
        let mut holders: BTreeSet<FileId> = wanted.iter().copied().chain(settings).collect();
        for found in &sink.findings {
            holders.insert(found.diagnostic.file);
            holders.extend(home(found));
        }
        let waivers = Waivers::read(model, holders.into_iter(), &mut sink);
        if sink.is_any_full() {
            return None;
        }
        let mut findings = end(model, &plan, waivers, sink);
        findings.retain(|found| wanted.contains(&found.diagnostic.file));
        Some(findings)
    }

    /// What [`find`] gives; none where not all is worked out.
    #[must_use]
    pub fn all(self) -> Option<Vec<Finding>> {
        let (plan, waivers, mut sink) = begin(self.model, self.options, files(self.model));
        let mut of_all = self.parts;
        let of_files = of_all.split_off(self.of_all.len());
        for part in of_files.into_iter().chain(of_all) {
            part.found.into_inner()?.into_iter().for_each(|found| sink.put(found));
        }
        // Which of too many are listed depends on what was found before in other parts.
        if sink.is_any_full() {
            return Some(find(self.model, self.options));
        }
        Some(end(self.model, &plan, waivers, sink))
    }

    fn part_of(&self, file: FileId) -> &Part {
        &self.parts[self.of_all.len() + file.index()]
    }
}

/// The files in which rules about things and files may find something to say in some files: those themselves, and those
/// of the things that have events there.
fn concerned(model: &Model, wanted: &[FileId]) -> BTreeSet<FileId> {
    let of_events = model.events().filter(|event| wanted.contains(&event.file()));
    let homes = of_events.map(|event| event.thing().file());
    homes.chain(wanted.iter().copied()).collect()
}
