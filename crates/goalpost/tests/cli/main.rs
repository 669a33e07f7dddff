//! The program as it is run: its exit statuses, what it prints, and what it does to files.
#![allow(clippy::unwrap_used)]

mod cases;
mod disk;
mod pages;
mod support;
