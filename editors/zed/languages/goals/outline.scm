; Things are the outline, by keyword and title.
(thing
  keyword: (keyword) @context
  title: (text) @name) @item
