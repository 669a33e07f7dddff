// The item in the status bar: whether the server runs, and how many findings the goals of this window have.

import * as vscode from 'vscode';
import { type LanguageClient, State } from 'vscode-languageclient/node';

export class StatusItem implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem('goalpost.status', vscode.StatusBarAlignment.Right, 90);
  private readonly subscriptions: vscode.Disposable[] = [];
  private following: vscode.Disposable | undefined;
  private state = State.Stopped;

  constructor() {
    this.item.name = 'Goalpost';
    const refresh = () => this.refresh();
    this.subscriptions.push(
      vscode.languages.onDidChangeDiagnostics(refresh),
      vscode.window.onDidChangeActiveTextEditor(refresh),
      vscode.workspace.onDidChangeConfiguration(refresh),
    );
  }

  /** Shows the state of this client from now on. */
  follow(client: LanguageClient): void {
    this.following?.dispose();
    this.state = client.state;
    this.following = client.onDidChangeState((change) => {
      this.state = change.newState;
      this.refresh();
    });
    this.refresh();
  }

  dispose(): void {
    this.following?.dispose();
    this.item.dispose();
    this.subscriptions.forEach((subscription) => subscription.dispose());
  }

  private refresh(): void {
    const isWanted = vscode.workspace.getConfiguration('goalpost').get<boolean>('statusItem', true);
    if (!isWanted || vscode.window.activeTextEditor?.document.languageId !== 'goals') {
      this.item.hide();
      return;
    }
    this.item.backgroundColor = undefined;
    if (this.state === State.Running) {
      this.showFindings();
    } else if (this.state === State.Starting) {
      this.say('$(loading~spin) Goalpost', 'Goalpost is reading the workspace', 'goalpost.log');
    } else {
      this.say('$(circle-slash) Goalpost', 'Goalpost does not run. Click to start it.', 'goalpost.restart');
      this.item.backgroundColor = new vscode.ThemeColor('statusBarItem.errorBackground');
    }
    this.item.show();
  }

  private showFindings(): void {
    const findings = vscode.languages.getDiagnostics().flatMap(([, found]) => found);
    const ours = findings.filter((finding) => finding.source === 'goalpost');
    const count = (severity: vscode.DiagnosticSeverity) => ours.filter((it) => it.severity === severity).length;
    const errors = count(vscode.DiagnosticSeverity.Error);
    const warnings = count(vscode.DiagnosticSeverity.Warning);
    const text = errors + warnings === 0 ? '$(check) Goals' : `$(error) ${errors} $(warning) ${warnings} Goals`;
    const tooltip = `${counted(errors, 'error')} and ${counted(warnings, 'warning')} in the goals of this window`;
    this.say(text, tooltip, 'workbench.actions.view.problems');
  }

  private say(text: string, tooltip: string, command: string): void {
    this.item.text = text;
    this.item.tooltip = tooltip;
    this.item.command = command;
    this.item.accessibilityInformation = { label: tooltip };
  }
}

function counted(count: number, what: string): string {
  return count === 1 ? `1 ${what}` : `${count} ${what}s`;
}
