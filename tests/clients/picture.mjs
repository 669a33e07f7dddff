// Takes a picture of a file of goals in VS Code, with what is said about it:
//
//   node picture.mjs MODULES FILE.vsix FILE.goals OUT.png

import path from 'node:path';

import { boxOf, openFile, openWindow } from './vscode.mjs';

const [modules, vsix, goals, out] = process.argv.slice(2);
const { page, stop } = await openWindow({
  modules,
  vsix,
  work: process.env.HOME,
  folder: path.dirname(goals),
  size: { width: 1120, height: 900 },
  scale: 1.5,
  settings: {
    'workbench.colorTheme': 'Default Light Modern',
    'workbench.activityBar.location': 'hidden',
    'workbench.layoutControl.enabled': false,
    'window.commandCenter': false,
    'breadcrumbs.enabled': false,
    'editor.minimap.enabled': false,
    'editor.fontSize': 13,
    'editor.lineHeight': 20,
    'editor.fontFamily': 'DejaVu Sans Mono',
    'editor.hover.delay': 200,
    'editor.renderLineHighlight': 'none',
    'editor.guides.indentation': false,
    'editor.wordWrap': 'off',
    'editor.scrollbar.horizontal': 'hidden',
    'problems.showCurrentInStatus': true,
  },
});
try {
  await openFile(page, path.basename(goals));
  await page.keyboard.press('Control+B');
  await page.locator('.codelens-decoration').first().waitFor({ timeout: 20_000 });
  await page.locator('[class*="squiggly-"]').first().waitFor({ timeout: 20_000 });
  await page.keyboard.press('Control+Shift+M');
  await page.locator('.markers-panel .monaco-list-row').nth(2).waitFor({ timeout: 20_000 });
  await shrinkPanel();
  await page.keyboard.press('Control+1');
  const { x, y, height } = await boxOf(page, 'p95:');
  await page.mouse.move(x + 8, y + height / 2);
  await page.mouse.move(x + 12, y + height / 2);
  await page.locator('.monaco-hover:visible').first().waitFor({ timeout: 20_000 });
  await page.waitForTimeout(1500);
  await page.screenshot({ path: out });
} finally {
  await stop();
}

/** Leaves the list of problems as high as what stands in it. */
async function shrinkPanel() {
  const panel = await page.locator('.part.panel').boundingBox();
  await page.mouse.move(panel.x + panel.width / 2, panel.y);
  await page.mouse.down();
  await page.mouse.move(panel.x + panel.width / 2, panel.y + panel.height - 160, { steps: 8 });
  await page.mouse.up();
}
