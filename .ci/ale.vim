" The server in Vim with ALE. Started by vim.sh.
execute 'source ' . expand('<sfile>:p:h') . '/steps.vim'
set encoding=utf-8 nomore hidden completeopt=menuone,noinsert shortmess+=atI
set runtimepath^=/usr/share/vim-ale
let g:ale_linters_explicit = 1
let g:ale_linters = {'text': ['copydesk']}
let g:ale_completion_enabled = 0
let g:ale_lint_delay = 50
let g:ale_lint_on_text_changed = 'always'
let g:ale_hover_to_preview = 1
let g:copydesk_command = $COPYDESK
let g:copydesk_settings = {'select': ['radical-glyph']}
filetype on

function! s:Findings() abort
  return filter(copy(ale#engine#GetLoclist(bufnr('草稿.txt'))), {_, f -> get(f, 'linter_name', '') ==# 'copydesk'})
endfunction

function! s:Marked() abort
  return map(s:Findings(), {_, f -> strpart(getline(f.lnum), f.col - 1, f.end_col - f.col + 1)})
endfunction

function! s:Begin() abort
  execute 'source ' . $CONFIGURATION
  set filetype=text
  ALELint
endfunction

function! s:Complete(what, row, before, want) abort
  call Step('', {-> [cursor(a:row, strlen(a:before) + 1), Keys('i' . "\<C-x>\<C-o>")]}, {-> pumvisible()})
  call Step('', {-> Keys(Choose('运城市'))}, {-> mode() ==# 'n'})
  call Step(a:what, {-> 0}, {-> getline(a:row) ==# a:want}, {-> getline(a:row)})
endfunction

call Step('findings arrive', function('s:Begin'), {-> len(s:Findings()) == 2}, {-> map(s:Findings(), 'v:val.text')}, 10000)
call Step('the marks are under the characters, emoji before them or not', {-> 0}, {-> s:Marked() ==# ['⽉', '⺠']}, function('s:Marked'), 100)
call Step('hovering explains it', {-> [cursor(1, 5), execute('ALEHover')]},
      \ {-> winnr('$') > 1 && join(getbufline(winbufnr(1), 1, '$')) =~# 'radical-glyph'}, {-> getbufline(winbufnr(1), 1, '$')})
call Step('', {-> execute('pclose')}, {-> winnr('$') == 1})
call Step('', {-> Keys("2GA\<C-x>\<C-o>")}, {-> pumvisible()})
call Step('', {-> Keys(Choose('运城市'))}, {-> mode() ==# 'n'})
call Step('运 completes to 运城市', {-> 0}, {-> getline(2) ==# '记者在运城市'}, {-> getline(2)})
call s:Complete('in the middle of Chinese too', 3, '会议在运', '会议在运城市召开，😀各县参加。')
call Step('', {-> execute('ALELint')}, {-> len(s:Findings()) == 2})
call Step('the quick fix mends it', {-> [cursor(1, 5), timer_start(700, {-> Keys("1\<CR>")}), Keys(":ALECodeAction\<CR>")]},
      \ {-> getline(1) ==# '😀月底完成⺠生工程'}, {-> getline(1)})
call Step('its finding goes', {-> Keys('l')}, {-> len(s:Findings()) == 1}, {-> map(s:Findings(), 'v:val.text')})
call Step('the draft can be saved', {-> execute('silent write')}, {-> !&modified})
