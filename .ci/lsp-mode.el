;;; lsp-mode.el --- the server in Emacs with lsp-mode  -*- lexical-binding: t -*-
;; Started by emacs.sh in a folder of its own.

;;; Code:

(load (expand-file-name "checks.el" (file-name-directory load-file-name)))
(require 'lsp-mode)
(require 'lsp-completion)
(require 'lsp-diagnostics)
(setq lsp-auto-guess-root t lsp-guess-root-without-session t lsp-restart 'ignore lsp-enable-file-watchers nil
      lsp-session-file (expand-file-name "lsp-session" default-directory) lsp-diagnostics-provider :flymake
      lsp-idle-delay 0.1 lsp-enable-snippet nil lsp-modeline-code-actions-enable nil
      lsp-headerline-breadcrumb-enable nil lsp-enable-suggest-server-download nil lsp-auto-execute-action nil)
(load (getenv "CONFIGURATION"))
(setq copydesk-command (list (getenv "COPYDESK") "lsp")
      copydesk-settings '(:select ["radical-glyph" "hard-wrap" "spaced-out-line"]))

(defun check-complete (name)
  "Complete at point and choose NAME, as company and corfu do."
  (let* ((capf (lsp-completion-at-point))
         (typed (buffer-substring-no-properties (nth 0 capf) (point)))
         (all (completion-all-completions typed (nth 2 capf) nil (length typed)))
         (chosen (progn (when (consp all) (setcdr (last all) nil))
                        (seq-find (lambda (item) (equal (substring-no-properties item) name)) all))))
    (when chosen
      (delete-region (nth 0 capf) (point))
      (insert chosen)
      (funcall (plist-get (nthcdr 3 capf) :exit-function) chosen 'finished))
    (mapcar #'substring-no-properties all)))

(condition-case failure
    (with-current-buffer (find-file-noselect "草稿.txt")
      (switch-to-buffer (current-buffer))
      (insert "😀⽉底完成⺠生工程\n记者在运\n会议在运召开，😀各县参加。\n运 城 市 召 开 大 会。\n")
      (save-buffer)
      (text-mode)
      (lsp)
      (check "the server is connected"
             (check-wait (lambda ()
                           (and lsp--buffer-workspaces
                                (eq 'initialized (lsp--workspace-status (car lsp--buffer-workspaces)))))))
      (check "findings arrive" (check-wait (lambda () (= 3 (length (lsp--get-buffer-diagnostics))))))
      (check-wait #'flymake-diagnostics)
      (let ((marked (mapcar (lambda (found)
                              (buffer-substring-no-properties (flymake-diagnostic-beg found) (flymake-diagnostic-end found)))
                            (flymake-diagnostics))))
        (check "the marks are under the characters, emoji before them or not"
               (and (member "⽉" marked) (member "⺠" marked)) marked))
      (goto-char (1+ (point-min)))
      (let* ((hover (lsp-request "textDocument/hover" (lsp--text-document-position-params)))
             (text (and hover (lsp--render-on-hover-content (lsp:hover-contents hover) t))))
        (check "hovering explains it" (and text (string-match-p "radical-glyph" text))))
      (goto-char (point-min))
      (search-forward "记者在运")
      (let ((offered (check-complete "运城市")))
        (check "运 completes to 运城市" (equal (check-line 2) "记者在运城市") (list (check-line 2) offered)))
      (search-forward "会议在运")
      (check-complete "运城市")
      (check "in the middle of Chinese too" (equal (check-line 3) "会议在运城市召开，😀各县参加。") (check-line 3))
      (goto-char (1+ (point-min)))
      (let ((actions (lsp-code-actions-at-point)))
        (check "quick fixes are offered" actions (mapconcat #'lsp:code-action-title actions " | "))
        (lsp-execute-code-action (car actions)))
      (check "the quick fix mends it" (check-wait (lambda () (string-match-p "月底" (check-line 1)))) (check-line 1))
      (check "its finding goes" (check-wait (lambda () (= 2 (length (lsp--get-buffer-diagnostics))))))
      (lsp-format-buffer)
      (check "formatting closes the gaps" (equal (check-line 4) "运城市召开大会。") (check-line 4))
      (check "and leaves the rest" (equal (check-line 2) "记者在运城市"))
      (save-buffer)
      (let ((process (lsp--workspace-cmd-proc (car lsp--buffer-workspaces))))
        (lsp-workspace-shutdown (car lsp--buffer-workspaces))
        (check "the server says goodbye" (check-wait (lambda () (not (process-live-p process)))))))
  (error (check "the script runs" nil (format "%S" failure))))
(kill-emacs (if check-passed 0 1))
;;; lsp-mode.el ends here
