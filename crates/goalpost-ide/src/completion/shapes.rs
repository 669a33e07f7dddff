//! The templates of the workspace, as something to be typed: their `[Placeholders]` are what the cursor goes through.

use goalpost_model::ThingRef;
use goalpost_syntax::{Keyword, LineKind, Node};

use super::{Completion, CompletionKind, Context, MOST};

/// The templates that the workspace declares, where what they hold may stand at the left margin.
pub(super) fn declared(context: &Context<'_>) -> Vec<Completion> {
    let templates = context
        .model
        .things()
        .filter(|thing| thing.keyword() == Keyword::Template);
    let fitting = templates.filter(|thing| thing.children().all(|child| child.keyword().at_top()));
    let complete = |thing: ThingRef<'_>| {
        let name = thing.name()?;
        let shape = shape(thing)?;
        Some(
            Completion::new(name.text, CompletionKind::Template, context.typed)
                .detail(thing.title())
                .documentation(format!("the template `{}` of {}", name.text, thing.path()))
                .snippet(with_stops(&shape)),
        )
    };
    fitting.filter_map(complete).take(MOST).collect()
}

/// The text of the things in a template, as if they stood at the left margin.
fn shape(template: ThingRef<'_>) -> Option<String> {
    let first = template.children().next()?.node();
    let text = first.tree().text();
    let indentation = &text[first.line_span().start as usize..first.span().start as usize];
    let mut out = String::new();
    for child in template.children() {
        write(child.node(), indentation, &mut out);
    }
    Some(out)
}

fn write(line: Node<'_>, indentation: &str, out: &mut String) {
    if matches!(line.kind(), LineKind::Comment | LineKind::Blank) {
        return;
    }
    let whole = line.line_span().of(line.tree().text());
    out.push_str(whole.strip_prefix(indentation).unwrap_or(whole).trim_end());
    out.push('\n');
    for child in line.children() {
        write(child, indentation, out);
    }
}

/// The placeholders of a text as stops; one that comes again is filled in together.
fn with_stops(shape: &str) -> String {
    let mut names: Vec<&str> = Vec::new();
    let mut out = String::new();
    let mut rest = shape;
    while let Some((before, name, after)) = placeholder(rest) {
        out.push_str(&escaped(before));
        let number = names.iter().position(|known| *known == name).unwrap_or(names.len());
        if number == names.len() {
            names.push(name);
        }
        out.push_str(&format!("${{{}:{}}}", number + 1, escaped(name)));
        rest = after;
    }
    out.push_str(&escaped(rest));
    out
}

/// The first placeholder of a text, with what stands around it. The box of a step is none.
fn placeholder(text: &str) -> Option<(&str, &str, &str)> {
    text.match_indices('[').find_map(|(at, _)| {
        let inside = &text[at + 1..];
        let (name, after) = inside.split_once(']')?;
        let is_name = name.starts_with(char::is_uppercase) && name.len() > 1 && !name.contains(['\n', '[']);
        is_name.then_some((&text[..at], name, after))
    })
}

/// Text in which nothing is a stop.
pub(super) fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace('$', "\\$").replace('}', "\\}")
}
