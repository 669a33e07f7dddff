//! Reading files: any bytes, any size, and whatever the disk does meanwhile.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;
use std::sync::Arc;

use goalpost_syntax::MAX_FILE_BYTES;
use goalpost_text::Span;

/// Files above this many bytes are not read.
const LARGEST: u64 = MAX_FILE_BYTES as u64;
/// Bytes behind the first wrong one that are kept, to show its line.
const SHOWN_BEHIND: usize = 1000;

/// What a file holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// Text.
    Text(Arc<str>),
    /// Bytes that are not UTF-8; such a file is never changed.
    NotUtf8 {
        /// The text up to a little behind the first wrong bytes, those replaced.
        shown: String,
        /// The first bytes that are wrong, as bytes of the file.
        at: Span,
        /// What the bytes look like: "UTF-16", where that is clear.
        looks_like: Option<&'static str>,
    },
    /// More than [`MAX_FILE_BYTES`] bytes.
    TooLarge,
}

/// Reads a file.
///
/// # Errors
/// When it cannot be read: it is gone, it is a folder, it may not be read.
pub fn file(path: &Path) -> io::Result<Content> {
    // Asked before opening: to open a pipe would wait for somebody to write into it.
    let metadata = path.metadata()?;
    if !metadata.is_file() {
        return Err(io::Error::new(
            io::ErrorKind::InvalidInput,
            "it is a folder or a device, not a file",
        ));
    }
    if metadata.len() > LARGEST {
        return Ok(Content::TooLarge);
    }
    let capacity = usize::try_from(metadata.len()).unwrap_or(0) + 1;
    stream(File::open(path)?, capacity)
}

/// Reads to the end of a stream, of which about `expected` bytes are expected.
///
/// # Errors
/// When reading fails.
pub fn stream(from: impl Read, expected: usize) -> io::Result<Content> {
    let mut bytes = Vec::with_capacity(expected);
    from.take(LARGEST + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > LARGEST {
        return Ok(Content::TooLarge);
    }
    Ok(decode(bytes))
}

fn decode(bytes: Vec<u8>) -> Content {
    let error = match String::from_utf8(bytes) {
        Ok(text) => return Content::Text(text.into()),
        Err(error) => error,
    };
    let wrong = error.utf8_error();
    let start = wrong.valid_up_to();
    let bytes = error.as_bytes();
    let end = wrong.error_len().map_or(bytes.len(), |length| start + length);
    Content::NotUtf8 {
        shown: String::from_utf8_lossy(&bytes[..bytes.len().min(end + SHOWN_BEHIND)]).into_owned(),
        at: Span::from_usize(start, end),
        looks_like: encoding(bytes),
    }
}

fn encoding(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] => Some("UTF-16"),
        _ => None,
    }
}

/// Why something could not be read or written, as the end of a sentence.
pub fn reason(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "it is not there".to_owned(),
        io::ErrorKind::PermissionDenied => "you are not allowed to".to_owned(),
        io::ErrorKind::IsADirectory => "it is a folder".to_owned(),
        io::ErrorKind::NotADirectory => "a part of the path is not a folder".to_owned(),
        io::ErrorKind::StorageFull => "the disk is full".to_owned(),
        io::ErrorKind::ReadOnlyFilesystem => "the disk is read-only".to_owned(),
        _ => without_number(&error.to_string()),
    }
}

fn without_number(text: &str) -> String {
    let plain = text.split(" (os error").next().unwrap_or(text);
    let mut chars = plain.chars();
    let first = chars.next().map(|c| c.to_lowercase().to_string());
    first.unwrap_or_default() + chars.as_str()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wrong_bytes(bytes: &[u8]) -> Option<(u32, u32, Option<&'static str>)> {
        match stream(bytes, 0).unwrap() {
            Content::NotUtf8 { at, looks_like, .. } => Some((at.start, at.end, looks_like)),
            _ => None,
        }
    }

    #[test]
    fn the_first_wrong_byte_is_named() {
        assert_eq!(wrong_bytes("Größe\n".as_bytes()), None);
        assert_eq!(wrong_bytes(b"ab\xe9cd"), Some((2, 3, None)));
        assert_eq!(wrong_bytes(b"ab\xe2\x82"), Some((2, 4, None)));
        assert_eq!(wrong_bytes(b"\xff\xfeg\0o\0"), Some((0, 1, Some("UTF-16"))));
    }

    #[test]
    fn a_file_above_a_gibibyte_is_not_read() {
        let temp = tempfile::NamedTempFile::new().unwrap();
        temp.as_file().set_len(LARGEST + 1).unwrap();
        assert_eq!(file(temp.path()).unwrap(), Content::TooLarge);
    }

    #[test]
    fn a_folder_is_refused_and_not_read() {
        let temp = tempfile::tempdir().unwrap();
        assert!(file(temp.path()).is_err());
    }
}
