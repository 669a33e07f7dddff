; The colours of the Goals language, by Zed's names.

(keyword) @keyword
(thing name: (word) @label)
(thing title: (text) @title)

(field_name) @property
(field value: (text) @string)

(waiver "allow" @preproc)
(waiver reason: (text) @comment)

(date) @constant
(period) @constant
(number) @number
(tone) @operator
(handle) @type
(tag) @tag
(fact) @function
(connective) @operator
(status) @emphasis.strong

(box) @punctuation.list_marker

(note) @text.literal
(comment) @comment

":" @punctuation.delimiter
"," @punctuation.delimiter
