// A window of VS Code: code-server on a free port of this machine, the packaged extension in it, and Chromium before it.

import { spawn, spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { mkdirSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import path from 'node:path';

const SETTINGS = {
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'security.workspace.trust.enabled': false,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
};

/**
 * Opens a folder. `modules` is where install-code put things, `work` a folder for everything that it writes, `size`
 * that of the window, `settings` more settings of its user. `close` leaves the window, `stop` ends everything.
 */
export async function openWindow({ modules, vsix, work, folder, size, scale = 1, settings = {} }) {
  const port = await freePort();
  const entry = path.join(modules, 'code-server/out/node/entry.js');
  const data = path.join(work, 'code');
  const places = ['--user-data-dir', data, '--extensions-dir', path.join(work, 'extensions')];
  mkdirSync(path.join(data, 'User'), { recursive: true });
  writeFileSync(path.join(data, 'User/settings.json'), JSON.stringify({ ...SETTINGS, ...settings }));
  const installed = spawnSync('node', [entry, ...places, '--install-extension', vsix], { encoding: 'utf8' });
  if (installed.status !== 0) {
    throw new Error(`the extension cannot be installed: ${installed.stdout}${installed.stderr}`);
  }
  const still = ['--auth', 'none', '--disable-telemetry', '--disable-update-check', '--disable-workspace-trust'];
  const server = spawn('node', [entry, ...places, ...still, '--bind-addr', `127.0.0.1:${port}`], {
    stdio: 'ignore',
    // As when it is started in a terminal: else a shell is asked for a PATH of its own.
    env: { ...process.env, VSCODE_CLI: '1' },
  });
  let browser;
  const stop = async () => {
    await browser?.close();
    server.kill();
  };
  try {
    const { chromium } = createRequire(path.join(modules, 'x.js'))('playwright-core');
    browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
    const page = await browser.newPage({ viewport: size, deviceScaleFactor: scale });
    await connect(page, `http://127.0.0.1:${port}/?folder=${encodeURIComponent(folder)}`);
    return { page, close: () => page.close({ runBeforeUnload: false }), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function connect(page, address) {
  for (let attempt = 0; ; attempt += 1) {
    try {
      await page.goto(address);
      return;
    } catch (error) {
      if (attempt > 100) {
        throw error;
      }
      await sleep(200);
    }
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Opens a file of the folder as somebody does who clicks it. */
export async function openFile(page, name) {
  const entry = page.getByRole('treeitem', { name, exact: false }).first();
  await entry.waitFor({ timeout: 60_000 });
  await entry.dblclick();
  await page.locator('.view-line').first().waitFor();
}

/** Where the first occurrence of a text stands in the window. */
export function boxOf(page, text) {
  return page.evaluate((wanted) => {
    for (const line of document.querySelectorAll('.view-line')) {
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      const nodes = [];
      while (walker.nextNode()) {
        nodes.push(walker.currentNode);
      }
      const at = nodes.map((node) => node.data).join('').replaceAll('\u00a0', ' ').indexOf(wanted);
      if (at < 0) {
        continue;
      }
      const range = document.createRange();
      const place = (offset) => {
        let rest = offset;
        for (const node of nodes) {
          if (rest <= node.data.length) {
            return [node, rest];
          }
          rest -= node.data.length;
        }
        return [nodes.at(-1), nodes.at(-1).data.length];
      };
      range.setStart(...place(at));
      range.setEnd(...place(at + wanted.length));
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x, y, width, height };
    }
    return undefined;
  }, text);
}
