; A thing with what it holds is a class, an event or a step an entry.
(thing (block) @class.inside) @class.around
(event) @entry.around
(step) @entry.around
(comment) @comment.around
