//! Standard input and output, read and written by the thread that answers. Handing a message to other threads, as the
//! runtime's own do, takes longer than most answers.

#[cfg(not(unix))]
pub(crate) use other::{input, output};
#[cfg(unix)]
pub(crate) use unix::{input, output};

#[cfg(unix)]
mod unix {
    use std::fs::File;
    use std::io;
    use std::os::fd::AsFd;
    use std::pin::Pin;
    use std::task::{Context, Poll, ready};

    use rustix::event::{PollFd, PollFlags, Timespec, poll};
    use rustix::io::{Errno, read, retry_on_intr, write};
    use rustix::pipe::PIPE_BUF;
    use tokio::io::unix::AsyncFd;
    use tokio::io::{AsyncRead, AsyncWrite, Interest, ReadBuf};

    /// Standard input.
    ///
    /// # Errors
    /// When there is none.
    pub(crate) fn input() -> io::Result<Input> {
        let input = File::from(io::stdin().as_fd().try_clone_to_owned()?);
        #[allow(
            deprecated,
            reason = "what replaces it asks for a promise that only `unsafe` can give, and that a file of our own keeps"
        )]
        let told = AsyncFd::with_interest(input, Interest::READABLE);
        // A file on the disk is always ready, and none is told of.
        Ok(told.map_or_else(|_| Input::Asked(tokio::io::stdin()), Input::Told))
    }

    /// Standard output.
    ///
    /// # Errors
    /// When there is none.
    pub(crate) fn output() -> io::Result<Output> {
        let direct = File::from(io::stdout().as_fd().try_clone_to_owned()?);
        widen(&direct);
        let queued = tokio::fs::File::from_std(direct.try_clone()?);
        Ok(Output {
            direct,
            queued,
            is_queued: false,
        })
    }

    /// Has a pipe take a long answer whole, so that writing it does not wait for each piece to be read. Where it is none,
    /// or may not grow, it stays as it is.
    fn widen(pipe: &File) {
        #[cfg(target_os = "linux")]
        let _ = rustix::pipe::fcntl_setpipe_size(pipe, 1 << 20);
        #[cfg(not(target_os = "linux"))]
        let _ = pipe;
    }

    /// Where the client's messages come from.
    pub(crate) enum Input {
        /// The system tells when there are some.
        Told(AsyncFd<File>),
        /// A thread waits for them.
        Asked(tokio::io::Stdin),
    }

    impl AsyncRead for Input {
        fn poll_read(self: Pin<&mut Self>, context: &mut Context<'_>, into: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
            let input = match self.get_mut() {
                Self::Told(input) => input,
                Self::Asked(input) => return Pin::new(input).poll_read(context, into),
            };
            loop {
                let mut told = ready!(input.poll_read_ready(context))?;
                // Whoever shares the input may not want it to be one that refuses to wait, so it is looked at each time.
                if !is_ready(input.get_ref(), PollFlags::IN) {
                    told.clear_ready();
                    continue;
                }
                match retry_on_intr(|| read(input.get_ref(), into.initialize_unfilled())) {
                    Ok(bytes) => into.advance(bytes),
                    Err(Errno::AGAIN) => {
                        told.clear_ready();
                        continue;
                    }
                    Err(error) => return Poll::Ready(Err(error.into())),
                }
                return Poll::Ready(Ok(()));
            }
        }
    }

    /// Where answers go. What is short, and can be written without waiting for the client to read, is written at once; the
    /// rest by another thread, which may wait.
    pub(crate) struct Output {
        direct: File,
        queued: tokio::fs::File,
        /// Whether the other thread may still be at work.
        is_queued: bool,
    }

    impl AsyncWrite for Output {
        fn poll_write(self: Pin<&mut Self>, context: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
            let output = self.get_mut();
            // So much a pipe takes whole or says that it cannot (POSIX, `write`).
            if !output.is_queued && bytes.len() <= PIPE_BUF && is_ready(&output.direct, PollFlags::OUT) {
                match retry_on_intr(|| write(&output.direct, bytes)) {
                    Err(Errno::AGAIN) => {}
                    written => return Poll::Ready(written.map_err(io::Error::from)),
                }
            }
            output.is_queued = true;
            Pin::new(&mut output.queued).poll_write(context, bytes)
        }

        fn poll_flush(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
            let output = self.get_mut();
            if output.is_queued {
                ready!(Pin::new(&mut output.queued).poll_flush(context))?;
                output.is_queued = false;
            }
            Poll::Ready(Ok(()))
        }

        fn poll_shutdown(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
            self.poll_flush(context)
        }
    }

    /// Whether reading or writing would not wait, or fail at once.
    fn is_ready(file: impl AsFd, how: PollFlags) -> bool {
        let now = Timespec { tv_sec: 0, tv_nsec: 0 };
        let mut one = [PollFd::new(&file, how)];
        retry_on_intr(|| poll(&mut one, Some(&now))).is_ok_and(|ready| ready > 0)
    }
}

#[cfg(not(unix))]
mod other {
    use std::io;

    /// Standard input.
    ///
    /// # Errors
    /// None here.
    pub(crate) fn input() -> io::Result<tokio::io::Stdin> {
        Ok(tokio::io::stdin())
    }

    /// Standard output.
    ///
    /// # Errors
    /// None here.
    pub(crate) fn output() -> io::Result<tokio::io::Stdout> {
        Ok(tokio::io::stdout())
    }
}
