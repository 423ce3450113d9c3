-- A parent Neovim drives a child over msgpack-RPC, so that keys are typed and menus open as they do for a person.
-- Started by neovim.sh; works with Neovim 0.7 and later.
local passed = true

local function check(what, condition, seen)
  if not condition then passed = false end
  io.stdout:write((condition and 'ok    ' or 'FAIL  ') .. what .. (seen ~= nil and ('  ' .. tostring(seen)) or '') .. '\n')
end

-- One article whose byline is missing, set in lines as its column was, with a date that never was.
local draft = {
  '盐湖区加快建设城市绿道',
  '',
  '近日，盐湖区城市绿道建设现场一派繁忙景象，工人们正在',
  '铺设透水混凝土路面，挖掘机、压路机来回穿梭，力争在雨季',
  '到来之前完成全部主体工程。据了解，该项目自2023年2月30日',
  '开工以来，已经完成投资三千多万元，建成绿道十二公里，沿',
  '线栽植各类苗木两万余株，受到了周边居民的一致好评。',
  '“以前这里杂草丛生，现在推窗见绿、出门入园，我们打心眼',
  '里高兴。”家住附近的居民王女士说，每天晚饭后她都要和家',
  '人到绿道上走一走，看看风景，聊聊家常，生活越来越舒心。',
  '下一步，盐湖区将继续完善沿线的照明、健身等配套设施，把',
  '绿道建成群众身边的幸福道、健康道。',
}

local child = vim.fn.jobstart(
  { vim.v.progpath, '--embed', '--headless', '-u', 'NONE', '-i', 'NONE', '--noplugin', '-n' }, { rpc = true })
local function request(method, ...) return vim.fn.rpcrequest(child, method, ...) end
local function lua(code, ...) return request('nvim_exec_lua', code, { ... }) end
local function lines() return request('nvim_buf_get_lines', 0, 0, -1, false) end
local function wait(condition)
  local result
  vim.wait(5000, function()
    result = condition()
    return result
  end, 10)
  return result
end

local function diagnostics()
  return lua([[return vim.tbl_map(function(d)
    return { code = tostring(d.code or d.user_data and d.user_data.lsp.code), line = d.lnum, first = d.col, last = d.end_col, endLine = d.end_lnum, message = d.message }
  end, vim.diagnostic.get(0))]])
end

local function finding(code)
  for _, diagnostic in ipairs(diagnostics()) do
    if diagnostic.code:find(code, 1, true) == 1 then return diagnostic end
  end
end

local function run()
  vim.fn.writefile(draft, '草稿.txt')
  lua([[
    vim.g.copydesk_command = { ... }
    vim.o.completeopt = 'menuone,noinsert'
    vim.cmd('luafile ' .. vim.env.CONFIGURATION)
    vim.cmd('filetype on')
    vim.cmd('edit 草稿.txt')
    vim.ui.select = function(items, _, choose)
      TITLES = vim.tbl_map(function(item) return (item[2] or item.action or item).title end, items)
      choose(items[1], 1)
    end
  ]], vim.env.COPYDESK, 'lsp')

  wait(function() return #diagnostics() > 0 end)
  local codes = table.concat(vim.tbl_map(function(d) return d.code end, diagnostics()), ' ')
  check('a missing byline is shown', finding('missing-byline'), codes)
  check('a date that never was is shown', finding('impossible-'))
  check('the broken lines are shown', finding('hard-wrap'))

  local date = finding('impossible-')
  if date then
    local text = lines()[date.line + 1]:sub(date.first + 1, date.last)
    check('the mark is under the date', text:find('2月30日', 1, true), text)
    request('nvim_win_set_cursor', 0, { date.line + 1, date.first })
    lua('vim.lsp.buf.hover()')
    local hover = wait(function()
      return lua([[
        for _, window in ipairs(vim.api.nvim_list_wins()) do
          if vim.api.nvim_win_get_config(window).relative ~= '' then
            return table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false), ' ')
          end
        end
        return false]])
    end)
    check('hovering explains it', hover and hover:find('impossible-', 1, true), hover)
    request('nvim_input', '<Esc>gg')
  end

  -- The first action at the broken lines repairs them.
  local wrap = finding('hard-wrap')
  if wrap then
    request('nvim_win_set_cursor', 0, { wrap.line + 1, wrap.first })
    lua('vim.lsp.buf.code_action()')
    check('the quick fix joins the lines', wait(function() return #lines() < #draft end),
      table.concat(lua('return TITLES or {}'), ' | '))
    check('its finding goes', wait(function() return finding('hard-wrap') == nil end))
    request('nvim_command', 'undo')
    wait(function() return finding('hard-wrap') end)
  end

  lua('if vim.lsp.buf.format then vim.lsp.buf.format({ timeout_ms = 5000 }) else vim.lsp.buf.formatting_sync({}, 5000) end')
  local text = table.concat(lines(), '\n')
  check('formatting sets each paragraph on one line', text:find('工人们正在铺设透水混凝土路面', 1, true) and text:find('打心眼里高兴', 1, true), #lines() .. ' lines')
  check('formatting leaves nothing to repair', wait(function() return finding('hard-wrap') == nil end))

  -- 运 typed at the end of a line, then in the middle of Chinese.
  local function complete(before, after)
    request('nvim_buf_set_lines', 0, -1, -1, false, { before .. after })
    request('nvim_win_set_cursor', 0, { #lines(), #before })
    request('nvim_input', (after == '' and 'a' or 'i') .. '运<C-x><C-o>')
    local words = {}
    if wait(function() return request('nvim_call_function', 'pumvisible', {}) == 1 end) then
      for index, item in ipairs(request('nvim_call_function', 'complete_info', { { 'items' } }).items) do
        words[index] = item.abbr ~= '' and item.abbr or item.word
      end
    end
    local place
    for index, word in ipairs(words) do place = place or (word == '运城市' and index) end
    request('nvim_input', string.rep('<C-n>', (place or 1) - 1) .. '<C-y><Esc>')
    wait(function() return request('nvim_get_mode').mode == 'n' end)
    return table.concat(words, ' ')
  end
  local offered = complete('记者在', '')
  check('运 completes to 运城市', lines()[#lines()] == '记者在运城市', lines()[#lines()] .. ' (' .. offered .. ')')
  complete('会议在', '召开，😀各县参加')
  check('in the middle of Chinese too', lines()[#lines()] == '会议在运城市召开，😀各县参加', lines()[#lines()])

  request('nvim_command', 'silent write!')
  lua([[
    for _, client in ipairs(vim.lsp.get_active_clients()) do
      local rpc = client.rpc
      client.request('shutdown', nil, function() rpc.notify('exit') STOPPED = true end)
    end]])
  check('the server says goodbye', wait(function() return lua('return STOPPED == true') end))
end

local ran, failure = xpcall(run, debug.traceback)
if not ran then check('the script runs', false, failure) end
pcall(vim.fn.rpcnotify, child, 'nvim_command', 'qa!')
vim.wait(200)
vim.cmd(passed and 'qa!' or 'cq!')
