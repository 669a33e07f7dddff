//! What words can be, in the reader's own terms.

#[path = "../src/lexicon/entry.rs"]
mod entry;
#[path = "../src/lexicon/list.rs"]
mod list;
#[path = "../src/lexicon/tags.rs"]
mod tags;
#[path = "../src/lexicon/verb.rs"]
mod verb;
#[path = "../src/lexicon/words.rs"]
mod words;

pub(crate) use entry::{ENTRY, Entry, LONGEST, SLOTS, WORD, second_of, slot};
pub(crate) use list::List;
pub(crate) use tags::{Tag, Tags};
pub(crate) use verb::{Forms, VerbClass};
pub(crate) use words::{bit, lemma_bit};
