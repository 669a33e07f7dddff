// The client of the language server: which program, which documents, and what its commands do here.

import * as os from 'node:os';
import * as vscode from 'vscode';
import { LanguageClient, type LanguageClientOptions, type Middleware, type ServerOptions } from 'vscode-languageclient/node';

/** Where a command applies, as the server takes it. */
interface Place {
  uri: string;
  position: { line: number; character: number };
}

/** A client that is not started yet. */
export function clientFor(log: vscode.LogOutputChannel): LanguageClient {
  const settings = vscode.workspace.getConfiguration('goalpost');
  const server: ServerOptions = {
    command: resolved(settings.get<string>('path') || 'goalpost'),
    args: ['lsp', ...settings.get<string[]>('arguments', [])],
  };
  const options: LanguageClientOptions = {
    // Markdown is served too, where the workspace names it.
    documentSelector: [
      { scheme: 'file', language: 'goals' },
      { scheme: 'untitled', language: 'goals' },
      { scheme: 'file', language: 'markdown' },
    ],
    outputChannel: log,
    middleware,
    initializationOptions: {
      // Above its line the lens says where a goal stands, so nothing behind the line need say it again.
      progressHints: !vscode.workspace.getConfiguration('editor', { languageId: 'goals' }).get<boolean>('codeLens', true),
    },
  };
  return new LanguageClient('goalpost', 'Goalpost', server, options);
}

const middleware: Middleware = {
  async executeCommand(command, given, next) {
    const place = (given[0] as Place | undefined) ?? placeOfCursor();
    if (!place) {
      return undefined;
    }
    if (command === 'goalpost.show') {
      return showHover(place);
    }
    return next(command, [place]);
  },
};

/** From the command palette there is no lens that says where. */
function placeOfCursor(): Place | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== 'goals') {
    return undefined;
  }
  const { line, character } = editor.selection.active;
  return { uri: editor.document.uri.toString(), position: { line, character } };
}

/** Where a goal stands is what its hover says; so the lens opens that. */
async function showHover(place: Place): Promise<void> {
  const editor = await vscode.window.showTextDocument(vscode.Uri.parse(place.uri));
  const position = new vscode.Position(place.position.line, place.position.character);
  editor.selection = new vscode.Selection(position, position);
  editor.revealRange(new vscode.Range(position, position), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  await vscode.commands.executeCommand('editor.action.showHover');
}

/** The path of the program, with what stands for a folder filled in. */
function resolved(path: string): string {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? '';
  return path.replace(/^~(?=[/\\])/, os.homedir()).replaceAll('${workspaceFolder}', folder);
}
