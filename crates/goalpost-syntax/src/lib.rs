//! From text to a lossless tree, and back to text in one style.
