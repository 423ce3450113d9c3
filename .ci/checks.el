;;; checks.el --- what the checks of Emacs share  -*- lexical-binding: t -*-

;;; Code:

(require 'package)
(add-to-list 'package-directory-list "/usr/share/emacs/site-lisp/elpa") ; where Debian puts packages
(package-initialize)
(set-language-environment "UTF-8")
(prefer-coding-system 'utf-8-unix)
(setq make-backup-files nil auto-save-default nil create-lockfiles nil)
(require 'flymake)

(defvar check-passed t "Whether everything held so far.")

(defun check (what holds &optional seen)
  "Report that WHAT holds or not, with what was SEEN."
  (unless holds (setq check-passed nil))
  (princ (format "%s%s%s\n" (if holds "ok    " "FAIL  ") what (if seen (format "  %s" seen) ""))))

(defun check-wait (condition)
  "Wait until CONDITION gives something, five seconds at most; give that."
  (let ((end (+ (float-time) 5)) result)
    (while (and (not (setq result (funcall condition))) (< (float-time) end))
      (accept-process-output nil 0.02))
    result))

(defun check-line (number)
  "The text of line NUMBER."
  (save-excursion
    (goto-char (point-min))
    (forward-line (1- number))
    (buffer-substring-no-properties (line-beginning-position) (line-end-position))))

;;; checks.el ends here
