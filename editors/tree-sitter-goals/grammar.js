/**
 * @file The Goals language for tree-sitter: what lines are, and what is indented under them.
 *
 * What kind a line is depends on its first word and on where its first dividing colon stands, which no regular grammar
 * tells. So src/scanner.c reads each line ahead and announces its kind by a token without width; the rules here only say
 * what stands in a line of that kind. The words of the language are in src/words.h, which is generated from the program:
 * a new keyword needs no new parser. As in the program every text has a tree, and no line spoils another.
 *
 * After a change here run ./generate, which writes src/parser.c anew.
 */

/// <reference types="tree-sitter-cli/dsl" />
// @ts-check

// Blanks that are odd, and characters that nobody sees: read as a blank in the machine's half of a line.
const ODD =
  '\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u00a0\\u00ad\\u1680\\u2000-\\u200f\\u2028-\\u202f\\u205f-\\u2064\\u3000\\ufeff';
// tree-sitter takes a NUL for the end unless it is named.
const ANY = '([^\\r\\n]|\\u0000)';
const INK = `[^ \\t\\r\\n${ODD}]`;
const PIECE = `[^ \\t\\r\\n:,${ODD}]`;
// A colon inside a piece belongs to it: 08:30, https://…
const REST = `${PIECE}*(:+${PIECE}+)*`;
const PERIOD = '([0-9]{4}-(Q[1-4]|H[12]|W[0-9]{2}|[0-9]{2}(-[0-9]{2})?)|FY[0-9]{4}(-(Q[1-4]|H[12]))?)';

const re = (source) => new RegExp(source);

/** A line: its kind, what stands in it, and what is indented under it. */
const line = ($, kind, ...parts) => seq(kind, ...parts, $._newline, repeat($.block));

module.exports = grammar({
  name: 'goals',

  externals: ($) => [
    $._newline,
    $._indent,
    $._dedent,
    $._thing,
    $._field,
    $._prose_field,
    $._waiver,
    $._event,
    $._step,
    $._planned_step,
    $._note,
    $._comment,
    $._error,
    $._colon,
    $.fact,
    $.status,
    $.connective,
    $._never,
  ],

  extras: () => [re(`[ \\t\\r\\n${ODD}]`)],

  rules: {
    source_file: ($) => repeat($._line),

    block: ($) => seq($._indent, repeat1($._line), $._dedent),

    _line: ($) =>
      choice($.thing, $.field, $.waiver, $.event, $.step, $.note, $.comment, $.error_line),

    thing: ($) =>
      line($, $._thing, field('keyword', $.keyword), repeat(field('name', $._piece)), $._divide, optional(field('title', $.text))),

    field: ($) =>
      choice(
        line($, $._field, field('name', $.field_name), $._divide, optional(field('value', $.value))),
        line($, $._prose_field, field('name', $.field_name), $._divide, optional(field('value', $.text))),
      ),

    waiver: ($) =>
      line($, $._waiver, alias($._first_word, 'allow'), repeat($._piece), optional(seq($._divide, optional(field('reason', $.text))))),

    event: ($) =>
      line($, $._event, field('day', $._first_day), repeat($._piece), optional(seq($._divide, optional(field('words', $.text))))),

    step: ($) =>
      choice(
        line($, $._step, '-', $.box, optional(field('words', $.text))),
        line($, $._planned_step, '-', $.box, repeat1($._piece), $._divide, optional(field('words', $.text))),
      ),

    note: ($) => line($, $._note, '>', optional($.text)),

    comment: ($) => line($, $._comment, alias(re(`//(${ANY}*${INK})?`), '//')),

    error_line: ($) => line($, $._error, $._junk),

    value: ($) => repeat1($._piece),

    keyword: ($) => $._first_word,
    field_name: ($) => $._first_word,
    _divide: ($) => alias($._colon, ':'),

    _piece: ($) =>
      choice($.date, $.period, $.tone, $.number, $.handle, $.tag, $.fact, $.status, $.connective, $.word, ',', ':'),

    // The name of a field of one's own may hold a comma.
    _first_word: () => re(`[A-Za-z][^ \\t\\r\\n:${ODD}]*`),
    _first_day: ($) => choice($.date, alias($._odd_day, $.word)),

    date: () => re('[0-9]{4}-[0-9]{2}-[0-9]{2}'),
    _odd_day: () => re(`[0-9]${REST}`),
    period: () => re(`${PERIOD}(\\.\\.${PERIOD})?`),
    tone: () => re('[-+=]'),
    number: () => re(`[-+0-9$€£¥−–]${REST}`),
    handle: () => re(`@${REST}`),
    tag: () => re(`#${REST}`),
    word: () => re(`[^-+0-9$€£¥−–@# \\t\\r\\n:,${ODD}]${REST}`),

    box: () => re(`\\[[xX \\t${ODD}]?\\]`),
    text: () => re(`${INK}(${ANY}*${INK})?`),
    _junk: () => re(`${INK}(${ANY}*${INK})?`),
  },
});
