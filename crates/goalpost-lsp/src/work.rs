//! Judging, beside everything else: begun as soon as something has changed, given up as soon as more has, and told step
//! by step, so that who can do with less need not wait for all.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, mpsc};

use goalpost_ide::Analysis;
use goalpost_lint::{Finding, Judgement, Options};
use goalpost_model::{Model, SourceFile, ThingRef};
use goalpost_text::{Diagnostic, FileId};
use rayon::prelude::*;
use tokio::sync::mpsc::UnboundedSender;

use crate::host::Host;
use crate::source::Source;
use crate::workspace::OfOpen;

/// Open documents are judged before the others where they are at most this share of all: where there are few others,
/// judging all takes hardly longer.
const SHARE_OF_OPEN: usize = 2;

/// A workspace to be judged, as it is now.
pub(crate) struct Job {
    /// Where it lies.
    pub(crate) root: PathBuf,
    /// Its files, sorted by path.
    pub(crate) sources: Vec<Arc<Source>>,
    /// What is to say of files that cannot be read.
    pub(crate) unreadable: Vec<Diagnostic>,
    /// The files that somebody looks at.
    pub(crate) open: Vec<FileId>,
    /// What it meant when that was worked out last.
    pub(crate) before: Option<Arc<Model>>,
}

/// How far a job has come.
pub(crate) enum Step {
    /// What the workspace means is known.
    Model(Arc<Model>),
    /// What is to say of the files that somebody looks at is known.
    Open(OfOpen),
    /// Everything is.
    Whole(Arc<Analysis>),
    /// It broke off.
    Broken,
}

/// A job that is at work, or done. It is given up when this goes.
pub(crate) struct Work {
    /// Tells it from others.
    pub(crate) number: u64,
    /// Whether it broke off.
    pub(crate) is_broken: bool,
    is_over: Arc<AtomicBool>,
}

impl Drop for Work {
    fn drop(&mut self) {
        self.is_over.store(true, Ordering::Relaxed);
    }
}

/// The one thread that judges, so that no two jobs are in each other's way, and what one frees the next one uses.
pub(crate) struct Worker {
    jobs: mpsc::Sender<Assignment>,
    begun: u64,
}

struct Assignment {
    job: Job,
    number: u64,
    is_over: Arc<AtomicBool>,
}

impl Worker {
    /// Begins a thread that tells `steps` how far the job of each number has come. It ends when this goes.
    pub(crate) fn new(host: Arc<dyn Host>, steps: UnboundedSender<(u64, Step)>) -> Self {
        let (jobs, given) = mpsc::channel::<Assignment>();
        std::thread::spawn(move || {
            for assignment in given {
                let tell = |step| {
                    let _ = steps.send((assignment.number, step));
                };
                let is_over = || assignment.is_over.load(Ordering::Relaxed);
                // What panics in there is written to the log by the process; the server lives.
                let work = AssertUnwindSafe(|| work(&*host, assignment.job, &is_over, &tell));
                if catch_unwind(work).is_err() {
                    tell(Step::Broken);
                }
            }
        });
        Self { jobs, begun: 0 }
    }

    /// Begins a job once those before it are done or given up.
    pub(crate) fn begin(&mut self, job: Job) -> Work {
        self.begun += 1;
        let is_over = Arc::new(AtomicBool::new(false));
        let _ = self.jobs.send(Assignment {
            job,
            number: self.begun,
            is_over: Arc::clone(&is_over),
        });
        Work {
            number: self.begun,
            is_broken: false,
            is_over,
        }
    }
}

fn work(host: &dyn Host, job: Job, is_over: &(dyn Fn() -> bool + Sync), tell: &dyn Fn(Step)) {
    let Some(files) = parsed(&job.sources, is_over) else {
        return;
    };
    let model = Arc::new(host.model(&job.root, files, job.before.as_deref()));
    drop(job.before);
    tell(Step::Model(Arc::clone(&model)));
    let mut outside = job.unreadable;
    outside.extend(host.outside(&model));
    let options = Options::default();
    let judgement = Judgement::new(&model, &options);
    // The settings and waivers of the workspace are judged with everything.
    let settings = model.workspace_thing().map(ThingRef::file);
    let looked_at: Vec<FileId> = job.open.into_iter().filter(|file| Some(*file) != settings).collect();
    let of_open = (!looked_at.is_empty() && looked_at.len() * SHARE_OF_OPEN <= job.sources.len()).then(|| {
        together(&|| judgement.work(Some(&looked_at), is_over));
        judgement.of(&looked_at)
    });
    if let Some(found) = of_open.flatten().filter(|_| !is_over()) {
        let analysis = analysis(&model, &outside, found);
        tell(Step::Open(OfOpen {
            files: looked_at.into(),
            analysis,
        }));
        // Nobody looks at the others: the other threads are left to those who ask.
        judgement.work(None, is_over);
    } else {
        together(&|| judgement.work(None, is_over));
    }
    if let Some(found) = judgement.all().filter(|_| !is_over()) {
        tell(Step::Whole(analysis(&model, &outside, found)));
    }
}

/// The files with their trees; none where it was given up meanwhile.
fn parsed(sources: &[Arc<Source>], is_over: &(dyn Fn() -> bool + Sync)) -> Option<Vec<Arc<SourceFile>>> {
    let read = |source: &Arc<Source>| (!is_over()).then(|| Arc::clone(source.parsed()));
    sources.par_iter().map(read).collect()
}

/// Has all threads do the same work, of which each takes its parts.
fn together(work: &(dyn Fn() + Sync)) {
    rayon::broadcast(|_| work());
}

fn analysis(model: &Arc<Model>, outside: &[Diagnostic], found: Vec<Finding>) -> Arc<Analysis> {
    Arc::new(Analysis::new(Arc::clone(model), outside.iter().cloned(), found))
}
