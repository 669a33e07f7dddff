//! Whether a sentence says until when.

use goalpost_text::Span;

use crate::lexicon::Tag;
use crate::reading::{Judgement, Parts};

/// Why a sentence has no time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotTimeBound {
    /// It names none.
    NoTime,
    /// It names a day that no calendar has: 31 June.
    NoSuchDay,
    /// It names one that is none: soon.
    Vague,
}

/// Judges the time.
pub(crate) fn judge(parts: &Parts<'_, '_>) -> Judgement<NotTimeBound> {
    // "Before my __ birthday": which one, is to be filled in.
    let open = |deadline: &crate::Deadline| {
        let mut slots = parts.placeholders.iter();
        slots.any(|slot| deadline.span.start <= slot.start && slot.end <= deadline.span.end)
    };
    if let Some(deadline) = parts.deadline {
        if open(deadline) {
            return Judgement::No(NotTimeBound::NoTime, deadline.span);
        }
        return if deadline.is_no_day {
            Judgement::No(NotTimeBound::NoSuchDay, deadline.span)
        } else {
            Judgement::Yes
        };
    }
    match vague(parts) {
        Some(span) => Judgement::No(NotTimeBound::Vague, span),
        None => Judgement::No(NotTimeBound::NoTime, parts.whole()),
    }
}

fn vague(parts: &Parts<'_, '_>) -> Option<Span> {
    let sentence = parts.sentence;
    let at = (sentence.start..sentence.len())
        .find(|at| sentence.has(*at, Tag::VagueTime) && !sentence.has(*at, Tag::Exact))?;
    Some(sentence.at(at).span)
}
