//! Messages as they lie on the wire: a header that says how long, then JSON (LSP 3.17, base protocol).
//!
//! Written here because the library's own reader ends the session at the first message that it cannot read: a client
//! that slips once would lose its server.

use std::io;

use tokio::io::{AsyncBufRead, AsyncBufReadExt, AsyncReadExt, AsyncWrite, AsyncWriteExt};

/// A message above this many bytes is read past and not kept.
const LARGEST: u64 = 1 << 31;

/// A message of at most this many bytes goes out in one piece: each piece is handed to another thread, and wakes the client.
const SHORT: usize = 1 << 16;

/// What was read.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Frame {
    /// The body of a message.
    Body(Vec<u8>),
    /// Something that is no message; reading goes on behind it.
    Junk,
}

/// Reads the next message; none at the end of the stream. Lines that are no header are passed over up to the next blank
/// line, so that reading finds its feet again.
///
/// # Errors
/// When the stream fails.
pub(crate) async fn read(from: &mut (impl AsyncBufRead + Unpin)) -> io::Result<Option<Frame>> {
    let mut length = None;
    let mut junk = false;
    let mut line = Vec::new();
    loop {
        line.clear();
        if from.read_until(b'\n', &mut line).await? == 0 {
            return Ok(None);
        }
        let text = line.trim_ascii();
        if text.is_empty() {
            match length {
                Some(length) => return body(from, length).await,
                None if junk => return Ok(Some(Frame::Junk)),
                None => continue,
            }
        }
        match header(text) {
            Header::Length(bytes) => length = Some(bytes),
            Header::Other => {}
            Header::No => junk = true,
        }
    }
}

/// Writes a message.
///
/// # Errors
/// When the stream fails.
pub(crate) async fn write(to: &mut (impl AsyncWrite + Unpin), body: &[u8]) -> io::Result<()> {
    let header = format!("Content-Length: {}\r\n\r\n", body.len());
    if body.len() <= SHORT {
        to.write_all(&[header.as_bytes(), body].concat()).await?;
    } else {
        to.write_all(header.as_bytes()).await?;
        to.write_all(body).await?;
    }
    to.flush().await
}

/// What a line before a body says.
enum Header {
    Length(u64),
    Other,
    No,
}

fn header(line: &[u8]) -> Header {
    let Some((name, value)) = std::str::from_utf8(line).ok().and_then(|line| line.split_once(':')) else {
        return Header::No;
    };
    if !name.eq_ignore_ascii_case("content-length") {
        let is_name = name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
        return if is_name { Header::Other } else { Header::No };
    }
    value.trim().parse().map_or(Header::No, Header::Length)
}

async fn body(from: &mut (impl AsyncBufRead + Unpin), length: u64) -> io::Result<Option<Frame>> {
    let mut taken = from.take(length);
    if length > LARGEST {
        tokio::io::copy(&mut taken, &mut tokio::io::sink()).await?;
        return Ok(Some(Frame::Junk));
    }
    // Grown while it is read: a header may promise what never comes.
    let mut bytes = Vec::new();
    taken.read_to_end(&mut bytes).await?;
    let is_whole = bytes.len() as u64 == length;
    Ok(is_whole.then_some(Frame::Body(bytes)))
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn frames(bytes: &[u8]) -> Vec<Option<String>> {
        let mut from = bytes;
        let mut found = Vec::new();
        while let Some(frame) = read(&mut from).await.unwrap() {
            found.push(match frame {
                Frame::Body(body) => Some(String::from_utf8_lossy(&body).into_owned()),
                Frame::Junk => None,
            });
        }
        found
    }

    #[tokio::test]
    async fn messages_are_read_whatever_stands_around_them() {
        let body = |text: &str| Some(text.to_owned());
        for (bytes, expected) in [
            (
                "Content-Length: 2\r\n\r\n{}Content-Length: 3\r\n\r\n[1]",
                vec![body("{}"), body("[1]")],
            ),
            (
                "content-length:2\nContent-Type: x; charset=utf-8\n\n{}",
                vec![body("{}")],
            ),
            ("hello\r\n\r\nContent-Length: 2\r\n\r\n{}", vec![None, body("{}")]),
            (
                "Content-Length: x\r\n\r\nContent-Length: 2\r\n\r\n{}",
                vec![None, body("{}")],
            ),
            (
                "Content-Length: -1\r\n\r\n\r\nContent-Length: 0\r\n\r\n",
                vec![None, body("")],
            ),
            ("Content-Length: 99\r\n\r\n{}", vec![]),
            ("Content-Length: 99999999999999\r\n\r\n{}", vec![None]),
            ("", vec![]),
        ] {
            assert_eq!(frames(bytes.as_bytes()).await, expected, "{bytes:?}");
        }
    }

    #[tokio::test]
    async fn what_is_written_is_read_back() {
        let mut bytes = Vec::new();
        write(&mut bytes, "é".as_bytes()).await.unwrap();
        assert_eq!(frames(&bytes).await, [Some("é".to_owned())]);
    }
}
