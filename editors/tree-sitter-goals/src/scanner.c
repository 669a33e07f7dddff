// Reads each line ahead to say what it is, as the program does (crates/goalpost-syntax: goals.pest, classify, indents),
// and follows the indentation. Tokens that announce something have no width, so nodes end where their last line ends.

#include "tree_sitter/alloc.h"
#include "tree_sitter/parser.h"

#include <string.h>

#include "words.h"

enum Token {
  NEWLINE,
  INDENT,
  DEDENT,
  THING,
  FIELD,
  PROSE_FIELD,
  WAIVER,
  EVENT,
  STEP,
  PLANNED_STEP,
  NOTE,
  COMMENT,
  ERROR_LINE,
  COLON,
  FACT,
  STATUS,
  CONNECTIVE,
  // In no rule: valid only while tree-sitter recovers from an error, which no text should lead to.
  NEVER,
};

// How deep lines may nest; what is deeper stands beside its parent. The stack has to fit into tree-sitter's 1024 bytes.
enum { DEEPEST = 400 };
// How many comment lines are looked past to find the line that they stand before.
enum { FURTHEST = 64 };
// One more than the longest word of the language, for a word that is longer.
enum { WORD = 32 };

typedef struct {
  // The width of a level in columns, 0 until a line is indented; 8 where tabs are used.
  uint8_t level;
  // Whether a line was read.
  bool has_begun;
  // How far the line is indented that comes next.
  uint16_t width;
  uint16_t depth;
  uint16_t widths[DEEPEST];
} Scanner;

static bool is_end(TSLexer *lexer) {
  return lexer->eof(lexer) || lexer->lookahead == '\n' || lexer->lookahead == '\r';
}

static bool is_blank(int32_t c) {
  return c == ' ' || c == '\t' || (c >= 0 && c <= 0x8) || c == 0xb || c == 0xc || (c >= 0xe && c <= 0x1f) ||
         (c >= 0x7f && c <= 0xa0) || c == 0xad || c == 0x1680 || (c >= 0x2000 && c <= 0x200f) ||
         (c >= 0x2028 && c <= 0x202f) || (c >= 0x205f && c <= 0x2064) || c == 0x3000 || c == 0xfeff;
}

// Characters that are read as a blank and have no width.
static bool is_invisible(int32_t c) {
  return c == 0xad || (c >= 0x200b && c <= 0x200f) || (c >= 0x202a && c <= 0x202e) || (c >= 0x2060 && c <= 0x2064) ||
         c == 0xfeff || (c >= 0 && c < ' ' && c != '\t') || c == 0x7f;
}

