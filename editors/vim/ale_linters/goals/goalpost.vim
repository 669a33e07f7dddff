" The language server of Goalpost, for ALE.

call ale#Set('goals_goalpost_executable', 'goalpost')

function! ale_linters#goals#goalpost#GetProjectRoot(buffer) abort
  let l:file = ale#path#FindNearestFile(a:buffer, 'workspace.goals')
  if !empty(l:file)
    return fnamemodify(l:file, ':h')
  endif
  let l:git = ale#path#FindNearestDirectory(a:buffer, '.git')
  return empty(l:git) ? expand('#' . a:buffer . ':p:h') : fnamemodify(l:git, ':h:h')
endfunction

" ALE counts bytes, whatever the protocol says a client counts that says nothing.
call ale#linter#Define('goals', {
\ 'name': 'goalpost',
\ 'lsp': 'stdio',
\ 'executable': {b -> ale#Var(b, 'goals_goalpost_executable')},
\ 'command': '%e lsp',
\ 'project_root': function('ale_linters#goals#goalpost#GetProjectRoot'),
\ 'language': 'goals',
\ 'initialization_options': {'positionEncoding': 'utf-8'},
\})
