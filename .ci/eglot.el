;;; eglot.el --- the server in Emacs with Eglot  -*- lexical-binding: t -*-
;; Started by emacs.sh in a folder of its own.

;;; Code:

(load (expand-file-name "checks.el" (file-name-directory load-file-name)))
(require 'eglot)
(setq eglot-sync-connect t eglot-connect-timeout 20 eglot-confirm-server-initiated-edits nil)
(load (getenv "CONFIGURATION"))
(setq copydesk-command (list (getenv "COPYDESK") "lsp")
      copydesk-settings '(:select ["radical-glyph" "hard-wrap" "spaced-out-line"]))

(defun check-complete (name)
  "Complete at point and choose NAME, as the list of completions does."
  (let* ((capf (run-hook-wrapped 'completion-at-point-functions #'completion--capf-wrapper 'all))
         (data (cdr capf))
         (typed (buffer-substring-no-properties (nth 0 data) (nth 1 data)))
         (all (completion-all-completions typed (nth 2 data) nil (- (point) (nth 0 data))))
         (chosen (progn (when (consp all) (setcdr (last all) nil))
                        (seq-find (lambda (item) (string-suffix-p name (substring-no-properties item))) all))))
    (when chosen
      (delete-region (nth 0 data) (nth 1 data))
      (insert chosen)
      (funcall (plist-get (nthcdr 3 data) :exit-function) chosen 'finished))
    (mapcar #'substring-no-properties all)))

(condition-case failure
    (with-current-buffer (find-file-noselect "草稿.txt")
      (switch-to-buffer (current-buffer))
      (insert "😀⽉底完成⺠生工程\n记者在运\n会议在运召开，😀各县参加。\n运 城 市 召 开 大 会。\n")
      (save-buffer)
      (text-mode)
      (eglot-ensure)
      (run-hooks 'post-command-hook)
      (check "the server is connected" (check-wait #'eglot-managed-p))
      (check "findings arrive" (check-wait (lambda () (flymake-start) (= 3 (length (flymake-diagnostics))))))
      (let ((first (car (flymake-diagnostics))))
        (check "the mark is under the character"
               (and first (member (buffer-substring-no-properties (flymake-diagnostic-beg first) (flymake-diagnostic-end first))
                                  '("⽉" "⺠")))
               (and first (flymake-diagnostic-text first))))
      (goto-char (1+ (point-min)))
      (let (hover)
        (eglot-hover-eldoc-function (lambda (text &rest _) (setq hover text)))
        (check "hovering explains it" (and (check-wait (lambda () hover)) (string-match-p "radical-glyph" hover))))
      (goto-char (point-min))
      (search-forward "记者在运")
      (let ((offered (check-complete "运城市")))
        (check "运 completes to 运城市" (equal (check-line 2) "记者在运城市") (list (check-line 2) offered)))
      (search-forward "会议在运")
      (check-complete "运城市")
      (check "in the middle of Chinese too" (equal (check-line 3) "会议在运城市召开，😀各县参加。") (check-line 3))
      ;; Batch Emacs is never idle, so what waits for that is called by hand.
      (eglot--signal-textDocument/didChange)
      (goto-char (1+ (point-min)))
      ;; The preferred action is the default of the question.
      (cl-letf ((last-nonmenu-event ?a)
                ((symbol-function 'completing-read) (lambda (&rest question) (nth 6 question))))
        (eglot-code-actions (1+ (point-min)) (+ 2 (point-min)) "quickfix" t))
      (eglot--signal-textDocument/didChange)
      (check "the quick fix mends it" (string-match-p "月底" (check-line 1)) (check-line 1))
      (check "its finding goes" (check-wait (lambda () (< (length (flymake-diagnostics)) 3))))
      (eglot-format-buffer)
      (check "formatting closes the gaps" (equal (check-line 4) "运城市召开大会。") (check-line 4))
      (check "and leaves the rest" (equal (check-line 2) "记者在运城市"))
      (save-buffer)
      (eglot-shutdown (eglot-current-server) nil 5)
      (check "the server says goodbye" t))
  (error (check "the script runs" nil (format "%S" failure))))
(kill-emacs (if check-passed 0 1))
;;; eglot.el ends here
