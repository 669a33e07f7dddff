-- A session of Neovim, old or new: see run.py.

local function finish(seen)
  vim.fn.writefile({ vim.fn.json_encode(seen) }, vim.env.REPORT)
  vim.cmd('qall!')
end

local function wait(what, is_so)
  if not vim.wait(20000, is_so, 20) then
    print('waited in vain for ' .. what)
    vim.cmd('cquit!')
  end
end

local function codes()
  local found = {}
  for _, diagnostic in ipairs(vim.diagnostic.get(0)) do
    found[#found + 1] = diagnostic.code or diagnostic.user_data.lsp.code
  end
  return found
end

local function has(code)
  return vim.tbl_contains(codes(), code)
end

local function put_cursor_on(text)
  vim.fn.cursor(1, 1)
  vim.fn.search('\\V' .. text, 'c')
end

vim.cmd('edit ' .. vim.fn.fnameescape(vim.env.GOALS))
wait('diagnostics', function()
  return has('S03')
end)
local seen = { found = {} }
for index, diagnostic in ipairs(vim.diagnostic.get(0)) do
  local line = vim.fn.getline(diagnostic.lnum + 1)
  seen.found[index] = {
    code = codes()[index],
    line = diagnostic.lnum + 1,
    text = diagnostic.lnum == diagnostic.end_lnum and line:sub(diagnostic.col + 1, diagnostic.end_col) or line,
  }
end

put_cursor_on('walk:')
vim.lsp.buf.hover()
wait('the hover', function()
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= '' then
      seen.hover = table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false), '\n')
    end
  end
  return seen.hover
end)

vim.cmd([[%s/\[Number\]/Dozens/]])
wait('the edit to count', function()
  return not has('S03')
end)
seen.cleared = codes()

-- Whoever asks takes the first that is offered for the date.
local function choose(items, _, on_choice)
  on_choice(items[1], 1)
end
vim.ui.select = choose
put_cursor_on('12.31.2026')
vim.lsp.buf.code_action()
wait('the quick fix', function()
  return vim.fn.search('2026-12-31', 'n') > 0
end)
seen.fixed = table.concat(vim.fn.getline(1, '$'), '\n') .. '\n'
finish(seen)
