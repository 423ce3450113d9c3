-- Neovim 0.7 to 0.10: copy to ~/.config/nvim/plugin/.
-- vim.g.copydesk_command replaces the program, for instance { '/opt/copydesk/bin/copydesk', 'lsp' }.
local function root_of(name)
  local found = vim.fs and vim.fs.find({ '.copydesk.json', '.copydesk', '.git' }, { upward = true, path = vim.fn.fnamemodify(name, ':p:h') })[1]
  return found and vim.fn.fnamemodify(found, ':p:h'):gsub('/%.copydesk$', '') or vim.fn.fnamemodify(name, ':p:h')
end

local clients = {}

local function start(buffer)
  local name = vim.api.nvim_buf_get_name(buffer)
  if name == '' or vim.bo[buffer].buftype ~= '' then return end
  local config = {
    name = 'copydesk',
    cmd = vim.g.copydesk_command or { 'copydesk', 'lsp' },
    root_dir = root_of(name),
    init_options = vim.empty_dict(),
    settings = { copydesk = vim.empty_dict() },
  }
  if vim.lsp.start then
    vim.lsp.start(config, { bufnr = buffer })
    return
  end
  -- 0.7: one server a folder, attached by hand.
  config.on_exit = function() clients[config.root_dir] = nil end
  clients[config.root_dir] = clients[config.root_dir] or vim.lsp.start_client(config)
  if clients[config.root_dir] then
    vim.lsp.buf_attach_client(buffer, clients[config.root_dir])
    vim.bo[buffer].omnifunc = 'v:lua.vim.lsp.omnifunc'
  end
end

vim.api.nvim_create_autocmd('FileType', {
  pattern = { 'text', 'markdown' },
  callback = function(event) start(event.buf) end,
})
