-- The language server of Goalpost for Neovim 0.7 to 0.10: require('goalpost').setup(). Neovim 0.11 and newer need
-- vim.lsp.enable('goalpost') instead.

local M = {}

-- The clients that run, by their root.
local clients = {}

--- A workspace is where its settings are, else the repository, else the folder of the file.
local function root_of(file)
  local folder = vim.fn.fnamemodify(file, ':p:h')
  local settings = vim.fn.findfile('workspace.goals', vim.fn.escape(folder, ' ') .. ';')
  if settings ~= '' then
    return vim.fn.fnamemodify(settings, ':p:h')
  end
  local git = vim.fn.finddir('.git', vim.fn.escape(folder, ' ') .. ';')
  return git ~= '' and vim.fn.fnamemodify(git, ':p:h:h') or folder
end

local function attach(buffer, options)
  local root = root_of(vim.api.nvim_buf_get_name(buffer))
  if not clients[root] then
    clients[root] = vim.lsp.start_client(vim.tbl_extend('force', {
      name = 'goalpost',
      cmd = { 'goalpost', 'lsp' },
      root_dir = root,
      workspace_folders = { { uri = vim.uri_from_fname(root), name = root } },
      on_exit = function()
        clients[root] = nil
      end,
    }, options))
  end
  if clients[root] then
    vim.lsp.buf_attach_client(buffer, clients[root])
  end
end

--- Serves every buffer with goals from now on. Options are those of vim.lsp.start_client(), for example `on_attach`.
function M.setup(options)
  vim.api.nvim_create_autocmd('FileType', {
    pattern = 'goals',
    group = vim.api.nvim_create_augroup('goalpost', { clear = true }),
    callback = function(event)
      attach(event.buf, options or {})
    end,
  })
end

return M
