//! The figures that are asked of this crate, measured and judged.

use std::sync::Arc;
use std::time::{Duration, Instant};

use goalpost_syntax::{Node, format, parse};

use crate::{by_hand, inputs};

/// Megabytes a second that the parser has to reach on a workspace.
const LEAST_SPEED: f64 = 120.0;
/// Its share of the speed of the parser written by hand.
const LEAST_SHARE: f64 = 0.18;
/// The least share of the speed of the parser that the formatter has to reach.
const LEAST_FORMAT: f64 = 0.5;
/// Megabytes a second on whatever text.
const LEAST_HOSTILE_SPEED: f64 = 10.0;
/// How much longer four times the text may take.
const MOST_GROWTH: f64 = 4.8;

/// Prints the figures whose name holds a word, or all of them; 1 where one of them is missed, else 0.
pub(crate) fn report(wanted: Option<&str>) -> i32 {
    let is_wanted = |name: &str| wanted.is_none_or(|wanted| name.contains(wanted));
    let mut table = Table { missed: 0 };
    if is_wanted("workspace") {
        workspace(&mut table);
    }
    for (name, shape) in inputs::HOSTILE.iter().filter(|(name, _)| is_wanted(name)) {
        hostile(&mut table, name, *shape);
    }
    i32::from(table.missed > 0)
}

struct Table {
    missed: u32,
}

impl Table {
    fn row(&mut self, what: &str, figure: &str, holds: bool) {
        self.missed += u32::from(!holds);
        println!("{} {what:<42} {figure}", if holds { "  " } else { "✗ " });
    }
}

fn workspace(table: &mut Table) {
    let text: Arc<str> = inputs::workspace(inputs::WORKSPACE_BYTES).into();
    same_nodes(&text);
    let parsed = time(|| parse(Arc::clone(&text)));
    let by_hand = time(|| by_hand::read(&text));
    let fast = speed(text.len(), parsed);
    table.row("parse and tree", &format!("{fast:.0} MB/s"), fast >= LEAST_SPEED);
    let share = by_hand.as_secs_f64() / parsed.as_secs_f64();
    let limit = speed(text.len(), by_hand);
    table.row(
        "of a parser by hand",
        &format!("{share:.3} of {limit:.0} MB/s"),
        share >= LEAST_SHARE,
    );
    let tree = parse(Arc::clone(&text));
    let formatted = time(|| format(&tree));
    let share = parsed.as_secs_f64() / formatted.as_secs_f64();
    let fast = speed(text.len(), formatted);
    table.row(
        "format",
        &format!("{fast:.0} MB/s, {share:.2} × parse and tree"),
        share >= LEAST_FORMAT,
    );
}

/// Both parsers have to give the same lines and tokens, else there is nothing to compare.
fn same_nodes(text: &Arc<str>) {
    let tree = parse(Arc::clone(text));
    let read = by_hand::read(text);
    assert_eq!(tree.diagnostics(), &[], "the workspace has mistakes");
    assert_eq!(tree.lines().len(), read.lines.len(), "lines");
    let number = |node: Option<Node<'_>>| node.map_or(u32::MAX, |node| node.id().0);
    for (node, line) in tree.lines().zip(&read.lines) {
        let (parent, child) = (number(node.parent()), number(node.children().next()));
        assert_eq!(
            (node.full_span().start, parent, child),
            (line.start, line.parent, line.first_child),
            "{line:?}"
        );
        assert_eq!(
            (node.kind(), node.keyword(), node.field_name()),
            (line.kind, line.keyword, line.field),
            "{line:?}"
        );
        let first = node.tokens().next().map(|token| token.span.start);
        let read = read.tokens.get(line.first_token as usize).map(|token| token.start);
        assert!(first.is_none() || first == read, "{line:?}");
    }
    assert_eq!(
        tree.roots().count() - 1,
        tree.roots()
            .filter(|root| read.lines[root.id().0 as usize].next_sibling != u32::MAX)
            .count()
    );
    let tokens = tree.lines().flat_map(Node::tokens);
    for (token, read) in tokens.zip(&read.tokens) {
        assert_eq!(
            (token.span.start, token.span.len()),
            (read.start, read.len),
            "{}",
            token.text
        );
        assert_eq!(token.kind, read.kind, "{token:?}");
    }
    assert_eq!(
        tree.lines().map(|node| node.tokens().len()).sum::<usize>(),
        read.tokens.len(),
        "tokens"
    );
}

fn hostile(table: &mut Table, name: &str, shape: inputs::Shape) {
    // Large enough for the longest lines to have grown every buffer to its full size.
    const BYTES: usize = 4 << 20;
    let small: Arc<str> = shape(BYTES).into();
    let large: Arc<str> = shape(4 * BYTES).into();
    let once = time(|| parse(Arc::clone(&small)));
    let fourfold = time(|| parse(Arc::clone(&large)));
    let fast = speed(large.len(), fourfold);
    let growth = fourfold.as_secs_f64() / once.as_secs_f64() * (4 * small.len()) as f64 / large.len() as f64;
    table.row(
        name,
        &format!("{fast:.0} MB/s, {growth:.1} × the time for 4 × the text"),
        fast >= LEAST_HOSTILE_SPEED && (growth <= MOST_GROWTH || fourfold < Duration::from_millis(5)),
    );
}

/// How long it takes to make something: the best of some averages, each over many clock ticks.
fn time<T>(make: impl Fn() -> T) -> Duration {
    (0..5).map(|_| average(&make)).min().unwrap_or(Duration::MAX)
}

fn average<T>(make: impl Fn() -> T) -> Duration {
    const LEAST: Duration = Duration::from_millis(100);
    let start = Instant::now();
    let (busy_before, mut rounds) = (busy(), 0);
    while rounds < 2 || start.elapsed() < LEAST {
        std::hint::black_box(make());
        rounds += 1;
    }
    let took = busy_before
        .zip(busy())
        .map_or(start.elapsed(), |(before, after)| after - before);
    took / rounds
}

/// How long this thread has been computing, where the system says so: other work on the machine does not count then.
fn busy() -> Option<Duration> {
    let times = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    let nanoseconds = times.split(' ').next()?.parse().ok()?;
    Some(Duration::from_nanos(nanoseconds))
}

fn speed(bytes: usize, took: Duration) -> f64 {
    bytes as f64 / took.as_secs_f64() / 1e6
}
