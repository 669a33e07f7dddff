//! What lines and tokens are.

/// What a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum LineKind {
    /// Nothing, or blanks only: one line, or several in a row.
    Blank,
    /// `// text`
    Comment,
    /// `> text`
    Note,
    /// `keyword id: Title`
    Thing,
    /// `name: value`
    Field,
    /// `allow CODE… [until DAY]: reason`
    Allow,
    /// `DATE facts: words`
    Event,
    /// `- [ ] text`
    Step,
    /// A line that fits none of these, or stands where nothing can hold it. It was reported; what is indented under it
    /// is kept below it and means nothing.
    Error,
    /// A line of a Markdown file outside its fences, or several in a row.
    Outside,
}

/// What a token is. Tokens in the left half of a line come first, then at most one value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum TokenKind {
    /// The keyword, field name or `allow` at the start of a line.
    Word,
    /// The day of an event, as written.
    Date,
    /// The box of a step.
    Mark,
    /// A handle in the left half.
    Handle,
    /// A tag in the left half.
    Tag,
    /// A piece that begins like a number.
    Number,
    /// Any other piece of the left half.
    Name,
    /// `due` of a step.
    Due,
    /// The day of a step.
    Day,
    /// The value: text to the end of the line.
    Text,
    /// The value: one handle, to the very end of the line.
    ValueHandle,
    /// The value: one day, to the very end of the line.
    ValueDay,
    /// The value: one period, to the very end of the line.
    ValuePeriod,
    /// What fits nothing.
    Junk,
    /// What no token covers: blanks, colons, comment and note marks, line endings.
    Gap,
}

impl TokenKind {
    /// Whether it is what stands behind the dividing colon.
    pub(crate) fn is_value(self) -> bool {
        matches!(
            self,
            Self::Text | Self::ValueHandle | Self::ValueDay | Self::ValuePeriod
        )
    }

    /// Whether it is one of the pieces that the left half of a line consists of.
    pub(crate) fn is_piece(self) -> bool {
        matches!(self, Self::Handle | Self::Tag | Self::Number | Self::Name)
    }
}
