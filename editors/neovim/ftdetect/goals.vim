autocmd BufNewFile,BufRead *.goals setfiletype goals
