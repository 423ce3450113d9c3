" The server in Vim with ALE. Started by vim.sh.
" Each step is done once, then its condition is looked at until it holds, by a timer of Vim's own main loop:
" keys, menus and jobs do what they do for a person.
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

let s:passed = 1
let s:said = []
let s:steps = []

function! s:Check(what, holds, seen) abort
  let s:passed = s:passed && a:holds
  call add(s:said, (a:holds ? 'ok    ' : 'FAIL  ') . a:what . '  ' . (type(a:seen) == v:t_string ? a:seen : json_encode(a:seen)))
  call writefile(s:said, $OUT)
endfunction

" What to do, until what holds within so many milliseconds, and what was seen.
function! s:Step(what, Do, Holds, ...) abort
  call add(s:steps, {'what': a:what, 'do': a:Do, 'holds': a:Holds, 'seen': get(a:000, 0, {-> ''}), 'limit': get(a:000, 1, 5000)})
endfunction

function! s:Tick(timer) abort
  if empty(s:steps)
    call timer_stop(a:timer)
    execute s:passed ? 'qall!' : 'cquit!'
    return
  endif
  let l:step = s:steps[0]
  try
    if !has_key(l:step, 'begun')
      let l:step.begun = reltime()
      call l:step.do()
      return
    endif
    let l:holds = l:step.holds()
    if l:holds || reltimefloat(reltime(l:step.begun)) * 1000 > l:step.limit
      call remove(s:steps, 0)
      if l:step.what !=# ''
        call s:Check(l:step.what, l:holds, l:step.seen())
      endif
    endif
  catch
    call remove(s:steps, 0)
    call s:Check(l:step.what, 0, v:exception . ' at ' . v:throwpoint)
  endtry
endfunction

function! s:Findings() abort
  return filter(copy(ale#engine#GetLoclist(bufnr('草稿.txt'))), {_, f -> get(f, 'linter_name', '') ==# 'copydesk'})
endfunction

function! s:Marked() abort
  return map(s:Findings(), {_, f -> strpart(getline(f.lnum), f.col - 1, f.end_col - f.col + 1)})
endfunction

function! s:Keys(keys) abort
  call feedkeys(a:keys, 't')
endfunction

function! s:Begin() abort
  execute 'source ' . $CONFIGURATION
  set filetype=text
  ALELint
endfunction

function! s:Complete(what, row, before, want) abort
  call s:Step('', {-> [cursor(a:row, strlen(a:before) + 1), s:Keys('i' . "\<C-x>\<C-o>")]}, {-> pumvisible()})
  call s:Step('', {-> s:Keys(s:Choose('运城市'))}, {-> mode() ==# 'n'})
  call s:Step(a:what, {-> 0}, {-> getline(a:row) ==# a:want}, {-> getline(a:row)})
endfunction

" The keys that choose a name in the menu.
function! s:Choose(name) abort
  let l:words = map(copy(complete_info(['items']).items), 'v:val.word')
  return repeat("\<C-n>", max([0, index(l:words, a:name)])) . "\<C-y>\<Esc>"
endfunction

call s:Step('findings arrive', function('s:Begin'), {-> len(s:Findings()) == 2}, {-> map(s:Findings(), 'v:val.text')}, 10000)
call s:Step('the marks are under the characters, emoji before them or not', {-> 0}, {-> s:Marked() ==# ['⽉', '⺠']}, function('s:Marked'), 100)
call s:Step('hovering explains it', {-> [cursor(1, 5), execute('ALEHover')]},
      \ {-> winnr('$') > 1 && join(getbufline(winbufnr(1), 1, '$')) =~# 'radical-glyph'}, {-> getbufline(winbufnr(1), 1, '$')})
call s:Step('', {-> execute('pclose')}, {-> winnr('$') == 1})
call s:Step('', {-> s:Keys("2GA\<C-x>\<C-o>")}, {-> pumvisible()})
call s:Step('', {-> s:Keys(s:Choose('运城市'))}, {-> mode() ==# 'n'})
call s:Step('运 completes to 运城市', {-> 0}, {-> getline(2) ==# '记者在运城市'}, {-> getline(2)})
call s:Complete('in the middle of Chinese too', 3, '会议在运', '会议在运城市召开，😀各县参加。')
call s:Step('', {-> execute('ALELint')}, {-> len(s:Findings()) == 2})
call s:Step('the quick fix mends it', {-> [cursor(1, 5), timer_start(700, {-> s:Keys("1\<CR>")}), s:Keys(":ALECodeAction\<CR>")]},
      \ {-> getline(1) ==# '😀月底完成⺠生工程'}, {-> getline(1)})
call s:Step('its finding goes', {-> s:Keys('l')}, {-> len(s:Findings()) == 1}, {-> map(s:Findings(), 'v:val.text')})
call s:Step('the draft can be saved', {-> execute('silent write')}, {-> !&modified})
autocmd VimEnter * call timer_start(30, function('s:Tick'), {'repeat': -1})
