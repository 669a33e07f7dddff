//! What the tests of several crates need: the goals of the repository, and numbers by chance that are the same in every
//! run. No product depends on it.

mod dice;
mod folders;

pub use dice::Dice;
pub use folders::{files, folders, repository, texts};
