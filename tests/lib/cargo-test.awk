# Reads what `cargo test` prints, passes it on, and adds the lines that tests/run counts: one for each test, named
# with the test program it belongs to.

{ print; fflush() }

/^ +Running / {
  program = $0
  sub(/.*\//, "", program)
  sub(/-[0-9a-f]+(\.exe)?\)$/, "", program)
}
/^ +Doc-tests / { program = $2 }

/^test .* \.\.\. ok$/ { print "ok " program " " name($0) }
/^test .* \.\.\. FAILED$/ { print "not ok " program " " name($0) }
/^test .* \.\.\. ignored/ { print "skip " program " " name($0) " is ignored" }

function name(line) {
  sub(/^test /, "", line)
  sub(/ \.\.\. .*$/, "", line)
  return line
}
