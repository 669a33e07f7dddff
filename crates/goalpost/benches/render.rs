//! How long a thousand findings take to draw in full, all in one file of 1.4 MB. The figure to reach is 50 ms.

use criterion::{Criterion, criterion_group, criterion_main};
use goalpost::output::full::{self, Look};
use goalpost::output::{Book, Finding, Page, RuleText};
use goalpost_text::{Code, Diagnostic, Safety, Span};

const LINE: &str = "    2026-11-02 610ms at-risk by @ana: The card vendor is down again, é😀\n";
const FILE_BYTES: usize = 1_400_000;
const FINDINGS: usize = 1000;

fn findings(text: &str) -> Vec<Diagnostic> {
    let lines = text.len() / LINE.len();
    let finding = |number: usize| {
        let start = number * (lines / FINDINGS) * LINE.len();
        let span = Span::from_usize(start + 4, start + 14);
        Diagnostic::new(Code("L05"), span, "`2026-11-02` is not a day that this calendar knows")
            .why("a day that nobody can read counts for nothing")
            .help("type year, month and day, such as `2026-12-31`")
            .fix("write 2026-11-03", Safety::Safe, span, "2026-11-03")
    };
    (0..FINDINGS).map(finding).collect()
}

fn render(c: &mut Criterion) {
    let text = LINE.repeat(FILE_BYTES / LINE.len());
    let diagnostics = findings(&text);
    let look = Look {
        width: 100,
        color: true,
        unicode: true,
    };
    let rule = |_| RuleText {
        name: "bad-day",
        source: "",
    };
    c.bench_function("render 1000 findings of 1.4 MB", |b| {
        b.iter(|| {
            let book = Book::new(vec![Page::new("teams/payments.goals", &text)]);
            let findings: Vec<Finding<'_>> = diagnostics
                .iter()
                .map(|diagnostic| Finding {
                    book: &book,
                    diagnostic,
                    thing: None,
                })
                .collect();
            let mut out = Vec::with_capacity(1 << 20);
            full::write(&mut out, &findings, look, rule).map(|()| out.len())
        });
    });
}

criterion_group!(benches, render);
criterion_main!(benches);
