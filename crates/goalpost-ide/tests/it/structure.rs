//! Outline, search, folds, selections, colours, links, typing.

use goalpost_ide::{
    Colour, Link, Tie, folds, links, on_type, outline, paints, search, selections, subtypes, supertypes, thing_at,
};
use goalpost_syntax::parse;
use goalpost_text::{Span, apply_edits};
use goalpost_values::iso_day;

use crate::{Fixture, TODAY};

const TEXT: &str = "objective o: Grow\n  owner: @ana\n  result: More\n    2026-11-01 3\n\n// one\n// two\ngoal: Walk\n";

#[test]
fn the_outline_nests_as_the_file_does() {
    let tree = parse(TEXT);
    let symbols = outline(&tree);
    let names: Vec<_> = symbols
        .iter()
        .map(|symbol| (symbol.name, symbol.detail.as_ref()))
        .collect();
    assert_eq!(names, [("Grow", "objective o"), ("Walk", "goal")]);
    assert_eq!(symbols[0].children[0].name, "More");
    assert_eq!(symbols[0].span.of(TEXT), TEXT.split("\n\n").next().unwrap());
    assert_eq!(symbols[0].selection.of(TEXT), "Grow");
}

#[test]
fn a_thing_is_found_by_letters_of_its_name_and_title() {
    let fixture = Fixture::of("goal walk: Take the stairs\ngoal: Walk to work\nperson @walter: W\n");
    for (query, found) in [
        ("walk", vec!["Take the stairs", "Walk to work"]),
        ("@walter", vec!["W"]),
        ("tts", vec!["Take the stairs"]),
        ("xyz", vec![]),
    ] {
        let titles: Vec<_> = search(fixture.model(), query, 10)
            .iter()
            .map(|thing| thing.title())
            .collect();
        assert_eq!(titles, found, "{query}");
    }
    assert_eq!(search(fixture.model(), "", 2).len(), 2);
}

#[test]
fn things_and_remarks_fold() {
    let tree = parse(TEXT);
    let texts: Vec<_> = folds(&tree)
        .iter()
        .map(|fold| fold.span.of(TEXT).lines().next().unwrap())
        .collect();
    assert_eq!(texts, ["objective o: Grow", "result: More", "// one"]);
}

#[test]
fn a_selection_grows_from_a_piece_to_the_file() {
    let tree = parse(TEXT);
    let at = u32::try_from(TEXT.find("ana").unwrap()).unwrap();
    let texts: Vec<_> = selections(&tree, at).iter().map(|span| span.of(TEXT).len()).collect();
    assert!(texts.is_sorted() && texts.len() >= 4, "{texts:?}");
    assert_eq!(selections(&tree, at)[0].of(TEXT), "@ana");
    let text = "goal: Walk the dog\n  supports: pay/checkout.p95, x\n";
    for (at, first) in [("checkout", "checkout"), ("p95", "p95"), ("the", "the")] {
        let offset = u32::try_from(text.find(at).unwrap() + 1).unwrap();
        assert_eq!(selections(&parse(text), offset)[0].of(text), first);
    }
    assert_eq!(selections(&tree, at).last().unwrap().range(), 0..TEXT.len());
}

#[test]
fn every_piece_has_its_colour() {
    let text =
        "goal g: Walk\n  owner: @ana\n  due: 2026-12-31\n  2026-11-01 3 km on-track by @ana #x: Said\n  > note\n";
    let tree = parse(text);
    let all = paints(&tree, Span::from_usize(0, text.len()));
    assert!(all.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start));
    for (word, colour) in [
        ("goal", Colour::Keyword),
        ("g", Colour::Id),
        ("Walk", Colour::Title),
        ("owner", Colour::Property),
        ("@ana", Colour::Handle),
        ("2026-12-31", Colour::Date),
        ("on-track", Colour::Word),
        ("#x", Colour::Tag),
        ("Said", Colour::Text),
        ("> note", Colour::Comment),
    ] {
        let found = all
            .iter()
            .find(|paint| paint.span.of(text) == word)
            .map(|paint| paint.colour);
        assert_eq!(found, Some(colour), "{word}");
    }
    let of_second: Vec<&str> = paints(&tree, Span::from_usize(15, 16))
        .iter()
        .map(|paint| paint.span.of(text))
        .collect();
    assert_eq!(of_second, ["owner", "@ana"]);
}

