//! Ticking what was done.

use goalpost_model::Model;
use goalpost_syntax::{Node, TokenKind};
use goalpost_text::{Edit, FileId, Span};

use super::{Action, in_file, rewrite};

/// Ticks the step at a place, with the day on which that happens, or takes the tick away.
pub(super) fn tick(model: &Model, file: FileId, offset: u32) -> Option<Action> {
    let line = model.files().get(file.index())?.tree.line_at(offset)?;
    let step = line.step()?;
    let mark = line.head().find(|token| token.kind == TokenKind::Mark)?;
    let ticked = |mark: &str, with: &str| mark.find('[').map(|at| format!("{}[{with}]", &mark[..at]));
    if step.done {
        let mut edits = vec![Edit::new(mark.span, ticked(mark.text, " ")?)];
        edits.extend(without_its_day(line));
        let edits = edits.into_iter().map(in_file(file)).collect();
        return Some(rewrite("Take the tick away", edits));
    }
    let today = model.today();
    let has_day = step.day.is_some() && !step.is_due;
    let has_plan = line
        .head()
        .any(|token| token.kind != TokenKind::Mark && !token.text.trim().is_empty());
    let mut text = ticked(mark.text, "x")?;
    // A day behind `due` is a plan, and when it was done stands before it.
    if !has_day {
        text.push_str(&if has_plan {
            format!(" {today}")
        } else {
            format!(" {today}:")
        });
    }
    Some(rewrite(
        "Tick this step today",
        vec![in_file(file)(Edit::new(mark.span, text))],
    ))
}

/// Takes the day away on which a step was done, and the colon with it where nothing else stands before that.
fn without_its_day(line: Node<'_>) -> Option<Edit> {
    let text = line.tree().text();
    let mut pieces = line
        .head()
        .filter(|token| !matches!(token.kind, TokenKind::Mark | TokenKind::Gap));
    let day = pieces.next().filter(|token| token.kind == TokenKind::Day)?;
    let end = pieces.next().map_or(line.value().span.start, |next| next.span.start);
    let before = text.get(..day.span.start as usize)?;
    let start = before.trim_end_matches([' ', '\t']).len();
    let behind = Span::new(day.span.end, end).of(text).trim_start();
    let gap = if line.value().text.is_empty() && behind.is_empty() {
        ""
    } else {
        " "
    };
    Some(Edit::new(Span::from_usize(start, end as usize), gap))
}
