//! The values of the Goals language: how they are read, written and computed with.
