" Steps of a check in Vim: each is done once, then its condition is looked at until it holds, by a timer of Vim's own
" main loop: keys, menus and jobs do what they do for a person.
let s:passed = 1
let s:said = []
let s:steps = []

function! s:Check(what, holds, seen) abort
  let s:passed = s:passed && a:holds
  call add(s:said, (a:holds ? 'ok    ' : 'FAIL  ') . a:what . '  ' . (type(a:seen) == v:t_string ? a:seen : json_encode(a:seen)))
  call writefile(s:said, $OUT)
endfunction

" What to do, until what holds within so many milliseconds, and what was seen.
function! Step(what, Do, Holds, ...) abort
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

function! Keys(keys) abort
  call feedkeys(a:keys, 't')
endfunction

" The keys that choose a name in the menu.
function! Choose(name) abort
  let l:menu = complete_info(['items', 'selected'])
  let l:words = map(copy(l:menu.items), 'v:val.word')
  return repeat("\<C-n>", max([0, index(l:words, a:name) - l:menu.selected])) . "\<C-y>\<Esc>"
endfunction

autocmd VimEnter * call timer_start(30, function('s:Tick'), {'repeat': -1})
