-- How files of the Goals language are edited: two blanks a level, never tabs; comments with //.

vim.bo.expandtab = true
vim.bo.shiftwidth = 2
vim.bo.softtabstop = 2
vim.bo.commentstring = '// %s'
vim.bo.comments = ':>,://'
-- A title is a line however long it is.
vim.bo.textwidth = 0
vim.b.undo_ftplugin = 'setlocal expandtab< shiftwidth< softtabstop< commentstring< comments< textwidth<'

-- The parser may not be installed; then nothing is coloured but what the language server says.
if vim.treesitter.language.add and pcall(vim.treesitter.language.add, 'goals') then
  pcall(vim.treesitter.start)
end
