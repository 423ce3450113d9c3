;;; copydesk-lsp-mode.el --- Chinese newspaper drafts with lsp-mode  -*- lexical-binding: t -*-

;;; Commentary:
;; (require 'copydesk-lsp-mode), then M-x lsp in a text or Markdown buffer.

;;; Code:

(require 'lsp-mode)

(defgroup copydesk nil "Chinese newspaper drafts." :group 'text)

(defcustom copydesk-command '("copydesk" "lsp")
  "The program that serves drafts, with its arguments."
  :type '(repeat string))

(defcustom copydesk-settings nil
  "Settings of the server as a property list, for instance (:language \"en\")."
  :type 'plist)

(add-to-list 'lsp-language-id-configuration '(text-mode . "plaintext"))
(lsp-register-client
 (make-lsp-client
  :server-id 'copydesk
  :new-connection (lsp-stdio-connection (lambda () copydesk-command))
  :major-modes '(text-mode markdown-mode)
  ;; Drafts are prose: all of one is text, none of it comment.
  :completion-in-comments? t
  ;; lsp-mode counts characters where the protocol counts UTF-16.
  :initialization-options (lambda () (append copydesk-settings '(:positionEncoding "utf-32")))))

(provide 'copydesk-lsp-mode)
;;; copydesk-lsp-mode.el ends here
