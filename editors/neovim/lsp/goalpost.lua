-- The language server of Goalpost, for vim.lsp.enable('goalpost') of Neovim 0.11 and newer.

---@type vim.lsp.Config
return {
  cmd = { 'goalpost', 'lsp' },
  filetypes = { 'goals' },
  -- A workspace is where its settings are, else the repository.
  root_markers = { 'workspace.goals', '.git' },
  -- A file outside of any workspace is served as well.
  workspace_required = false,
}
