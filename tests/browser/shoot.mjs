// Pictures for README.md.
//
//   node shoot.mjs FOLDER PICTURES    from the pages that `draw` wrote into the first to the second folder
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { join } from "node:path";

const require = createRequire(join(process.env.NODE_MODULES, "x.js"));
const { chromium } = require("playwright-core");
const [folder, pictures] = process.argv.slice(2);

const SHOTS = [
  { name: "overview", page: "acme/index.html", height: 900 },
  { name: "person", page: "acme/person-juno.html", height: 860 },
  { name: "trend", page: "reports/trend.html", height: 760, colorScheme: "dark" },
];

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
for (const { name, page: path, height, colorScheme } of SHOTS) {
  const context = await browser.newContext({ viewport: { width: 1200, height }, colorScheme });
  const page = await context.newPage();
  await page.goto(pathToFileURL(join(folder, path)).href);
  await page.screenshot({ path: join(pictures, `${name}.png`) });
  await context.close();
}
await browser.close();
