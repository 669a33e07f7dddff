//! Ticking what was done.

use goalpost_model::Model;
use goalpost_syntax::TokenKind;
use goalpost_text::{Edit, FileId};

use super::{Action, in_file, rewrite};

/// Ticks the step at a place, with the day on which that happens, or takes the tick away.
pub(super) fn tick(model: &Model, file: FileId, offset: u32) -> Option<Action> {
    let line = model.files().get(file.index())?.tree.line_at(offset)?;
    let step = line.step()?;
    let mark = line.head().find(|token| token.kind == TokenKind::Mark)?;
    let ticked = |mark: &str, with: &str| mark.find('[').map(|at| format!("{}[{with}]", &mark[..at]));
    if step.done {
        let edit = Edit::new(mark.span, ticked(mark.text, " ")?);
        return Some(rewrite("Take the tick away", vec![in_file(file)(edit)]));
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
