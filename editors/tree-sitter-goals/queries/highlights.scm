; The colours of the Goals language, by the names that tree-sitter's own tools and Neovim know.

(keyword) @keyword
(thing name: (word) @label)
(thing title: (text) @markup.heading)

(field_name) @property
(field value: (text) @string)

(waiver "allow" @keyword.directive)
(waiver reason: (text) @comment)

(event day: (_) @constant)
(date) @constant
(period) @constant
(number) @number
(tone) @operator
(handle) @type
(tag) @tag
(fact) @function
(connective) @keyword.operator

((status) @diff.plus
  (#any-of? @diff.plus "on-track" "On-track" "ON-TRACK"))
((status) @diff.delta
  (#any-of? @diff.delta "at-risk" "At-risk" "AT-RISK"))
((status) @diff.minus
  (#any-of? @diff.minus "off-track" "Off-track" "OFF-TRACK"))

(step "-" @punctuation.special)
(box) @markup.list

(note ">" @punctuation.special)
(note (text) @markup.quote)
(comment) @comment
(error_line) @error

":" @punctuation.delimiter
"," @punctuation.delimiter
