//! No line of any text is wider than its page, whatever people write and however narrow it is.

use goalpost_model::{Evaluation, Model};
use goalpost_report::Audience;
use goalpost_report::filter::Filter;
use goalpost_report::{Style, explain, list, show, status};
use proptest::prelude::*;
use unicode_width::UnicodeWidthStr;

use crate::support::{day, example, model, model_in};

const ON: &str = "2026-11-20";

/// Every text of a workspace in a style.
fn texts(model: &Model, style: &Style) -> Vec<String> {
    let evaluation = Evaluation::new(model, day(ON));
    let filter = Filter::default();
    let mut texts = vec![status::text(
        &status::collect(&evaluation, &filter, Audience::Person),
        style,
    )];
    for thing in model.things() {
        texts.push(show::text(
            &show::collect(&evaluation, thing, &filter, Audience::Person),
            style,
        ));
        texts.push(explain::text(
            &explain::collect(&evaluation, thing, Audience::Person),
            style,
        ));
    }
    for (_, kind) in list::Kind::all() {
        texts.push(list::text(
            &list::collect(&evaluation, kind, &filter, Audience::Person),
            style,
        ));
    }
    texts
}

fn too_wide(model: &Model, style: &Style) -> Option<String> {
    let texts = texts(model, style);
    let mut lines = texts.iter().flat_map(|text| text.lines());
    lines.find(|line| line.width() > style.columns()).map(str::to_owned)
}

#[test]
fn the_examples_fit_every_page() {
    for name in ["acme", "solo"] {
        let model = model_in(&example(name), ON);
        for width in [1, 40, 80, 110, 160] {
            for unicode in [true, false] {
                let style = Style {
                    width,
                    unicode,
                    ..Style::PLAIN
                };
                assert_eq!(too_wide(&model, &style), None, "{name} at {width}");
            }
        }
    }
}

#[test]
fn ascii_pages_add_nothing_else() {
    let model = model(WORKSPACE, ON);
    let style = Style {
        unicode: false,
        ..Style::PLAIN
    };
    for text in texts(&model, &style) {
        let odd: Vec<&str> = text.lines().filter(|line| !line.is_ascii()).collect();
        assert!(odd.is_empty(), "{odd:#?}");
    }
}

const WORKSPACE: &str = "person @ana: Ana
objective o: Title one
  owner: @ana
  kind: committed
  during: 2026-Q4
  result a: Title two
    measure: 840ms to 300ms
    2026-10-05 830ms
    2026-10-19 720ms on-track confidence 7/10 by @ana: Words one
    2026-11-02 target 350ms was 300ms by @ana: Words two
    2026-11-18 610ms
    2026-11-18 blocked vendor @ana: Words three
    - [ ] due 2026-12-01 @ana: Step one
    habit h: Habit one
      every: 3x per week
      2026-11-10 done
  result b: Level
    measure: 40%..60%
    2026-11-18 50%
  result c: Mean
    measure: average <= 2d
    2026-11-17 1d
    2026-11-18 2d
    2026-11-19 2d
  result d: Points
    measure: milestones
    milestone m: Milestone one
      due: 2026-11-30
goal g: Title three
  owner: @ana
  during: 2026-Q3
  measure: feedback >= 80%
  why: Reason one
  > Note one
habit k: Habit two
  every: month on day 31
  start: 2026-07-01
";

fn words() -> impl Strategy<Value = String> {
    let some = prop::sample::select(vec![
        "a",
        "latency",
        "目標",
        "😀",
        "👩‍🔧",
        "❤️",
        "e\u{301}",
        "שלום",
        "\u{202e}",
        "\u{7f}",
        "a\u{200d}b",
        "Donaudampfschifffahrtsgesellschaft",
        "لا",
        "🇧🇪",
        "ｆｕｌｌ",
        "\u{feff}",
    ]);
    prop::collection::vec(some, 1..9).prop_map(|words| words.join(" "))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_people_write_fits(title in words(), said in words(), width in 10_usize..160, unicode in any::<bool>()) {
        let text = ["Title one", "Title two", "Title three", "Habit one", "Milestone one"]
            .iter()
            .fold(WORKSPACE.to_owned(), |text, known| text.replace(known, &title));
        let text = ["Words one", "Words two", "Words three", "Step one", "Reason one", "Note one"]
            .iter()
            .fold(text, |text, known| text.replace(known, &said));
        let style = Style { width, unicode, ..Style::PLAIN };
        prop_assert_eq!(too_wide(&model(&text, ON), &style), None);
    }
}
