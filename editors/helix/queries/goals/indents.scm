; What follows a thing stands in it.
(thing) @indent
