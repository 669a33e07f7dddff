; The colours of the Goals language, by Helix' names.

(keyword) @keyword
(thing name: (word) @label)
(thing title: (text) @markup.heading)

(field_name) @variable.other.member
(field value: (text) @string)

(waiver "allow" @keyword.directive)
(waiver reason: (text) @comment)

(date) @constant
(period) @constant
(number) @constant.numeric
(tone) @operator
(handle) @type
(tag) @tag
(fact) @function
(connective) @keyword.operator

((status) @diff.plus (#match? @diff.plus "^[oO][nN]-"))
((status) @diff.delta (#match? @diff.delta "^[aA][tT]-"))
((status) @diff.minus (#match? @diff.minus "^[oO][fF][fF]-"))

(box) @markup.list.unchecked
((box) @markup.list.checked (#match? @markup.list.checked "[xX]"))

(note) @markup.quote
(comment) @comment

":" @punctuation.delimiter
"," @punctuation.delimiter
