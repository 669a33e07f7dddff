;;; goals-mode-test.el --- What goals-mode colours and how it indents -*- lexical-binding: t; -*-

;;; Commentary:
;; Run by the step `editors': emacs --batch -l goals-mode-test.el; prints lines for tests/run.

;;; Code:

(require 'goals-mode)

(defvar goals-test-trouble nil)

(defun goals-test-report (name found expected)
  (if (equal found expected)
      (princ (format "ok goals-mode: %s\n" name))
    (setq goals-test-trouble t)
    (princ (format "  found %S, expected %S\nnot ok goals-mode: %s\n" found expected name))))

(defun goals-test-face (text)
  "The face at the end of the first TEXT of the buffer."
  (goto-char (point-min))
  (search-forward text)
  (get-text-property (1- (point)) 'face))

(with-temp-buffer
  (insert-file-contents (getenv "SAMPLE"))
  (let ((buffer-file-name "sample.goals"))
    (set-auto-mode))
  (goals-test-report "files that end with .goals" major-mode 'goals-mode)
  (font-lock-ensure)
  (dolist (expected '(("// Every" . font-lock-comment-face)
                      ("objective" . font-lock-keyword-face)
                      ("objective qu" . font-lock-constant-face)
                      ("A harbour" . font-lock-function-name-face)
                      ("  why" . font-lock-variable-name-face)
                      ("x-bud" . font-lock-variable-name-face)
                      ("2026-10-19" . font-lock-constant-face)
                      ("on-track" . goals-on-track)
                      ("at-risk" . goals-at-risk)
                      ("off-track" . goals-off-track)
                      ("confidence" . font-lock-builtin-face)
                      ("@ana" . font-lock-type-face)
                      ("Two engines" . nil)
                      ("> The meter" . font-lock-doc-face)
                      ("allow" . font-lock-preprocessor-face)
                      ("- [x]" . font-lock-warning-face)
                      ("free text" . nil)))
    (goals-test-report (concat "colour of " (car expected)) (goals-test-face (car expected)) (cdr expected)))
  (goals-test-report "index of things" (mapcar #'car (funcall imenu-create-index-function))
                     '("The yard: boats, people" "A harbour in which one hears the water" "Noise at the pier")))

(with-temp-buffer
  (goals-mode)
  (insert "goal a: A\n")
  (indent-according-to-mode)
  (insert "why: B\n")
  (indent-according-to-mode)
  (insert "how: C")
  (goals-test-report "indentation" (buffer-string) "goal a: A\n  why: B\n  how: C"))

(require 'eglot)
(goals-test-report "Eglot knows the server" (cdr (assoc 'goals-mode eglot-server-programs)) '("goalpost" "lsp"))

(kill-emacs (if goals-test-trouble 1 0))
;;; goals-mode-test.el ends here
