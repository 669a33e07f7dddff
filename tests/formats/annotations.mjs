// Writes the annotations that GitHub's own library writes for the findings of a JSON report:
//   node annotations.mjs NODE_MODULES REPORT.json
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [modules, report] = process.argv.slice(2);
const core = await import(pathToFileURL(resolve(modules, "@actions/core/lib/core.js")));
const commands = { error: core.error, warning: core.warning, hint: core.notice };

// Nothing that steers a terminal gets into a log.
const plain = (text) =>
  text
    .replace(/[\x00-\x1f]/g, (c) => String.fromCharCode(0x2400 + c.charCodeAt(0)))
    .replace(/\x7f/g, "\u2421")
    .replace(/[\x80-\x9f\u202a-\u202e\u2066-\u2069]/g, "\ufffd");

const sentence = (text) => {
  const line = text
    .split("\n")
    .map((part) => part.trim())
    .filter(Boolean)
    .map(plain)
    .join(" ");
  return line[0].toUpperCase() + line.slice(1) + (/[.?!…:]$/.test(line) ? "" : ".");
};

for (const found of JSON.parse(readFileSync(report, "utf8")).diagnostics) {
  const { start, end } = found.span;
  const place = { title: `${found.code} ${found.name}`, file: found.path, startLine: start.line, endLine: end.line };
  if (start.line === end.line) {
    place.startColumn = start.column;
    place.endColumn = end.column;
  }
  const text = [found.message, found.help].filter(Boolean).map(sentence).join(" ");
  commands[found.severity](text, place);
}
