-- What tree-sitter colours in Neovim: the captures at the first character of each text of the sample. Writes lines for
-- tests/run to $REPORT, and quits.

local report = {}
local function check(name, found, expected)
  if vim.deep_equal(found, expected) then
    table.insert(report, 'ok Neovim: ' .. name)
  else
    table.insert(report, '  found ' .. vim.inspect(found) .. ', expected ' .. vim.inspect(expected))
    table.insert(report, 'not ok Neovim: ' .. name)
  end
end

vim.cmd.edit(vim.env.SAMPLE)
check('filetype', vim.bo.filetype, 'goals')
check('width of a level', vim.bo.shiftwidth, 2)
local config = vim.lsp.config.goalpost or {}
check('language server', { config.cmd, config.filetypes }, { { 'goalpost', 'lsp' }, { 'goals' } })
check('tree-sitter runs', vim.treesitter.highlighter.active[vim.api.nvim_get_current_buf()] ~= nil, true)
vim.treesitter.get_parser():parse(true)

for _, expected in ipairs({
  { '// Every', 'comment' },
  { 'objective quiet', 'keyword' },
  { 'A harbour', 'markup.heading' },
  { 'why:', 'property' },
  { 'The hotel', 'string' },
  { '2026-10-19', 'constant' },
  { 'on-track', 'diff.plus' },
  { 'at-risk', 'diff.delta' },
  { 'off-track', 'diff.minus' },
  { 'confidence', 'function' },
  { '@ana', 'type' },
  { '#pier', 'tag' },
  { 'allow', 'keyword.directive' },
  { 'free text', 'error' },
}) do
  vim.fn.cursor(1, 1)
  vim.fn.search('\\V' .. expected[1], 'c')
  local captures = vim.treesitter.get_captures_at_cursor(0)
  check('colour of ' .. expected[1], captures[#captures], expected[2])
end

vim.fn.writefile(report, vim.env.REPORT)
vim.cmd('qall!')
