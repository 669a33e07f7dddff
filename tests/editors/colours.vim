" What Vim and Neovim colour in the sample: the innermost group at the first character of each text. Writes lines for
" tests/run to $REPORT.

set nomore
let s:report = []
function! s:Check(name, found, expected) abort
  if a:found ==# a:expected
    call add(s:report, 'ok ' . $EDITOR_NAME . ': ' . a:name)
  else
    call add(s:report, '  found ' . string(a:found) . ', expected ' . string(a:expected))
    call add(s:report, 'not ok ' . $EDITOR_NAME . ': ' . a:name)
  endif
endfunction

execute 'edit ' . fnameescape($SAMPLE)
call s:Check('filetype', &filetype, 'goals')
call s:Check('width of a level', &shiftwidth, 2)
call s:Check('comments', &commentstring, '// %s')
if $COLOURS ==# 'syntax'
  for [s:text, s:group] in [
        \ ['// Every', 'goalsComment'],
        \ ['objective quiet', 'goalsKeyword'],
        \ ['A harbour', 'goalsTitle'],
        \ ['team:', 'goalsFieldName'],
        \ ['@yard', 'goalsHandle'],
        \ ['why:', 'goalsProseName'],
        \ ['The hotel', 'goalsText'],
        \ ['x-budget', 'goalsProseName'],
        \ ['2026-10-19', 'goalsDay'],
        \ ['on-track', 'goalsOnTrack'],
        \ ['at-risk', 'goalsAtRisk'],
        \ ['off-track', 'goalsOffTrack'],
        \ ['confidence', 'goalsFact'],
        \ ['by @ana #pier', 'goalsConnective'],
        \ ['#pier', 'goalsTag'],
        \ ['Two engines', 'goalsWords'],
        \ ['> The meter', 'goalsNote'],
        \ ['allow', 'goalsAllow'],
        \ ['- [ ]', 'goalsBox'],
        \ ['due 2026-12-04', 'goalsDue'],
        \ ['free text', ''],
        \ ]
    call cursor(1, 1)
    call search('\V' . s:text, 'c')
    call s:Check('colour of ' . s:text, synIDattr(synID(line('.'), col('.'), 1), 'name'), s:group)
  endfor
endif
call writefile(s:report, $REPORT)
qall!
