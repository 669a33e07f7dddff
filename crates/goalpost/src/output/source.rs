//! The lines that miette is given: only those that are drawn, already found, already cut.

use miette::{MietteError, SourceCode, SourceSpan, SpanContents};

/// One stretch of lines of one file.
#[derive(Debug, Default)]
pub(super) struct Block {
    /// Its lines, each with a line feed.
    pub text: String,
    /// What stands above it: `path:line:column`.
    pub name: String,
    /// Its first line in the file, from 0.
    pub first_line: usize,
    /// How many lines it has.
    pub lines: usize,
}

/// Stretches of files, counted through as if they were one text.
#[derive(Debug, Default)]
pub(super) struct Blocks {
    blocks: Vec<(usize, Block)>,
    length: usize,
}

impl Blocks {
    /// Adds a stretch and says at which offset it starts.
    pub(super) fn push(&mut self, block: Block) -> usize {
        let start = self.length;
        self.length += block.text.len();
        self.blocks.push((start, block));
        start
    }
}

impl SourceCode for Blocks {
    /// The whole stretch in which the span lies. A span over two stretches is refused, so that miette draws them apart.
    fn read_span<'a>(
        &'a self,
        span: &SourceSpan,
        _lines_before: usize,
        _lines_after: usize,
    ) -> Result<Box<dyn SpanContents<'a> + 'a>, MietteError> {
        let holds = |start: usize, block: &Block| {
            let end = start + block.text.len();
            (start..end).contains(&span.offset()) && span.offset() + span.len() <= end
        };
        let found = self.blocks.iter().find(|(start, block)| holds(*start, block));
        let (start, block) = found.ok_or(MietteError::OutOfBounds)?;
        Ok(Box::new(Contents {
            span: (*start, block.text.len()).into(),
            block,
        }))
    }
}

struct Contents<'a> {
    span: SourceSpan,
    block: &'a Block,
}

impl<'a> SpanContents<'a> for Contents<'a> {
    fn data(&self) -> &'a [u8] {
        self.block.text.as_bytes()
    }

    fn span(&self) -> &SourceSpan {
        &self.span
    }

    fn name(&self) -> Option<&str> {
        Some(&self.block.name)
    }

    fn line(&self) -> usize {
        self.block.first_line
    }

    fn column(&self) -> usize {
        0
    }

    fn line_count(&self) -> usize {
        self.block.lines
    }
}
