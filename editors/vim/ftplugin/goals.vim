" How files of the Goals language are edited: two blanks a level, never tabs; comments with //.

if exists('b:did_ftplugin')
  finish
endif
let b:did_ftplugin = 1

setlocal expandtab shiftwidth=2 softtabstop=2 autoindent
setlocal comments=:>,:// commentstring=//\ %s
" A title is a line however long it is.
setlocal textwidth=0 formatoptions-=t formatoptions+=ro
" An id has hyphens in it.
setlocal iskeyword+=-
setlocal foldmethod=indent

let b:undo_ftplugin = 'setlocal expandtab< shiftwidth< softtabstop< autoindent< comments< commentstring<'
      \ . ' textwidth< formatoptions< iskeyword< foldmethod<'
