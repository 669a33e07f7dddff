//! L: the language itself. The parser and the model find these while they read; each is declared here, so that it has
//! a name, a page and an example like every other rule.

pub(crate) mod l01_no_shape;
pub(crate) mod l02_unknown_keyword;
pub(crate) mod l03_unknown_field;
pub(crate) mod l04_given_twice;
pub(crate) mod l05_bad_day;
pub(crate) mod l06_bad_number;
pub(crate) mod l07_bad_unit;
pub(crate) mod l08_bad_schedule;
pub(crate) mod l09_bad_measure;
pub(crate) mod l10_bad_value;
pub(crate) mod l11_unknown_handle;
pub(crate) mod l12_unknown_id;
pub(crate) mod l13_same_id;
pub(crate) mod l14_reserved_id;
pub(crate) mod l15_misplaced;
pub(crate) mod l16_two_values;
pub(crate) mod l17_no_target;
pub(crate) mod l18_words_required;
pub(crate) mod l19_mixed_indent;
pub(crate) mod l20_odd_blank;
pub(crate) mod l21_bad_fact;
pub(crate) mod l22_not_utf_8;
pub(crate) mod l23_too_large;
