// Opens the pages in Chromium, as somebody would who was sent them, and says what is wrong with them.
//
//   node look.mjs FOLDER    the folder that `draw` filled
import { readFileSync, statSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { join } from "node:path";
import { axe, browser, check, expect, finish } from "./page.mjs";

const folder = process.argv[2];

function expectSome(number, what) {
  if (!(number > 0)) throw new Error(`${what}: none`);
}

/// Opens a page and closes it behind `look`. Whatever it asks for beside its own folder, logs or throws is a mistake.
async function open(path, options, look) {
  const context = await browser.newContext(options);
  const asked = [];
  const said = [];
  await context.route("**", route => {
    const url = route.request().url();
    if (url.startsWith("file:") && url.includes(folder)) return route.continue();
    asked.push(url);
    return route.abort();
  });
  const page = await context.newPage();
  page.on("console", message => said.push(message.text()));
  page.on("pageerror", error => said.push(String(error)));
  const [file, hash] = path.split("#");
  await page.goto(pathToFileURL(join(folder, file)).href + (hash ? `#${hash}` : ""));
  await look(page);
  expect(asked, [], "asked for");
  expect(said, [], "said on the console");
  await context.close();
}

const DESK = { viewport: { width: 1280, height: 900 } };
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

const PAGES = [
  "acme.html", "acme.html#map", "acme.html#team-workshop", "acme.html#findings", "acme/index.html", "acme/people.html",
  "acme/person-juno.html", "acme/team-ride.html", "acme/habits.html", "acme/scorecard-FY2027-Q2.html", "acme/overview-FY2027-Q1.html", "acme/agenda.html", "acme/map.html",
  "acme/findings.html", "acme/blockers.html", "redacted.html", "empty.html", "broken.html", "solo.html",
  "reports/status.html", "reports/tree.html", "reports/agenda.html", "reports/trend.html", "reports/scores.html", "reports/person.html",
  "reports/checkins.html", "reports/scorecard.html", "reports/habits.html", "reports/balance.html",
  "reports/calibration.html",
];

// axe has to be let in past the policy of the page, which is why it looks in a context of its own.
for (const colorScheme of ["light", "dark"]) {
  await check(`axe finds nothing in ${colorScheme}`, async () => {
    const troubles = [];
    for (const path of PAGES) {
      const context = await browser.newContext({ ...DESK, colorScheme, bypassCSP: true });
      const page = await context.newPage();
      const [file, hash] = path.split("#");
      await page.goto(pathToFileURL(join(folder, file)).href + (hash ? `#${hash}` : ""));
      // What is folded away is read, too, once somebody opens it.
      await page.evaluate(() => document.querySelectorAll("details").forEach(details => (details.open = true)));
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => window.axe.run({ resultTypes: ["violations"] }));
      for (const found of violations)
        troubles.push(`${path}: ${found.id}, ${found.help}: ${found.nodes.slice(0, 3).map(node => node.html.slice(0, 160)).join("\n    ")}`);
      await context.close();
    }
    if (troubles.length > 0) throw new Error(troubles.join("\n"));
  });
}

await check("nothing is asked for, nothing is said, and no phone scrolls sideways", async () => {
  for (const path of PAGES) {
    await open(path, PHONE, async page => {
      const { scroll, inner } = await page.evaluate(() => ({
        scroll: document.documentElement.scrollWidth,
        inner: innerWidth,
      }));
      expect(scroll <= inner, true, `${path}: ${scroll} wide on ${inner}`);
    });
  }
});

await check("charts are seen, with a plan and a forecast", async () => {
  await open("acme/team-workshop.html", DESK, async page => {
    const charts = page.locator("figure.chart svg[role=img]");
    expectSome(await charts.count(), "charts");
    for (const part of [".plan", ".fan", ".value", ".now"]) {
      const box = await charts.first().locator(part).first().boundingBox();
      expectSome(box && box.width + box.height, `a chart's ${part}`);
    }
    const figures = page.locator("details.history table").first();
    expect(await figures.isVisible(), false, "figures before they are opened");
    await page.locator("details.history summary").first().click();
    expect(await figures.isVisible(), true, "figures once they are opened");
  });
  await open("acme/habits.html", DESK, async page => {
    expectSome(await page.locator("figure.heat svg[role=img] path.done").count(), "squares of habits");
  });
  await open("acme/map.html", DESK, async page => {
    expectSome(await page.locator("svg.map .box").count(), "boxes of the map");
    expectSome(await page.locator("svg.map .link").count(), "lines of the map");
  });
});

