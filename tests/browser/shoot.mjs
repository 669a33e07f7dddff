// Pictures for README.md.
//
//   node shoot.mjs FOLDER PICTURES    from the pages that `draw` wrote into the first to the second folder
import { pathToFileURL } from "node:url";
import { join } from "node:path";
import { browser, finish } from "./page.mjs";

const [folder, pictures] = process.argv.slice(2);

const SHOTS = [
  { name: "overview", page: "acme/index.html", height: 900 },
  { name: "person", page: "acme/person-juno.html", height: 860 },
  { name: "trend", page: "reports/trend.html", height: 760, colorScheme: "dark" },
];

for (const { name, page: path, height, colorScheme } of SHOTS) {
  const context = await browser.newContext({ viewport: { width: 1200, height }, colorScheme });
  const page = await context.newPage();
  await page.goto(pathToFileURL(join(folder, path)).href);
  await page.screenshot({ path: join(pictures, `${name}.png`) });
  await context.close();
}
await finish();