static bool is_letter(int32_t c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

static bool is_digit(int32_t c) { return c >= '0' && c <= '9'; }

static void next(TSLexer *lexer) { lexer->advance(lexer, false); }

static void skip_blanks(TSLexer *lexer) {
  while (!is_end(lexer) && is_blank(lexer->lookahead)) {
    lexer->advance(lexer, true);
  }
}

static bool is_one_of(const char *word, const char *const *words) {
  for (; *words; words++) {
    if (strcmp(word, *words) == 0) {
      return true;
    }
  }
  return false;
}

// Reads to the next blank, colon or end; keeps it in small letters, and nothing of what is too long or no ASCII.
static void read_word(TSLexer *lexer, char word[WORD]) {
  unsigned length = 0;
  while (!is_end(lexer) && !is_blank(lexer->lookahead) && lexer->lookahead != ':') {
    int32_t c = lexer->lookahead;
    if (length < WORD - 1) {
      word[length++] = c > 0x7f ? '?' : (char)(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
    } else {
      length = WORD;
    }
    next(lexer);
  }
  word[length < WORD ? length : 0] = '\0';
}

// What stands behind the first word of a line, up to the colon that divides it.
typedef struct {
  bool has_colon;
  bool is_junk;
  unsigned pieces;
} Left;

static Left read_left(TSLexer *lexer) {
  Left left = {false, false, 0};
  bool in_piece = false;
  while (!is_end(lexer)) {
    int32_t c = lexer->lookahead;
    next(lexer);
    if (c == ':') {
      if (is_end(lexer) || is_blank(lexer->lookahead)) {
        left.has_colon = true;
        return left;
      }
      // A colon that begins a piece leaves nothing to be read.
      if (!in_piece) {
        left.is_junk = true;
        return left;
      }
    } else {
      left.pieces += !is_blank(c) && !in_piece;
      in_piece = !is_blank(c);
    }
  }
  return left;
}

static enum Token named_line(TSLexer *lexer) {
  char word[WORD];
  read_word(lexer, word);
  Left left = read_left(lexer);
  if (strcmp(word, "allow") == 0 && !left.is_junk) {
    return WAIVER;
  }
  if (!left.has_colon) {
    return ERROR_LINE;
  }
  bool is_keyword = is_one_of(word, KEYWORDS);
  if (is_keyword && (left.pieces > 0 || !is_one_of(word, NAMED_KEYWORDS))) {
    return THING;
  }
  if (left.pieces == 0) {
    if (strncmp(word, "x-", 2) == 0 || is_one_of(word, PROSE_FIELDS)) {
      return PROSE_FIELD;
    }
    if (is_one_of(word, FIELDS)) {
      return FIELD;
    }
  }
  return is_keyword ? THING : ERROR_LINE;
}

static enum Token event_line(TSLexer *lexer) {
  unsigned marks = 0, digits = 0;
  while (!is_end(lexer) && !is_blank(lexer->lookahead) && lexer->lookahead != ':') {
    int32_t c = lexer->lookahead;
    if (c == '-' || c == '.' || c == '/') {
      marks++;
    } else if (is_digit(c)) {
      digits++;
    } else if (!is_letter(c)) {
      return ERROR_LINE;
    }
    next(lexer);
  }
  return marks >= 1 && digits >= 3 ? EVENT : ERROR_LINE;
}

static bool read_digits(TSLexer *lexer, unsigned count) {
  for (; count > 0; count--) {
    if (!is_digit(lexer->lookahead)) {
      return false;
    }
    next(lexer);
  }
  return true;
}

static bool read_dash(TSLexer *lexer) {
  bool is_dash = lexer->lookahead == '-';
  if (is_dash) {
    next(lexer);
  }
  return is_dash;
}

static bool read_day(TSLexer *lexer) {
  return read_digits(lexer, 4) && read_dash(lexer) && read_digits(lexer, 2) && read_dash(lexer) && read_digits(lexer, 2);
}

// Whether a step says when or by whom: only days, `due` and handles up to the colon that divides.
static bool is_planned(TSLexer *lexer) {
  bool has_any = false;
  for (;;) {
    while (!is_end(lexer) && is_blank(lexer->lookahead)) {
      next(lexer);
    }
    if (is_end(lexer)) {
      return false;
    }
    if (lexer->lookahead == ':') {
      next(lexer);
      return has_any && (is_end(lexer) || is_blank(lexer->lookahead));
    }
    if (lexer->lookahead == '@' || lexer->lookahead == 'd') {
      char word[WORD];
      read_word(lexer, word);
      if (word[0] != '@' && (strcmp(word, "due") != 0 || is_end(lexer) || !is_blank(lexer->lookahead))) {
        return false;
      }
    } else if (!read_day(lexer)) {
      return false;
    }
    has_any = true;
  }
}

static enum Token step_line(TSLexer *lexer) {
  next(lexer);
  while (!is_end(lexer) && is_blank(lexer->lookahead)) {
    next(lexer);
  }
  if (lexer->lookahead != '[') {
    return ERROR_LINE;
  }
  next(lexer);
  if (!is_end(lexer) && (is_blank(lexer->lookahead) || lexer->lookahead == 'x' || lexer->lookahead == 'X')) {
    next(lexer);
  }
  if (lexer->lookahead != ']') {
    return ERROR_LINE;
  }
  next(lexer);
  return is_planned(lexer) ? PLANNED_STEP : STEP;
}

static enum Token kind_of_line(TSLexer *lexer) {
  int32_t c = lexer->lookahead;
  if (is_letter(c)) {
    return named_line(lexer);
  }
  if (is_digit(c)) {
    return event_line(lexer);
  }
  if (c == '/') {
    next(lexer);
    return lexer->lookahead == '/' ? COMMENT : ERROR_LINE;
  }
  return c == '-' ? step_line(lexer) : c == '>' ? NOTE : ERROR_LINE;
}

// Goes to the first character of the next line that is not blank, and says how far it is indented.
static uint16_t go_to_line(Scanner *scanner, TSLexer *lexer) {
  unsigned spaces = 0, tabs = 0;
  bool begins_with_tab = false;
  while (!lexer->eof(lexer) && (is_end(lexer) || is_blank(lexer->lookahead))) {
    int32_t c = lexer->lookahead;
    if (c == '\n' || c == '\r') {
      spaces = tabs = 0;
      begins_with_tab = false;
    } else if (c == '\t') {
      begins_with_tab |= spaces + tabs == 0;
      tabs++;
    } else {
      spaces += !is_invisible(c);
    }
    lexer->advance(lexer, true);
  }
  if (spaces + tabs == 0 || lexer->eof(lexer)) {
    return 0;
  }
  if (scanner->level == 0) {
    scanner->level = begins_with_tab ? 8 : spaces < 1 ? 1 : spaces > 8 ? 8 : (uint8_t)spaces;
  }
  unsigned width = spaces + tabs * scanner->level;
  return width < UINT16_MAX ? (uint16_t)width : UINT16_MAX;
}

// A line that stands aside: what is indented around it goes on behind it.
enum Aside {
  // None: it opens and closes as its indentation says.
  NOT_ASIDE,
  // A comment, which is free to stand anywhere.
  COMMENT_ASIDE,
  // A line without a shape, which says nothing.
  STRAY_ASIDE,
};

static void skip_line(TSLexer *lexer) {
  while (!is_end(lexer)) {
    next(lexer);
  }
}

// Whether a line that begins with a letter has no shape and holds nothing. What looks like a thing or a field with a
// mistake in it may hold what is indented under it.
static bool is_free_text(TSLexer *lexer) {
  char word[WORD];
  read_word(lexer, word);
  bool is_keyword = is_one_of(word, KEYWORDS);
  Left left = read_left(lexer);
  return !is_keyword && strcmp(word, "allow") != 0 && (!left.has_colon || left.pieces > 1);
}

// Reads on through a line that stands aside, to its end.
static enum Aside read_aside(TSLexer *lexer) {
  if (lexer->eof(lexer)) {
    return NOT_ASIDE;
  }
  enum Aside aside;
  if (is_letter(lexer->lookahead)) {
    aside = is_free_text(lexer) ? STRAY_ASIDE : NOT_ASIDE;
  } else {
    enum Token kind = kind_of_line(lexer);
    aside = kind == COMMENT ? COMMENT_ASIDE : kind == ERROR_LINE ? STRAY_ASIDE : NOT_ASIDE;
  }
  if (aside != NOT_ASIDE) {
    skip_line(lexer);
  }
  return aside;
}

// The same of the line behind the one that is read. One that stands aside is taken to be indented like the line behind
// it, or like what it stands in, so that it never closes what goes on after it.
static uint16_t width_of_next_line(Scanner *scanner, TSLexer *lexer) {
  uint8_t level = scanner->level;
  uint16_t top = scanner->widths[scanner->depth];
  uint16_t width = go_to_line(scanner, lexer);
  enum Aside aside = width <= top || lexer->lookahead == '/' ? read_aside(lexer) : NOT_ASIDE;
  if (aside == NOT_ASIDE) {
    return width;
  }
  uint16_t own = aside == COMMENT_ASIDE && width > top ? top : width;
  uint16_t behind = own;
  for (unsigned lines = 0; lines < FURTHEST && aside != NOT_ASIDE; lines++) {
    behind = go_to_line(scanner, lexer);
    aside = read_aside(lexer);
  }
  // What stands aside does not decide how the file is indented.
  scanner->level = level;
  return behind > own ? behind : own;
}

// The end of a line. How the next one is indented is found out here, for the tokens between them.
static bool end_line(Scanner *scanner, TSLexer *lexer) {
  lexer->mark_end(lexer);
  scanner->width = width_of_next_line(scanner, lexer);
  lexer->result_symbol = NEWLINE;
  return true;
}

static bool start_line(Scanner *scanner, TSLexer *lexer, const bool *valid) {
  uint16_t top = scanner->widths[scanner->depth];
  if (scanner->width > top && scanner->has_begun && valid[INDENT] && scanner->depth + 1 < DEEPEST) {
    lexer->mark_end(lexer);
    scanner->widths[++scanner->depth] = scanner->width;
    lexer->result_symbol = INDENT;
    return true;
  }
  if (scanner->width < top && scanner->depth > 0 && valid[DEDENT]) {
    lexer->mark_end(lexer);
    scanner->depth--;
    lexer->result_symbol = DEDENT;
    return true;
  }
  uint16_t width = go_to_line(scanner, lexer);
  if (lexer->eof(lexer)) {
    return false;
  }
  if (!scanner->has_begun) {
    scanner->has_begun = true;
    scanner->width = width;
  }
  if (scanner->depth == 0) {
    // Lines that stand in nothing begin where the first of them does, or further left.
    scanner->widths[0] = scanner->width;
  }
  lexer->mark_end(lexer);
  lexer->result_symbol = kind_of_line(lexer);
  return valid[lexer->result_symbol];
}

static bool special_word(TSLexer *lexer, const bool *valid) {
  char word[WORD];
  read_word(lexer, word);
  if (lexer->lookahead == ':') {
    lexer->mark_end(lexer);
    next(lexer);
    if (!is_end(lexer) && !is_blank(lexer->lookahead)) {
      return false;
    }
  } else {
    lexer->mark_end(lexer);
  }
  enum Token kind = is_one_of(word, STATUSES)      ? STATUS
                    : is_one_of(word, FACTS)       ? FACT
                    : is_one_of(word, CONNECTIVES) ? CONNECTIVE
                                                   : NEVER;
  lexer->result_symbol = kind;
  return kind != NEVER && valid[kind];
}

static bool scan(Scanner *scanner, TSLexer *lexer, const bool *valid) {
  if (valid[NEVER]) {
    return false;
  }
  if (valid[THING] || valid[DEDENT]) {
    return start_line(scanner, lexer, valid);
  }
  skip_blanks(lexer);
  if (valid[NEWLINE] && is_end(lexer)) {
    return end_line(scanner, lexer);
  }
  if (valid[COLON] && lexer->lookahead == ':') {
    next(lexer);
    lexer->mark_end(lexer);
    lexer->result_symbol = COLON;
    return is_end(lexer) || is_blank(lexer->lookahead);
  }
  return valid[FACT] && is_letter(lexer->lookahead) && special_word(lexer, valid);
}

void *tree_sitter_goals_external_scanner_create(void) { return ts_calloc(1, sizeof(Scanner)); }

void tree_sitter_goals_external_scanner_destroy(void *payload) { ts_free(payload); }

bool tree_sitter_goals_external_scanner_scan(void *payload, TSLexer *lexer, const bool *valid) {
  return scan((Scanner *)payload, lexer, valid);
}

unsigned tree_sitter_goals_external_scanner_serialize(void *payload, char *buffer) {
  Scanner *scanner = (Scanner *)payload;
  unsigned widths = (scanner->depth + 1u) * sizeof(uint16_t);
  buffer[0] = (char)scanner->level;
  buffer[1] = (char)scanner->has_begun;
  memcpy(buffer + 2, &scanner->width, sizeof(uint16_t));
  memcpy(buffer + 4, scanner->widths, widths);
  return 4 + widths;
}

void tree_sitter_goals_external_scanner_deserialize(void *payload, const char *buffer, unsigned length) {
  Scanner *scanner = (Scanner *)payload;
  memset(scanner, 0, sizeof(Scanner));
  if (length > 4) {
    scanner->level = (uint8_t)buffer[0];
    scanner->has_begun = buffer[1] != 0;
    memcpy(&scanner->width, buffer + 2, sizeof(uint16_t));
    memcpy(scanner->widths, buffer + 4, length - 4);
    scanner->depth = (uint16_t)((length - 4) / sizeof(uint16_t) - 1);
  }
}
