; Notes are Markdown.
((note (text) @injection.content)
  (#set! injection.language "markdown_inline"))
