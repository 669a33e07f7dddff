" `goalpost fmt` as a fixer of ALE.

call ale#Set('goals_goalpost_executable', 'goalpost')

function! ale#fixers#goalpost#Fix(buffer) abort
  let l:executable = ale#Escape(ale#Var(a:buffer, 'goals_goalpost_executable'))
  return {'command': l:executable . ' fmt -'}
endfunction
