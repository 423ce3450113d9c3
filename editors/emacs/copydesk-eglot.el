;;; copydesk-eglot.el --- Chinese newspaper drafts with Eglot  -*- lexical-binding: t -*-

;;; Commentary:
;; (require 'copydesk-eglot), then M-x eglot in a text or Markdown buffer.

;;; Code:

(require 'eglot)
(require 'cl-lib)

(defgroup copydesk nil "Chinese newspaper drafts." :group 'text)

(defcustom copydesk-command '("copydesk" "lsp")
  "The program that serves drafts, with its arguments."
  :type '(repeat string))

(defcustom copydesk-settings nil
  "Settings of the server as a property list, for instance (:language \"en\")."
  :type 'plist)

(defun copydesk-eglot--contact (&rest _)
  "The server's command line with its settings.
The items are built for `copydesk-eglot-completion-at-point', which replaces nothing but what was typed of a name."
  (append copydesk-command
          (list :initializationOptions
                (append copydesk-settings '(:completion (:items "prefix"))))))

(defun copydesk-eglot-completion-at-point ()
  "Complete names at point.
There are no spaces in Chinese: what Eglot takes for the symbol at point is the whole clause.  With an empty region the
server's edit alone decides what is replaced."
  (cl-letf (((symbol-function 'bounds-of-thing-at-point) #'ignore))
    (eglot-completion-at-point)))

(defun copydesk-eglot--set-up ()
  "Complete by `copydesk-eglot-completion-at-point' where copydesk serves the buffer."
  (when (and (eglot-managed-p) (copydesk-eglot--served-p))
    (remove-hook 'completion-at-point-functions #'eglot-completion-at-point t)
    (add-hook 'completion-at-point-functions #'copydesk-eglot-completion-at-point nil t)))

(defun copydesk-eglot--served-p ()
  "Whether the server of this buffer is copydesk."
  (let ((server (eglot-current-server)))
    (and server
         (equal (plist-get (ignore-errors (slot-value server 'server-info)) :name) "copydesk"))))

(add-hook 'eglot-managed-mode-hook #'copydesk-eglot--set-up)
(add-to-list 'eglot-server-programs '((text-mode markdown-mode) . copydesk-eglot--contact))

(provide 'copydesk-eglot)
;;; copydesk-eglot.el ends here
