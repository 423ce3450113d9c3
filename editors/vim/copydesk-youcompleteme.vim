" Chinese newspaper drafts in Vim with YouCompleteMe:  source this file in the vimrc, before YouCompleteMe is loaded.

if !exists('g:copydesk_command')
  let g:copydesk_command = 'copydesk lsp'
endif

let g:ycm_language_server = get(g:, 'ycm_language_server', []) + [{
      \ 'name': 'copydesk', 'cmdline': split(g:copydesk_command), 'filetypes': ['text', 'markdown'],
      \ 'project_root_files': ['.copydesk.json']}]

" What YouCompleteMe leaves alone by itself, but for text and Markdown.
if !exists('g:ycm_filetype_blacklist')
  let g:ycm_filetype_blacklist = {'tagbar': 1, 'notes': 1, 'netrw': 1, 'unite': 1, 'vimwiki': 1, 'pandoc': 1,
        \ 'infolog': 1, 'leaderf': 1, 'mail': 1}
endif
