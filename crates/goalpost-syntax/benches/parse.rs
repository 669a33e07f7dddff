//! How fast a text becomes a tree, held against a parser written by hand, and a text again; and how little a hostile text
//! can do.
//!
//! `cargo bench -p goalpost-syntax` measures; `cargo bench -p goalpost-syntax -- figures` prints the figures that
//! are asked for and ends with 1 when one of them is missed; `figures WORD` prints those whose name holds the word.

mod by_hand;
mod figures;
mod inputs;

use std::hint::black_box;
use std::sync::Arc;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group};
use goalpost_syntax::{format, parse};

fn workspace(criterion: &mut Criterion) {
    let text: Arc<str> = inputs::workspace(inputs::WORKSPACE_BYTES).into();
    let mut group = criterion.benchmark_group("workspace");
    group.throughput(Throughput::Bytes(text.len() as u64)).sample_size(10);
    group.bench_function("parse", |bencher| bencher.iter(|| parse(black_box(Arc::clone(&text)))));
    let tree = parse(Arc::clone(&text));
    group.bench_function("format", |bencher| bencher.iter(|| format(black_box(&tree))));
    group.bench_function("by hand", |bencher| bencher.iter(|| by_hand::read(black_box(&text))));
    group.finish();
}

fn hostile(criterion: &mut Criterion) {
    const BYTES: usize = 1 << 20;
    let mut group = criterion.benchmark_group("hostile");
    group.sample_size(10);
    for (name, shape) in inputs::HOSTILE {
        for bytes in [BYTES, 4 * BYTES] {
            let text: Arc<str> = shape(bytes).into();
            group.throughput(Throughput::Bytes(text.len() as u64));
            group.bench_function(BenchmarkId::new(*name, bytes), |bencher| {
                bencher.iter(|| parse(black_box(Arc::clone(&text))));
            });
        }
    }
    group.finish();
}

criterion_group!(benches, workspace, hostile);

fn main() {
    let mut arguments = std::env::args().skip(1).filter(|argument| !argument.starts_with("--"));
    if arguments.next().is_some_and(|first| first == "figures") {
        std::process::exit(figures::report(arguments.next().as_deref()));
    }
    benches();
    Criterion::default().configure_from_args().final_summary();
}
