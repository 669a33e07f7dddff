//! Every rule there is: those that are built, in the order of the catalogue, and the names of those to come.

use crate::rule::Rule;
use crate::rules::*;

/// A rule that has a code and a name and is not built yet: settings and waivers may name it already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Planned {
    /// Its code.
    pub code: &'static str,
    /// Its name.
    pub name: &'static str,
}

/// The rules that are built, family by family and by number.
#[must_use]
pub fn rules() -> &'static [&'static Rule] {
    RULES
}

/// The rule of a code or a name, in whatever case.
#[must_use]
pub fn rule(code_or_name: &str) -> Option<&'static Rule> {
    let is =
        |rule: &&&Rule| code_or_name.eq_ignore_ascii_case(rule.code.0) || code_or_name.eq_ignore_ascii_case(rule.name);
    RULES.iter().find(is).copied()
}

/// Where the rule of a code stands in the catalogue.
pub(crate) fn index(code: &str) -> Option<usize> {
    RULES.iter().position(|rule| rule.code.0 == code)
}

static RULES: &[&Rule] = &[
    &specific::s01_vague_verb::RULE,
    &specific::s02_vague_word::RULE,
    &specific::s03_placeholder::RULE,
    &specific::s04_bare_label::RULE,
    &specific::s05_compound::RULE,
    &specific::s06_wish::RULE,
    &specific::s07_length::RULE,
    &specific::s08_no_owner::RULE,
    &specific::s09_many_owners::RULE,
    &specific::s10_owner_left::RULE,
    &specific::s11_task_not_goal::RULE,
    &measurable::m01_unmeasurable::RULE,
    &measurable::m02_measure_in_title::RULE,
    &measurable::m03_no_baseline::RULE,
    &measurable::m04_no_source::RULE,
    &measurable::m05_wrong_way::RULE,
    &measurable::m06_same_start_target::RULE,
    &measurable::m07_unit_mismatch::RULE,
    &measurable::m08_yes_no_heavy::RULE,
    &measurable::m09_lone_soft::RULE,
    &measurable::m10_title_differs::RULE,
    &measurable::m11_baseline_overdue::RULE,
    &achievable::a01_out_of_reach::RULE,
    &achievable::a02_sandbag::RULE,
    &achievable::a03_overload::RULE,
    &achievable::a04_no_how::RULE,
    &achievable::a05_deadline_heap::RULE,
    &achievable::a06_over_reach::RULE,
    &relevant::r01_no_why::RULE,
    &relevant::r02_orphan::RULE,
    &relevant::r03_dead_link::RULE,
    &relevant::r04_cycle::RULE,
    &relevant::r05_closed_parent::RULE,
    &relevant::r06_no_balance::RULE,
    &relevant::r07_not_agreed::RULE,
    &relevant::r08_no_competency::RULE,
    &relevant::r09_one_sided::RULE,
    &time_bound::t01_no_deadline::RULE,
    &time_bound::t02_deadline_in_title::RULE,
    &time_bound::t03_outside_parent::RULE,
    &time_bound::t04_overdue::RULE,
    &time_bound::t05_long_haul::RULE,
    &time_bound::t06_no_system::RULE,
    &time_bound::t07_far_smart::RULE,
    &time_bound::t08_no_start::RULE,
    &okr::o01_no_results::RULE,
    &okr::o02_result_count::RULE,
    &okr::o03_objective_count::RULE,
    &okr::o04_output_result::RULE,
    &okr::o05_number_in_objective::RULE,
    &okr::o06_no_kind::RULE,
    &okr::o07_business_as_usual::RULE,
    &okr::o08_weights::RULE,
    &okr::o09_no_lesson::RULE,
    &okr::o10_wrong_frame::RULE,
    &okr::o11_no_guardrail::RULE,
    &okr::o12_lone_result::RULE,
    &okr::o13_all_alike::RULE,
    &expectations::e01_expectation_has_deadline::RULE,
    &expectations::e02_goal_is_expectation::RULE,
    &expectations::e03_expectation_count::RULE,
    &expectations::e04_no_example::RULE,
    &expectations::e05_unobserved::RULE,
    &expectations::e06_trait::RULE,
    &habits::h01_no_schedule::RULE,
    &habits::h02_loose_habit::RULE,
    &habits::h03_lapsed::RULE,
    &habits::h04_off_schedule::RULE,
    &habits::h05_too_many_skips::RULE,
    &cadence::c01_due::RULE,
    &cadence::c02_stale::RULE,
    &cadence::c03_forgotten::RULE,
    &cadence::c04_blocked_long::RULE,
    &cadence::c05_off_track_silent::RULE,
    &cadence::c06_status_differs::RULE,
    &cadence::c07_sliding::RULE,
    &cadence::c08_flat_line::RULE,
    &cadence::c09_future_event::RULE,
    &cadence::c10_double_event::RULE,
    &cadence::c11_unread_value::RULE,
    &goalposts::g03_broken_chain::RULE,
    &language::l01_no_shape::RULE,
    &language::l02_unknown_keyword::RULE,
    &language::l03_unknown_field::RULE,
    &language::l04_given_twice::RULE,
    &language::l05_bad_day::RULE,
    &language::l06_bad_number::RULE,
    &language::l07_bad_unit::RULE,
    &language::l08_bad_schedule::RULE,
    &language::l09_bad_measure::RULE,
    &language::l10_bad_value::RULE,
    &language::l11_unknown_handle::RULE,
    &language::l12_unknown_id::RULE,
    &language::l13_same_id::RULE,
    &language::l14_reserved_id::RULE,
    &language::l15_misplaced::RULE,
    &language::l16_two_values::RULE,
    &language::l17_no_target::RULE,
    &language::l18_words_required::RULE,
    &language::l19_mixed_indent::RULE,
    &language::l20_odd_blank::RULE,
    &language::l21_bad_fact::RULE,
    &language::l22_not_utf_8::RULE,
    &language::l23_too_large::RULE,
    &waivers::w01_waiver_ran_out::RULE,
    &waivers::w02_waiver_unused::RULE,
];

