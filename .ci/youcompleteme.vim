" The server in Vim with YouCompleteMe. Started by vim.sh.
execute 'source ' . expand('<sfile>:p:h') . '/steps.vim'
set encoding=utf-8 nomore hidden shortmess+=atIc
" Debian's own, which has what ycmd needs.
let g:ycm_server_python_interpreter = '/usr/bin/python3'
let g:ycm_confirm_extra_conf = 0
let g:ycm_always_populate_location_list = 1
let g:ycm_auto_hover = ''
let g:copydesk_command = $COPYDESK
execute 'source ' . $CONFIGURATION
set runtimepath^=/usr/share/vim-youcompleteme
filetype plugin on
call writefile(['{"select": ["radical-glyph"]}'], '.copydesk.json')

function! s:Findings() abort
  return filter(getloclist(0), 'v:val.valid')
endfunction

" The texts under YouCompleteMe's marks; it draws some twice.
function! s:Marked() abort
  let l:marked = []
  for l:row in range(1, line('$'))
    for l:mark in filter(prop_list(l:row), {_, mark -> mark.type =~# '^Ycm.*Property$'})
      call add(l:marked, strpart(getline(l:row), l:mark.col - 1, l:mark.length))
    endfor
  endfor
  return uniq(l:marked)
endfunction

" YouCompleteMe replaces the run of Chinese before the cursor: its menu has the whole of it.
function! s:Complete(what, row, before, choice, after) abort
  call Step('', {-> [setline(a:row, a:before . a:after), cursor(a:row, strlen(a:before)), Keys('a' . "\<C-Space>")]},
        \ {-> pumvisible()})
  call Step('', {-> Keys(Choose(a:choice))}, {-> mode() ==# 'n'})
  call Step(a:what, {-> 0}, {-> getline(a:row) ==# a:before . '城市' . a:after}, {-> getline(a:row)})
endfunction

call Step('findings arrive', {-> 0}, {-> len(s:Findings()) == 2}, {-> map(s:Findings(), 'v:val.text')}, 30000)
call Step('the marks are under the characters, emoji before them or not', {-> 0}, {-> s:Marked() ==# ['⽉', '⺠']}, function('s:Marked'))
call Step('hovering explains it', {-> [cursor(1, 5), execute('YcmCompleter GetHover')]},
      \ {-> winnr('$') > 1 && join(getbufline(winbufnr(1), 1, '$')) =~# 'radical-glyph'}, {-> getbufline(winbufnr(1), 1, '$')})
call Step('', {-> execute('pclose')}, {-> winnr('$') == 1})
call s:Complete('运 completes to 运城市', 2, '记者在运', '记者在运城市', '')
call s:Complete('in the middle of Chinese too', 3, '会议在运', '会议在运城市', '召开，😀各县参加。')
call s:Complete('and behind an emoji', 4, '😀各县在运', '各县在运城市', '召开。')
call Step('the quick fix mends it', {-> [cursor(1, 5), timer_start(700, {-> Keys("1\<CR>")}), Keys(":YcmCompleter FixIt\<CR>")]},
      \ {-> getline(1) ==# '😀月底完成⺠生工程'}, {-> getline(1)}, 10000)
call Step('its finding goes', {-> 0}, {-> len(s:Findings()) == 1}, {-> map(s:Findings(), 'v:val.text')})
call Step('formatting mends the rest', {-> execute('YcmCompleter Format')}, {-> getline(1) ==# '😀月底完成民生工程'}, {-> getline(1)})
call Step('no finding is left', {-> Keys('l')}, {-> empty(s:Findings())}, {-> map(s:Findings(), 'v:val.text')})
call Step('the draft can be saved', {-> execute('silent write')}, {-> !&modified})
