//! Two goals on one line.

use goalpost_prose::{DeadlineKind, Glance, Reading};
use goalpost_syntax::{FieldName, Keyword, LineKind};
use goalpost_text::{Diagnostic, Edit, Safety, Span};
use goalpost_values::Measure;

use crate::Saying;
use crate::finding::{Context, Sink};
use crate::insert::{ending, indentation};
use crate::rule::Check;
use crate::subject::Subject;

declare_rule! {
    /// A title holds two goals.
    ///
    /// A second goal has a verb, a number or a limit of its own, or is a second statement, role, place or step. Two or
    /// more facts, key results, milestones or steps below it say what belongs together, and silence the rule. Where
    /// each half is a whole sentence that keeps its own words, can be seen to be done, and nothing is measured that only
    /// one of them has, the fix makes two things of it, with the same fields, and the day that closes the title where the
    /// first names none.
    "S05" "compound" {
        level: Hint,
        why: "When one half is done and the other is not, no grade is right.",
        source: "The S of SMART: one goal says one thing.",
        fix: Unsafe,
        poor: "\
goal both: Read the safety manual and repaint the loading dock
  owner: @ana
  during: 2026-Q4
  measure: yes/no
  why: The audit in January asks about it
",
        good: "\
goal manual: Read the safety manual
  owner: @ana
  during: 2026-Q4
  measure: yes/no
  why: The audit in January asks about it

goal dock: Repaint the loading dock
  owner: @ana
  during: 2026-Q4
  measure: yes/no
  why: The audit in January asks about it
",
        check: Check::Thing(&[Keyword::Objective, Keyword::Result, Keyword::Goal], check),
    }
}

fn check<'m>(context: &Context<'m>, subject: &Subject<'m>, sink: &mut Sink) {
    let thing = subject.thing;
    if has_parts(subject) || context.is_settled(thing) {
        return;
    }
    let Some((reading, second)) = subject
        .reading_for(Glance::COMPOUND)
        .and_then(|reading| Some((reading, reading.compound()?)))
    else {
        return;
    };
    let finding = RULE.says(subject, second, Saying::compound(subject.words(second)));
    sink.report(thing, split(subject, reading, second, finding));
}

/// Whether two or more things or steps stand in it.
fn has_parts(subject: &Subject<'_>) -> bool {
    let is_part = |keyword| matches!(keyword, Keyword::Fact | Keyword::Result | Keyword::Milestone);
    let lines = subject.thing.node().children();
    let mut parts = lines.filter(|line| line.kind() == LineKind::Step || line.keyword().is_some_and(is_part));
    parts.nth(1).is_some()
}

/// Fields that hold for the second half as for the first.
const SHARED: [FieldName; 12] = [
    FieldName::Type,
    FieldName::Owner,
    FieldName::Mentor,
    FieldName::Team,
    FieldName::During,
    FieldName::Start,
    FieldName::Due,
    FieldName::How,
    FieldName::Why,
    FieldName::Supports,
    FieldName::Develops,
    FieldName::Measure,
];

/// Offers to make two things of it, where both halves stand by themselves.
fn split(subject: &Subject<'_>, reading: &Reading<'_>, second: Span, finding: Diagnostic) -> Diagnostic {
    let thing = subject.thing;
    let node = thing.node();
    let measured = subject.measure().is_none_or(|(_, measure)| measure == Measure::YesNo);
    let is_verb = reading
        .verbs()
        .iter()
        .skip(1)
        .any(|verb| verb.span.start == second.start);
    let holds_more = node.children().any(|line| {
        matches!(
            line.kind(),
            LineKind::Thing | LineKind::Step | LineKind::Allow | LineKind::Error
        )
    });
    let Some(first) = whole_first(reading, second) else {
        return finding;
    };
    if !measured || !is_verb || holds_more || thing.keyword() == Keyword::Objective {
        return finding;
    }
    if !can_be_seen(subject, first) || !can_be_seen(subject, second.of(reading.text)) {
        return finding;
    }
    let text = node.tree().text();
    let lead = indentation(node);
    let line_end = ending(node.tree());
    let keyword = thing.keyword().as_str();
    let mut copy = format!("{lead}{keyword}: {}{line_end}", capital(second.of(reading.text).trim()));
    let shared = node
        .children()
        .filter(|line| line.field_name().is_some_and(|name| SHARED.contains(&name)));
    for line in shared {
        copy.push_str(line.line_span().of(text).trim_end());
        copy.push_str(line_end);
    }
    let Some(last) = node.children().filter(|line| line.kind() != LineKind::Blank).last() else {
        return finding;
    };
    // What stands under an event would be torn off it.
    let last = std::iter::successors(Some(last), |line| {
        line.children().filter(|line| line.kind() != LineKind::Blank).last()
    });
    let end = last.map(|line| line.full_span().end).last().unwrap_or_default();
    let before = Span::new(0, end).of(text);
    if !before.ends_with(['\n', '\r']) {
        copy.insert_str(0, line_end);
    }
    let kept = Span::new(u32::try_from(first.len()).unwrap_or(0), second.end);
    finding.fix_edits(
        "make two of it",
        Safety::Unsafe,
        vec![
            Edit::new(
                subject.in_title(kept),
                deadline_of_both(subject, reading, first, second),
            ),
            Edit::insert(end, copy),
        ],
    )
}

/// The first half, where it is a whole sentence without the second: "both launch the shop" is none, a way out may be meant
/// for both, what both verbs are about may stand behind the second, and a slash may be part of a name.
fn whole_first<'t>(reading: &Reading<'t>, second: Span) -> Option<&'t str> {
    let first = reading.first_half(second)?.of(reading.text);
    let opens = |first: &goalpost_prose::Verb| first.span.start == reading.statement.start;
    let shares = reading.verbs().iter().any(|verb| verb.span.end as usize == first.len());
    let slashed = Span::new(0, second.start).of(reading.text).trim_end().ends_with('/');
    let is_whole = reading.verbs().first().is_some_and(opens) && reading.hedges().is_empty();
    (is_whole && !shares && !slashed).then_some(first)
}

/// Whether a half that stands by itself lacks nothing that shows it, which would be an error.
fn can_be_seen(subject: &Subject<'_>, half: &str) -> bool {
    let is_seen = |half: &str| subject.read_like(half).is_some_and(|half| half.measurable().is_yes());
    subject.is_shown() || is_seen(half)
}

/// The words about a deadline that close the sentence: they bound the first half, too, where no day of its own does. A
/// period, its own or one that is passed on, may run for longer.
fn deadline_of_both(subject: &Subject<'_>, reading: &Reading<'_>, first: &str, second: Span) -> String {
    let is_bound = || subject.read_like(first).is_some_and(|first| first.deadline.is_some());
    let deadline = reading
        .deadline
        .as_ref()
        // How often is no day: it may be said of the second alone.
        .filter(|deadline| deadline.kind != DeadlineKind::Recurring && !subject.has(&[FieldName::Due]))
        .filter(|deadline| second.start <= deadline.span.start && deadline.span.end <= second.end && !is_bound());
    deadline.map_or_else(String::new, |deadline| format!(" {}", deadline.span.of(reading.text)))
}

/// The text with a capital at its start.
fn capital(text: &str) -> String {
    let mut chars = text.chars();
    let first = chars.next().into_iter().flat_map(char::to_uppercase);
    first.chain(chars.as_str().chars()).collect()
}