macro_rules! planned {
    ($($code:literal $name:literal,)*) => {
        &[$(Planned { code: $code, name: $name },)*]
    };
}

/// The rules to come, in the order of the catalogue.
pub static PLANNED: &[Planned] = planned! {
    "G01" "moved-goalpost",
    "G02" "late-easing",
    "G04" "rewritten-history",
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Family;

    fn all() -> Vec<(&'static str, &'static str)> {
        let built = RULES.iter().map(|rule| (rule.code.0, rule.name));
        built.chain(PLANNED.iter().map(|rule| (rule.code, rule.name))).collect()
    }

    #[test]
    fn codes_and_names_are_unique_and_well_formed() {
        let mut seen = std::collections::BTreeSet::new();
        for (code, name) in all() {
            let (letter, number) = code.split_at(1);
            assert!(Family::of(letter).is_some(), "{code}");
            assert!(
                number.len() == 2 && number.bytes().all(|b| b.is_ascii_digit()),
                "{code}"
            );
            assert!(
                !name.is_empty()
                    && name
                        .bytes()
                        .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-'),
                "{name}"
            );
            assert!(seen.insert(code) && seen.insert(name), "{code} {name}");
        }
    }

    #[test]
    fn families_have_no_gaps_in_their_numbers() {
        for family in Family::ALL {
            let mut numbers: Vec<u32> = all()
                .iter()
                .filter(|(code, _)| Family::of(code) == Some(family))
                .map(|(code, _)| code[1..].parse().unwrap())
                .collect();
            numbers.sort_unstable();
            let expected: Vec<u32> = (1..=u32::try_from(numbers.len()).unwrap()).collect();
            assert_eq!(numbers, expected, "{family:?}");
        }
    }

    #[test]
    fn rules_stand_in_the_order_of_the_catalogue() {
        let places: Vec<_> = RULES.iter().map(|rule| (rule.family(), rule.code)).collect();
        assert!(places.is_sorted(), "{places:?}");
    }

    #[test]
    fn a_rule_is_found_by_code_and_name_in_whatever_case() {
        for text in ["S03", "s03", "placeholder", "Placeholder"] {
            assert_eq!(rule(text).map(|rule| rule.code.0), Some("S03"), "{text}");
        }
        assert!(rule("G01").is_none() && rule("").is_none() && rule("S").is_none());
    }
}
