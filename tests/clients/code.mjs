// A session of VS Code: see run.py. What is to be seen is read from the window: the list of problems, and the letters that
// the wavy lines lie below.

import { writeFileSync } from 'node:fs';
import path from 'node:path';

import { boxOf, openFile, openWindow } from './vscode.mjs';

const [modules, vsix] = process.argv[2].split(':');
const goals = process.env.GOALS;
const PATIENCE = 20_000;

const { page, close, stop } = await openWindow({
  modules,
  vsix,
  work: process.env.HOME,
  folder: path.dirname(goals),
  size: { width: 1400, height: 900 },
  // The text is read from the window, where a hint that comes late would stand in it.
  settings: { 'editor.inlayHints.enabled': 'off' },
});
try {
  const seen = await session();
  writeFileSync(process.env.REPORT, JSON.stringify(seen));
  await close();
} catch (error) {
  console.error(error);
  if (process.env.PICTURE) {
    await page.screenshot({ path: process.env.PICTURE });
  }
} finally {
  await stop();
}

async function session() {
  await openFile(page, path.basename(goals));
  await page.keyboard.press('Control+Shift+M');
  await until('the diagnostics', async () => (await problems()).some((it) => it.code === 'S03'));
  const lines = await underlined();
  const found = (await problems()).map(({ code, line, column }) => {
    const below = lines.find((it) => it.line === line && it.column === column);
    return { code, line, text: below?.text ?? '' };
  });

  await pointAt('walk:');
  const box = page.locator('.monaco-hover:visible').first();
  await box.waitFor({ timeout: PATIENCE });
  await until('the hover', async () => (await box.innerText()).includes('%'));
  const hover = await box.innerText();

  await selectText('[Number]');
  await page.keyboard.type('Dozens');
  await page.keyboard.press('Escape');
  await until('the edit to count', async () => !(await problems()).some((it) => it.code === 'S03'));
  const cleared = (await problems()).map((it) => it.code);

  await selectText('12.31.2026');
  await page.keyboard.press('Control+.');
  // What comes first in the menu is what Enter takes.
  await page.locator('.action-widget .action').first().waitFor({ timeout: PATIENCE });
  await page.keyboard.press('Enter');
  await until('the quick fix', async () => (await text()).includes('2026-12-31'));
  return { found, hover, cleared, fixed: await text() };
}

async function until(what, isSo) {
  for (let spent = 0; spent < PATIENCE; spent += 50) {
    if (await isSo()) {
      return;
    }
    await page.waitForTimeout(50);
  }
  throw new Error(`waited in vain for ${what}`);
}

/** The rows of the list of problems. */
async function problems() {
  const rows = await page.locator('.markers-panel .monaco-list-row').allTextContents();
  return rows.flatMap((row) => {
    const said = /goalpost\(?([A-Z]\d+)\)?\[Ln (\d+), Col (\d+)\]/.exec(row);
    return said ? [{ code: said[1], line: Number(said[2]), column: Number(said[3]) }] : [];
  });
}

/** The stretches of text above wavy lines. A line is wherever its letters are drawn. */
function underlined() {
  return page.evaluate(() => {
    const lines = [...document.querySelectorAll('.view-line')].sort(
      (a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top,
    );
    const letters = (line) => {
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      const all = [];
      while (walker.nextNode()) {
        let at = 0;
        for (const letter of walker.currentNode.data) {
          const range = document.createRange();
          range.setStart(walker.currentNode, at);
          at += letter.length;
          range.setEnd(walker.currentNode, at);
          const { left, width } = range.getBoundingClientRect();
          all.push({ letter, middle: left + width / 2 });
        }
      }
      return all;
    };
    return [...document.querySelectorAll('[class*="squiggly-"]')].flatMap((mark) => {
      const { left, right, top } = mark.getBoundingClientRect();
      const index = lines.findIndex((line) => Math.abs(line.getBoundingClientRect().top - top) < 4);
      if (index < 0) {
        return [];
      }
      const all = letters(lines[index]);
      const within = all.filter(({ middle }) => left < middle && middle < right);
      const before = all.filter(({ middle }) => middle < left);
      const joined = (some) => some.map(({ letter }) => letter).join('');
      return [{ line: index + 1, column: joined(before).length + 1, text: joined(within) }];
    });
  });
}

async function pointAt(words) {
  const { x, y, height } = await boxOf(page, words);
  await page.mouse.move(x + 4, y + height / 2);
  await page.mouse.move(x + 8, y + height / 2);
}

async function selectText(words) {
  const lines = (await text()).split('\n');
  const line = lines.findIndex((it) => it.includes(words));
  await page.keyboard.press('Control+1');
  await page.keyboard.press('Control+G');
  await page.locator('.quick-input-widget input').first().waitFor();
  await page.keyboard.type(`${line + 1}:${lines[line].indexOf(words) + 1}`);
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-widget').first().waitFor({ state: 'hidden' });
  for (const _ of words) {
    await page.keyboard.press('Shift+ArrowRight');
  }
}

async function text() {
  const lines = await page.evaluate(() =>
    [...document.querySelectorAll('.view-line')]
      .map((line) => [line.getBoundingClientRect().top, line.textContent])
      .sort(([a], [b]) => a - b)
      .map(([, words]) => words),
  );
  return lines.join('\n').replaceAll('\u00a0', ' ');
}
