//! How many sentences a second are read.

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use goalpost_prose::{Kind, Language, Setting, read};
use goalpost_values::iso_day;

const SENTENCES: &[&str] = &[
    "Improve checkout latency from 840 ms to 300 ms at p95",
    "Hit $2.5M ARR by EOY",
    "Be more of a leader",
    "75% of eligible patients have had their annual medication review by end of Q3",
    "Write the grant report, update the website and train two successors by the end of April",
    "Meditate for 10 minutes every morning",
    "Ensure our documentation is user-friendly and up to date",
    "Post on LinkedIn twice a week",
];

fn reading(criterion: &mut Criterion) {
    let today = iso_day("2026-11-21").unwrap_or_default();
    let setting = Setting::new(Kind::Result, today);
    let english = Language::english();
    let mut group = criterion.benchmark_group("read");
    group.throughput(Throughput::Elements(SENTENCES.len() as u64));
    group.bench_function("sentences", |bencher| {
        bencher.iter(|| {
            for sentence in SENTENCES {
                black_box(read(english, black_box(sentence), &setting));
            }
        });
    });
    group.finish();
}

criterion_group!(benches, reading);
criterion_main!(benches);
