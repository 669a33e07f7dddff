" A session of Vim with ALE: see run.py.

set nomore
" What is heard goes where a script can read it; otherwise it is a message.
let g:ale_hover_to_preview = 1

function! s:Wait(what, is_so) abort
  for l:try in range(1000)
    if a:is_so()
      return
    endif
    sleep 20m
  endfor
  call writefile(['waited in vain for ' . a:what] + split(execute('ALEInfo'), "\n"), '/dev/stderr')
  cquit!
endfunction

function! s:Found() abort
  return ale#engine#GetLoclist(bufnr('goals'))
endfunction

function! s:Codes() abort
  return map(copy(s:Found()), 'v:val.code')
endfunction

function! s:Seen(index, finding) abort
  return {
        \ 'code': a:finding.code,
        \ 'line': a:finding.lnum,
        \ 'text': getline(a:finding.lnum)[a:finding.col - 1 : a:finding.end_col - 1],
        \}
endfunction

function! s:PutCursorOn(text) abort
  call cursor(1, 1)
  call search('\V' . a:text, 'c')
endfunction

function! s:Preview() abort
  for l:window in range(1, winnr('$'))
    if getwinvar(l:window, '&previewwindow')
      return join(getbufline(winbufnr(l:window), 1, '$'), "\n")
    endif
  endfor
  return ''
endfunction

execute 'edit ' . fnameescape($GOALS)
let s:seen = {}
call s:Wait('diagnostics', {-> index(s:Codes(), 'S03') >= 0})
let s:seen.found = map(copy(s:Found()), function('s:Seen'))

call s:PutCursorOn('walk:')
ALEHover
call s:Wait('the hover', {-> !empty(s:Preview())})
let s:seen.hover = s:Preview()

%s/\[Number\]/Dozens/
" Nobody types in a script, so nothing begins by itself.
ALELint
call s:Wait('the edit to count', {-> index(s:Codes(), 'S03') < 0})
let s:seen.cleared = s:Codes()

" Whoever asks takes the first that is offered for the date. The call brings the file in that would bring its own.
call ale#util#Execute('')
function! ale#util#Input(message, value) abort
  return '1'
endfunction
call s:PutCursorOn('12.31.2026')
ALECodeAction
call s:Wait('the quick fix', {-> search('2026-12-31', 'n') > 0})
let s:seen.fixed = join(getline(1, '$'), "\n") . "\n"
call writefile([json_encode(s:seen)], $REPORT)
qall!