#[test]
fn addresses_and_data_files_can_be_opened() {
    let text =
        "goal: G\n  why: see https://a.example/x_(y), and (http://b.example).\n  track: m/x.csv date=d value=v\n";
    let tree = parse(text);
    let found: Vec<_> = links(&tree)
        .into_iter()
        .map(|link| match link {
            Link::Address(_, text) | Link::File(_, text) => text,
        })
        .collect();
    assert_eq!(found, ["https://a.example/x_(y", "http://b.example", "m/x.csv"]);
}

#[test]
fn a_line_ending_goes_on_with_what_the_line_above_is() {
    for (text, expected) in [
        ("goal: G\n  > a\n$0\n", "goal: G\n  > a\n  > \n"),
        ("goal: G\n  - [x] a\n  $0\n", "goal: G\n  - [x] a\n  - [ ] \n"),
        (
            "goal: G\n  2026-11-01 3: a\n$0\n",
            "goal: G\n  2026-11-01 3: a\n  2026-11-20 \n",
        ),
        ("goal: G\n  > a\n  > \n$0\n", "goal: G\n  > a\n\n\n"),
        // The end of a sentence that was moved down is no event.
        (
            "goal: G\n  2026-11-02: One\n  $0 two\n",
            "goal: G\n  2026-11-02: One\n   two\n",
        ),
        ("goal: G\n  > one\n  $0two\n", "goal: G\n  > one\n  > two\n"),
        ("goal: G\n$0\n", "goal: G\n\n"),
    ] {
        let at = text.find("$0").unwrap();
        let plain = text.replacen("$0", "", 1);
        let edits = on_type(
            &parse(plain.as_str()),
            u32::try_from(at).unwrap(),
            '\n',
            iso_day(TODAY).unwrap(),
        );
        assert_eq!(apply_edits(&plain, &edits).unwrap(), expected, "{text}");
    }
}

#[test]
fn a_mark_typed_into_a_box_is_the_only_one() {
    for (typed, text, expected) in [
        ('x', "  - [x$0 ] Oil the gate", "  - [x] 2026-11-20: Oil the gate"),
        ('X', "\t- [ X$0] Oil the gate", "\t- [x] 2026-11-20: Oil the gate"),
        (
            'x',
            "  - [x$0 ] due 2026-12-01 @ben: Oil it",
            "  - [x] 2026-11-20 due 2026-12-01 @ben: Oil it",
        ),
        ('x', "  - [x$0 ] 2026-11-02: Oil it", "  - [x] 2026-11-02: Oil it"),
        (' ', "  - [ $0x] 2026-11-20: Oil the gate", "  - [ ] Oil the gate"),
        (
            ' ',
            "  - [x $0] 2026-11-20 due 2026-12-01: Oil it",
            "  - [ ] due 2026-12-01: Oil it",
        ),
        (' ', "  - [ $0 ] Oil the gate", "  - [ ] Oil the gate"),
        // Nothing is typed into a box.
        ('x', "  - [ ] Box$0 up", "  - [ ] Box up"),
        (' ', "  - [x] Oil $0 it", "  - [x] Oil  it"),
        ('x', "  why: [x$0 ] is no box", "  why: [x ] is no box"),
    ] {
        let text = format!("goal: G\n{text}\n");
        let at = text.find("$0").unwrap();
        let plain = text.replacen("$0", "", 1);
        let edits = on_type(
            &parse(plain.as_str()),
            u32::try_from(at).unwrap(),
            typed,
            iso_day(TODAY).unwrap(),
        );
        assert_eq!(
            apply_edits(&plain, &edits).unwrap(),
            format!("goal: G\n{expected}\n"),
            "{text}"
        );
    }
}

#[test]
fn a_hierarchy_goes_up_to_what_is_supported_and_down_to_what_supports() {
    let fixture =
        Fixture::of("vision v: V\nobjec$0tive o: O\n  supports: v\n  result r: R\ngoal g: G\n  supports: o\n");
    let thing = thing_at(fixture.model(), fixture.file, fixture.offset).unwrap();
    let titles = |things: Vec<(Tie, goalpost_model::ThingRef<'_>)>| {
        let titles = things.iter().map(|(tie, thing)| (*tie, thing.title().to_owned()));
        titles.collect::<Vec<_>>()
    };
    let (nested, supports) = (Tie::Nested, Tie::Supports);
    assert_eq!(titles(supertypes(thing)), [(supports, "V".to_owned())]);
    let below = [(supports, "G".to_owned()), (nested, "R".to_owned())];
    assert_eq!(titles(subtypes(thing)), below);
}
