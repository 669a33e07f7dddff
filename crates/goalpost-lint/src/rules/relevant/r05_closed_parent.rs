//! Support for what is over, and successors of what is not.

use goalpost_model::ThingRef;
use goalpost_syntax::{FieldName, Keyword, Node};
use goalpost_text::{Diagnostic, Span};
use goalpost_values::list;

use crate::finding::{Context, Sink};
use crate::rule::Check;
use crate::subject::Subject;
use crate::words::{named, quoted};

declare_rule! {
    /// A thing supports what has ended, was dropped, or belongs to another time; or it continues what is still open.
    ///
    /// What is closed or over itself is left alone, and a vision may be supported at any time.
    "R05" "closed-parent" {
        level: Warning,
        why: "Support for what is over helps nothing, and a successor beside what it follows counts twice.",
        source: "Goalpost's own: links tell what still matters.",
        poor: "\
objective desk: Become the desk that people walk up to first
  kind: aspirational
  owner: @ana
  during: 2026-Q4
  why: People wait in the wrong queue today
  measure: rollup
  2026-10-12 dropped by @ana: The counter moves to another house
goal pages: Read the forty pages of the safety manual
  owner: @ana
  during: 2026-Q4
  measure: 40 pages
  supports: desk
",
        good: "\
objective desk: Become the desk that people walk up to first
  kind: aspirational
  owner: @ana
  during: 2026-Q4
  why: People wait in the wrong queue today
  measure: rollup
goal pages: Read the forty pages of the safety manual
  owner: @ana
  during: 2026-Q4
  measure: 40 pages
  supports: desk
",
        check: Check::Thing(
            &[Keyword::Objective, Keyword::Result, Keyword::Goal, Keyword::Habit],
            check,
        ),
    }
}

fn check<'m>(context: &Context<'m>, subject: &Subject<'m>, sink: &mut Sink) {
    let thing = subject.thing;
    if !subject.has_own(&[FieldName::Supports, FieldName::Continues]) || !context.counts(thing) {
        return;
    }
    let continued = thing.field(FieldName::Continues);
    for (field, supports) in thing
        .fields(FieldName::Supports)
        .map(|field| (field, true))
        .chain(continued.map(|field| (field, false)))
    {
        for (span, target) in references(thing, field) {
            let found = if supports {
                over(context, thing, target).map(|what| supporting(thing, target, span, &what))
            } else {
                context.is_open(target).then(|| continuing(thing, target, span))
            };
            if let Some(found) = found {
                sink.report(thing, found.related(target.file(), target.node().span(), named(target)));
            }
        }
    }
}

fn references<'m>(thing: ThingRef<'m>, field: Node<'m>) -> impl Iterator<Item = (Span, ThingRef<'m>)> {
    let value = field.value();
    list(value.text).filter_map(move |(at, text)| {
        let target = thing.model().resolve(text, Some(thing.id()), thing.file())?;
        let start = value.span.start + at;
        Some((Span::from_usize(start as usize, start as usize + text.len()), target))
    })
}

/// How a sentence says that something is over or of another time; none where it is neither.
fn over<'m>(context: &Context<'m>, thing: ThingRef<'m>, target: ThingRef<'m>) -> Option<String> {
    let today = context.today();
    let can_end = matches!(target.keyword(), Keyword::Objective | Keyword::Result | Keyword::Goal);
    if !can_end {
        return None;
    }
    let life = context.evaluation().life(target);
    let (due, start) = (target.due_on(today), target.start_on(today));
    if life.dropped {
        return Some("was dropped".to_owned());
    }
    if let Some(due) = due.filter(|due| *due < today) {
        return Some(format!("ended on {due}"));
    }
    if context.is_settled(target) {
        return Some("is closed".to_owned());
    }
    if let Some((due, own)) = due.zip(thing.start_on(today)).filter(|(due, own)| due < own) {
        return Some(format!("ends on {due}, before this starts on {own}"));
    }
    let (start, own) = start.zip(thing.due_on(today)).filter(|(start, own)| own < start)?;
    Some(format!("starts on {start}, after this ends on {own}"))
}

fn supporting(thing: ThingRef<'_>, target: ThingRef<'_>, span: Span, what: &str) -> Diagnostic {
    let message = format!("{} supports {}, which {what}", named(thing), quoted(&target.label()));
    RULE.at(thing.file(), span, message).help(
        "type what it helps to reach now, say with `why:` what it is good for by itself, or drop it with the reason",
    )
}

fn continuing(thing: ThingRef<'_>, target: ThingRef<'_>, span: Span) -> Diagnostic {
    let message = format!(
        "{} continues {}, which is still open",
        named(thing),
        quoted(&target.label())
    );
    RULE.at(thing.file(), span, message)
        .help("close the one it follows, with `score` or `dropped`; if both go on, `supports:` may be meant")
}
