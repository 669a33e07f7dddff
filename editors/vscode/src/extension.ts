// The extension: starts the language server, tells in the status bar how the goals stand, and carries out the commands
// behind the lenses. What is said about goals is said by the server.

import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/node';

import { clientFor } from './client';
import { StatusItem } from './status';

let client: LanguageClient | undefined;
let status: StatusItem | undefined;
let log: vscode.LogOutputChannel | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  log = vscode.window.createOutputChannel('Goalpost', { log: true });
  status = new StatusItem();
  context.subscriptions.push(
    log,
    status,
    vscode.commands.registerCommand('goalpost.restart', restart),
    vscode.commands.registerCommand('goalpost.log', () => log?.show()),
    vscode.workspace.onDidChangeConfiguration(async (change) => {
      if (change.affectsConfiguration('goalpost.path') || change.affectsConfiguration('goalpost.arguments')) {
        await restart();
      }
    }),
  );
  await start();
}

export async function deactivate(): Promise<void> {
  await stop();
}

async function restart(): Promise<void> {
  await stop();
  await start();
}

async function stop(): Promise<void> {
  const stopping = client;
  client = undefined;
  await stopping?.dispose();
}

async function start(): Promise<void> {
  if (!log) {
    return;
  }
  const starting = clientFor(log);
  client = starting;
  status?.follow(starting);
  try {
    await starting.start();
  } catch (error) {
    // Without the program the colours still work, so one sentence is enough.
    log.error(String(error));
    await offerHelp();
  }
}

async function offerHelp(): Promise<void> {
  const settings = 'Open Settings';
  const program = vscode.workspace.getConfiguration('goalpost').get<string>('path');
  const chosen = await vscode.window.showErrorMessage(
    `Goalpost: "${program}" could not be started. Install the program goalpost, or say where it is.`,
    settings,
    'Show Log',
  );
  if (chosen === settings) {
    await vscode.commands.executeCommand('workbench.action.openSettings', 'goalpost.path');
  } else if (chosen) {
    log?.show();
  }
}