await check("filters narrow by words and by status", async () => {
  for (const path of ["acme.html", "acme/index.html"]) {
    await open(path, DESK, async page => {
      const rows = page.locator("#going-on [data-s]");
      const seen = () => rows.evaluateAll(all => all.filter(row => row.checkVisibility()).length);
      const all = await seen();
      await page.locator("search.tools:visible input[name=q]").fill("battery winter");
      expect(await seen(), 1, "rows with both words");
      await page.locator("search.tools:visible input[name=q]").fill("");
      await page.locator("search.tools:visible select[name=s]").selectOption("off-track");
      const off = await seen();
      expectSome(off, "rows off track");
      expect(off < all, true, "fewer rows off track than rows");
      await page.locator("search.tools:visible input[name=q]").fill("no such words");
      expect(await seen(), 0, "rows without a match");
      expect(await page.locator("#going-on .group:visible").count(), 0, "groups without rows");
    });
  }
});

await check("tables sort by a click on their heads", async () => {
  await open("acme/people.html", DESK, async page => {
    const names = () => page.locator("table.sorts tbody tr td:first-child").allTextContents();
    const before = await names();
    const button = page.locator("table.sorts th button").first();
    await button.click();
    const up = await names();
    expect(up, [...before].sort((a, b) => a.localeCompare(b)), "names in order");
    await button.click();
    expect(await names(), [...up].reverse(), "names in the other order");
  });
});

await check("one file shows one part at a time, and all of them without script", async () => {
  await open("acme.html", DESK, async page => {
    const parts = page.locator("section.part:visible");
    expect(await parts.count(), 1, "parts at first");
    await page.locator("nav a", { hasText: "Map" }).first().click();
    expect(await page.locator("section.part:visible").getAttribute("id"), "map", "the part that was asked for");
    expect(await page.locator("header nav a[aria-current=page]").textContent(), "Map", "the way that is marked");
    await page.goBack();
    await page.locator("#index .items a").first().click();
    expect(await page.locator("article.card:target, section.tile:target").count(), 1, "the card that was asked for");
  });
  await open("acme.html", { ...DESK, javaScriptEnabled: false }, async page => {
    expect(await page.locator("section.part:visible").count(), 1, "parts without script");
    expect(await page.locator("search.tools:visible").count(), 0, "filters that would do nothing");
  });
});

await check("nothing is hidden where no style is allowed", async () => {
  const context = await browser.newContext({ ...DESK, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.route("**", async route => {
    const body = readFileSync(join(folder, "acme.html"), "utf8");
    const headers = { "content-security-policy": "sandbox; default-src 'none'; img-src 'self'; style-src 'self';" };
    await route.fulfill({ body, headers, contentType: "text/html" });
  });
  await page.goto("http://localhost/");
  const parts = page.locator("section.part");
  expect(await page.locator("section.part:visible").count(), await parts.count(), "parts that are seen");
  const bar = await page.locator("svg.bar path.good").first().boundingBox();
  expectSome(bar && bar.width, "a bar");
  const fill = await page.locator("figure.chart .value").first().evaluate(path => getComputedStyle(path).stroke);
  expect(fill, "rgb(59, 125, 216)", "the colour of a line");
  await context.close();
});

await check("redacted pages show no name and no figure", async () => {
  for (const [path, are] of [["acme.html", true], ["redacted.html", false]]) {
    await open(path, DESK, async page => {
      const text = await page.locator("main").evaluate(main => main.textContent);
      for (const word of ["@juno", "Juno", "Bram", "Workshop", "46d", "36.5"])
        expect(text.includes(word), are, `${path} says ${word}`);
    });
  }
});

await check("an empty workspace invites, a torn one says what is missing", async () => {
  await open("empty.html", DESK, async page => {
    expect(await page.locator("h1").textContent(), "Nothing is written yet", "the heading");
  });
  await open("broken.html", DESK, async page => {
    expectSome(await page.locator("#index", { hasText: "could not be read in full" }).count(), "what is missing");
    expectSome(await page.locator("#index", { hasText: "Sound" }).count(), "what is sound");
  });
});

await check("it prints", async () => {
  await open("acme/index.html", DESK, async page => {
    const path = join(folder, "overview.pdf");
    await page.pdf({ path, format: "A4" });
    expectSome(statSync(path).size - 5000, "bytes of the paper");
    expect(readFileSync(path).subarray(0, 5).toString(), "%PDF-", "how it begins");
  });
  // A4 with its margins, in pixels.
  await open("acme/map.html", { viewport: { width: 688, height: 1017 } }, async page => {
    await page.emulateMedia({ media: "print" });
    const widest = await page.locator("svg.map").evaluateAll(maps => Math.max(...maps.map(map => map.getBoundingClientRect().right)));
    expect(widest <= 688, true, `the map ends at ${widest} of 688`);
    expect(await page.locator("details.listed tbody tr").first().isVisible(), true, "the map as a list");
  });
});

await finish();
