// What every look into Chromium begins with: the browser, axe, and how what was found is reported.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const require = createRequire(join(process.env.NODE_MODULES, "x.js"));
const { chromium } = require("playwright-core");

/// The source of axe-core, to be evaluated in a page.
export const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

export const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});

let failed = 0;

/// Reports what `look` throws.
export async function check(name, look) {
  try {
    await look();
    console.log(`ok browser: ${name}`);
  } catch (error) {
    failed += 1;
    console.log(`${error.message}\nnot ok browser: ${name}`);
  }
}

export function expect(found, wanted, what) {
  const [a, b] = [JSON.stringify(found), JSON.stringify(wanted)];
  if (a !== b) throw new Error(`${what}: ${a}, and it should be ${b}`);
}

/// Ends the browser and the program, with status 1 where a check failed.
export async function finish() {
  await browser.close();
  process.exit(failed > 0 ? 1 : 0);
}
