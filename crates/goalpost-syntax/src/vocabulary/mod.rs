//! The words of the language: which things and fields there are, and what holds what. One table each; the parser, the
//! formatter, the editors' keyword lists and the reference's tables all read it from here.

mod field;
mod keyword;
mod synonyms;

pub use field::FieldName;
pub use keyword::{Keyword, Naming};
pub use synonyms::field_meant_by;
pub(crate) use synonyms::{Synonym, elsewhere_called, synonym, synonym_near};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_numbers_lead_back_to_their_entry() {
        for keyword in Keyword::ALL {
            assert_eq!(Keyword::from_word(keyword.as_str()), Some(keyword));
            assert_eq!(Keyword::from_number(keyword as u8), Some(keyword));
        }
        for &field in FieldName::ALL {
            assert_eq!(FieldName::from_word(field.as_str()), Some(field));
            assert_eq!(FieldName::from_number(field as u8), Some(field));
        }
        assert_eq!(FieldName::from_number(FieldName::Extra as u8), Some(FieldName::Extra));
        assert_eq!(FieldName::from_number(200), None);
    }
}
