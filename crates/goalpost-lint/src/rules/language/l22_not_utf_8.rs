//! Files that are not text. Found by whoever reads the disk, declared here.

declare_rule! {
    /// A file is not UTF-8 text.
    ///
    /// Such a file is left as it is, and nothing in it counts. UTF-8 with or without a byte order mark is read.
    "L22" "not-utf-8" {
        level: Error,
        why: "Guessing the encoding would turn names into nonsense in some files and not in others.",
        source: "The language reference, files.",
    }
}
