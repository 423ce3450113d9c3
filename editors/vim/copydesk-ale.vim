" Chinese newspaper drafts in Vim with ALE:  source this file in the vimrc, after ALE.

if !exists('g:copydesk_command')
  let g:copydesk_command = 'copydesk lsp'
endif
if !exists('g:copydesk_settings')
  let g:copydesk_settings = {}
endif

function! CopydeskRoot(buffer) abort
  return getcwd()
endfunction

" ALE takes columns for bytes where the protocol counts UTF-16.
for s:type in ['text', 'markdown']
  call ale#linter#Define(s:type, {
        \ 'name': 'copydesk', 'lsp': 'stdio', 'language': 'plaintext',
        \ 'executable': {-> split(g:copydesk_command)[0]}, 'command': {-> g:copydesk_command},
        \ 'project_root': function('CopydeskRoot'),
        \ 'initialization_options': {-> extend({'positionEncoding': 'utf-8', 'completion': {'items': 'prefix'}}, g:copydesk_settings)}})
endfor

" Names, for 'omnifunc'. ALE begins a completion at an ASCII word, so that what is typed of a Chinese name
" would stand there twice: here it begins where the longest part of an offered name does.
function! CopydeskComplete(findstart, base) abort
  if !a:findstart
    return filter(copy(s:items), {_, item -> stridx(item.word, a:base) == 0})
  endif
  if ale#completion#OmniFunc(1, '') < 0
    return -3
  endif
  let s:items = ale#completion#OmniFunc(0, '')
  let l:before = strpart(getline('.'), 0, col('.') - 1)
  let l:typed = ''
  for l:item in s:items
    for l:length in range(strchars(l:item.word), strchars(l:typed) + 1, -1)
      let l:part = strcharpart(l:item.word, 0, l:length)
      if strpart(l:before, len(l:before) - len(l:part)) ==# l:part
        let l:typed = l:part
        break
      endif
    endfor
  endfor
  return len(l:before) - len(l:typed)
endfunction

augroup copydesk
  autocmd!
  autocmd FileType text,markdown setlocal omnifunc=CopydeskComplete
augroup END
