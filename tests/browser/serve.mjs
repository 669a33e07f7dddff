// Opens the dashboard that `goalpost serve` shows, as somebody would who writes goals beside it.
//
//   node serve.mjs PROGRAM FOLDER    a copy of the example company is made in the folder
import { spawn } from "node:child_process";
import { appendFileSync, cpSync, renameSync } from "node:fs";
import { createInterface } from "node:readline";
import { join } from "node:path";
import { axe, browser, check, expect, finish } from "./page.mjs";

const [program, folder] = process.argv.slice(2);
const ours = join(folder, "ours");
cpSync("examples/acme", ours, { recursive: true });

const server = spawn(program, ["serve", "--today", "2026-11-20", ours], { stdio: ["ignore", "pipe", "inherit"] });
const url = await new Promise((resolve, reject) => {
  createInterface(server.stdout).once("line", resolve);
  server.once("exit", status => reject(new Error(`serve ended with ${status}`)));
});
const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
const asked = [];
const said = [];
await context.route("**", route => {
  const address = route.request().url();
  if (address.startsWith(url)) return route.continue();
  asked.push(address);
  return route.abort();
});
const page = await context.newPage();
page.on("console", message => said.push(message.text()));
page.on("pageerror", error => said.push(String(error)));
const seen = text => page.getByText(text).first().waitFor({ timeout: 30_000 });

await check("serve: the dashboard, page by page", async () => {
  await page.goto(url);
  await page.locator("nav a", { hasText: "People" }).first().click();
  await page.waitForURL("**/people.html");
  await page.goto(url);
});

await check("serve: an open page follows the files", async () => {
  const goal = "\ngoal kite: Fly a kite over the workshop\n  owner: @juno\n  during: 2026-Q4\n  measure: yes/no\n";
  appendFileSync(join(ours, "2026-q4", "workshop.goals"), goal);
  await seen("Fly a kite over the workshop");
});

await check("serve: what was typed and picked stays while files change", async () => {
  const words = page.locator(".tools input").first();
  const rows = page.locator("[data-s]:visible");
  await words.fill("kite");
  const narrowed = await rows.count();
  const goal = "\ngoal moon: Paint the gate, and fly no other kite\n  owner: @juno\n  during: 2026-Q4\n  measure: yes/no\n";
  appendFileSync(join(ours, "2026-q4", "workshop.goals"), goal);
  await seen("Paint the gate");
  expect(await words.inputValue(), "kite", "what was typed");
  expect(await rows.count(), narrowed + 1, "what is shown of it");
  expect(await words.evaluate(field => field === document.activeElement), true, "where one types");
  await words.fill("");
});

await check("serve: the last good page stays under what went wrong", async () => {
  renameSync(ours, `${ours}-away`);
  await page.locator("[role=alert]").waitFor({ timeout: 30_000 });
  expect(await page.getByText("Fly a kite over the workshop").count() > 0, true, "what was there");
  renameSync(`${ours}-away`, ours);
  await page.locator("[role=alert]").waitFor({ state: "detached", timeout: 30_000 });
});

await check("serve: axe finds nothing where something went wrong", async () => {
  renameSync(ours, `${ours}-away`);
  await page.locator("[role=alert]").waitFor({ timeout: 30_000 });
  for (const colorScheme of ["light", "dark"]) {
    const other = await browser.newContext({ colorScheme, bypassCSP: true });
    const look = await other.newPage();
    await look.goto(url);
    await look.evaluate(axe);
    const { violations } = await look.evaluate(() => window.axe.run({ resultTypes: ["violations"] }));
    expect(violations.map(found => found.id), [], colorScheme);
    await other.close();
  }
});

await check("serve: nothing is asked for elsewhere, and nothing is said", async () => {
  expect(asked, [], "asked for");
  expect(said, [], "said on the console");
});

server.kill();
await finish();
