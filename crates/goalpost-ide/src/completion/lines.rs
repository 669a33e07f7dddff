//! How a line may begin.

use goalpost_lint::rules;
use goalpost_model::ThingRef;
use goalpost_syntax::{FieldName, Keyword, Naming};

use super::{Completion, CompletionKind, Context, shapes};
use crate::hover::{field_page, keyword_page};
use crate::natural::{beside, later};

pub(super) fn complete(context: &Context<'_>) -> Vec<Completion> {
    if context.before.starts_with("allow ") {
        return codes(context);
    }
    // Behind a keyword a new name is typed, which nobody can know.
    if context.before.contains(char::is_whitespace) {
        return if context.word().starts_with('@') {
            context.handles()
        } else {
            Vec::new()
        };
    }
    // A line that begins with a digit is an event.
    if context.word().starts_with(|c: char| c.is_ascii_digit()) {
        return days(context);
    }
    let mut all = fields(context);
    all.extend(keywords(context));
    if let Some(parent) = context.parent {
        all.extend(days(context));
        if parent.keyword().holds_steps() {
            let step = Completion::new("- [ ]", CompletionKind::Template, context.typed);
            all.push(step.detail("something to do on the way").snippet("- [ ] $0"));
        }
        let allow = Completion::new("allow", CompletionKind::Keyword, context.typed);
        all.push(
            allow
                .detail("waive a rule here, with a reason")
                .snippet("allow ${1:R01}: ${0:reason}"),
        );
    } else {
        all.extend(templates(context));
        all.extend(shapes::declared(context));
    }
    all
}

/// The fields that the thing around may have and has not.
fn fields(context: &Context<'_>) -> Vec<Completion> {
    let Some(parent) = context.parent else {
        return Vec::new();
    };
    let is_free = |name: &FieldName| name.fits(parent.keyword()) && (name.repeats() || parent.field(*name).is_none());
    let own = |name: &&FieldName| name.holders().is_empty();
    let mut names: Vec<&FieldName> = FieldName::ALL.iter().filter(|name| is_free(name)).collect();
    // What only some things have says more than what all have.
    names.sort_by_key(own);
    names
        .into_iter()
        .map(|name| {
            Completion::new(format!("{name}:"), CompletionKind::Field, context.typed)
                .detail(name.doc())
                .documentation(field_page(*name))
                .snippet(format!("{name}: $0"))
        })
        .collect()
}

fn keywords(context: &Context<'_>) -> impl Iterator<Item = Completion> {
    let parent = context.parent.map(ThingRef::keyword);
    let file = context.model.file(context.file).file_name();
    let fits = move |keyword: &Keyword| match (parent, keyword) {
        (None, Keyword::Workspace) => file == "workspace.goals",
        (None, keyword) => keyword.at_top(),
        (Some(parent), keyword) => parent.holds(*keyword),
    };
    Keyword::ALL.into_iter().filter(fits).map(|keyword| {
        let shape = match keyword.naming() {
            Naming::Nothing => "${0:Title}",
            Naming::Handle => "@${1:handle}: ${0:Name}",
            Naming::Id => "${1:id}: ${0:Title}",
            Naming::OptionalId => "${0:Title}",
        };
        let gap = if matches!(keyword.naming(), Naming::Nothing | Naming::OptionalId) {
            ":"
        } else {
            ""
        };
        Completion::new(keyword.as_str(), CompletionKind::Keyword, context.typed)
            .detail(keyword.with_article())
            .documentation(keyword_page(keyword))
            .snippet(format!("{keyword}{gap} {shape}"))
    })
}

/// The days of the last week, as the day of an event that is begun; where nothing is typed, today.
pub(super) fn days(context: &Context<'_>) -> Vec<Completion> {
    let today = context.model.today();
    let is_empty = context.word().is_empty();
    let ago = if is_empty { 0..1 } else { 0..7 };
    if is_empty {
        // Once a digit is typed there are more.
        context.is_open.set(true);
    }
    let days = ago.filter_map(|ago| later(today, -ago));
    let all = days.flat_map(|day| {
        let beside = beside(day, today);
        let said = (day - today).num_days() > -2;
        let word = said.then(|| beside.rsplit(' ').next().unwrap_or("").to_owned());
        let insert = format!("{day} ");
        let one = |label: String, detail: String| {
            Completion::new(label, CompletionKind::Date, context.typed)
                .detail(detail)
                .insert(insert.clone())
        };
        let by_word = word.map(|word| one(word, format!("something that happened on {day}")));
        [
            Some(one(day.to_string(), format!("something that happened: {beside}"))),
            by_word,
        ]
    });
    all.flatten().collect()
}

fn templates(context: &Context<'_>) -> Vec<Completion> {
    let template = |label: &str, detail: &str, text: &str| {
        Completion::new(label, CompletionKind::Template, context.typed)
            .detail(detail)
            .snippet(text)
    };
    let year = context.model.today();
    let period = goalpost_period(year);
    vec![
        template(
            "goal (SMART)",
            "a goal with a measure, an end and a reason",
            &format!(
                "goal ${{1:id}}: ${{2:Title}}\n  owner: @${{3:me}}\n  measure: ${{4:3 talks}}\n  during: ${{5:{period}}}\n  how: $6\n  why: $0\n"
            ),
        ),
        template(
            "objective (OKR)",
            "an objective with two key results",
            &format!(
                "objective ${{1:id}}: ${{2:Title}}\n  kind: ${{3|committed,aspirational,learning|}}\n  owner: @${{4:me}}\n  during: ${{5:{period}}}\n  why: $6\n  result: ${{7:Title}}\n    measure: ${{8:10 to 20 users}}\n    source: $9\n  result: ${{10:Title}}\n    measure: ${{11:10 to 20 users}}\n    source: $0\n"
            ),
        ),
        template(
            "expectation (standing)",
            "a standing way of working, with examples",
            "expectation ${1:id}: ${2:Title}\n  for: ${3:everyone}\n  good: $4\n  poor: $0\n",
        ),
    ]
}

/// The quarter of a day.
fn goalpost_period(day: goalpost_values::Day) -> String {
    use goalpost_values::Datelike;
    format!("{}-Q{}", day.year(), day.month0() / 3 + 1)
}

fn codes(context: &Context<'_>) -> Vec<Completion> {
    let waivable = rules().iter().filter(|rule| rule.family().can_be_waived());
    waivable
        .map(|rule| {
            Completion::new(rule.code().0, CompletionKind::Word, context.typed)
                .detail(rule.name())
                .documentation(rule.summary())
        })
        .collect()
}
