//! Text that comes from a word processor, a mail or a page says what it would say if somebody had typed it.
#![allow(clippy::unwrap_used)]

use goalpost_prose::{Kind, Language, Reading, Setting, read};
use goalpost_values::iso_day;

fn english(text: &str) -> Reading<'_> {
    let setting = Setting::new(Kind::Result, iso_day("2026-11-21").unwrap());
    read(Language::english(), text, &setting)
}

/// What a reading says, without where it stands.
fn said(reading: &Reading<'_>) -> String {
    let value = |amount: Option<goalpost_prose::Amount>| amount.map(|amount| amount.value.normalize());
    let verbs: Vec<&str> = reading.verbs().iter().map(|verb| verb.infinitive).collect();
    format!(
        "{verbs:?} from {:?} to {:?} by {:?} until {:?}, specific {}, measurable {}, {} open, {} vague",
        value(reading.from()),
        value(reading.to()),
        value(reading.by()),
        reading.deadline.as_ref().and_then(|deadline| deadline.day),
        reading.specific().is_yes(),
        reading.measurable().is_yes(),
        reading.placeholders.len(),
        reading.vague_words().len(),
    )
}

#[test]
fn pasted_text_reads_like_typed_text() {
    for (pasted, typed) in [
        ("Raise\u{A0}NPS from\u{A0}31 to\u{202F}45", "Raise NPS from 31 to 45"),
        ("\u{F0B7}\tHire two engineers", "Hire two engineers"),
        ("•\u{A0}\u{A0}Hire two engineers", "Hire two engineers"),
        ("◦\tHire two engineers", "Hire two engineers"),
        ("–\tHire two engineers", "Hire two engineers"),
        ("1.\tHire two engineers", "Hire two engineers"),
        ("2)\tHire two engineers", "Hire two engineers"),
        ("\u{FEFF}Hire\u{200B} two\u{2060} engineers\r\n", "Hire two engineers"),
        ("Cut churn 4\u{A0}% → 3\u{A0}%", "Cut churn from 4% to 3%"),
        ("Cut churn from 4％ to 3％", "Cut churn from 4% to 3%"),
        ("Save £1\u{202F}500", "Save £1500"),
        (
            "Publish the team’s “Guide to Returns”",
            "Publish the team's \"Guide to Returns\"",
        ),
        ("“Cut churn from 4% to 3%”", "Cut churn from 4% to 3%"),
        ("\"Cut churn from 4% to 3%\"", "Cut churn from 4% to 3%"),
        ("**Cut churn** from 4% to **3%**", "Cut churn from 4% to 3%"),
        (
            "<b>Cut churn</b> from 4% to <span style=x>3%</span><br/>",
            "Cut churn from 4% to 3%",
        ),
        (
            "Launch the shop by 31\u{A0}March\u{A0}2027",
            "Launch the shop by 31 March 2027",
        ),
        (
            "Launch the shop by 31st\u{A0}of March, 2027…",
            "Launch the shop by 31 March 2027",
        ),
        ("Keep cost − 10 % below plan", "Keep cost - 10 % below plan"),
    ] {
        assert_eq!(said(&english(pasted)), said(&english(typed)), "{pasted:?}");
    }
}

#[test]
fn text_in_another_language_is_not_judged() {
    for text in [
        "目標を達成する",
        "売上を20%増やす",
        "Увеличить продажи на 10%",
        "Αύξηση πωλήσεων 20%",
        "زيادة المبيعات بنسبة ٢٠٪",
        "Umsatz um 20% steigern bis Ende Juni",
        "Augmenter les ventes de 20%",
        "Mettre en place un plan de formation pour 40 personnes",
        "Ridurre i tempi da 9 a 5 minuti",
        "Aumentar las ventas un 20% hasta junio",
        "Verminder het aantal klachten met 20%",
    ] {
        let found = english(text);
        assert!(found.is_foreign() && found.specific().is_yes(), "{text}");
        assert!(found.amounts.is_empty() && found.deadline.is_none(), "{text}");
        assert!(
            found.vague_words().is_empty() && found.placeholders.is_empty(),
            "{text}"
        );
    }
    for text in [
        "Open the Café de la Paix",
        "Launch in Los Angeles and Las Vegas",
        "Win La Liga",
        "Grow α-particle yield from 3% to 5%",
        "🎯🎯🎯",
        "\u{202E}abc",
        "\u{1}\u{2}",
        "",
    ] {
        assert!(!english(text).is_foreign(), "{text}");
    }
}

#[test]
fn a_sentence_of_a_mebibyte_has_an_answer() {
    let long = "improve the quality of our reports by Friday, ".repeat(1 << 20 >> 5);
    assert!(!english(&long).vague_verbs().is_empty());
    let word = "a".repeat(1 << 20);
    assert!(!english(&word).specific().is_yes());
}
