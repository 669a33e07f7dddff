"""The same session as three clients, with the capabilities that each of them really sends."""

import asyncio
import os
import time

import pytest
import pytest_lsp
from lsprotocol import types
from pytest_lsp import ClientServerConfig, LanguageClient, client_capabilities

GOALPOST = os.environ["GOALPOST"]

TEXT = """\
person @ana: Ana
goal walk: Walk é😀 to work
  owner: @ana
  measure: 10 to 20 walks
  start: 2026-10-01
  due: 12.31.2026
  why: é😀 [Number] of reasons
  2026-11-10 15
"""

ASKED_BACK = [
    types.CLIENT_REGISTER_CAPABILITY,
    types.WORKSPACE_CODE_LENS_REFRESH,
    types.WORKSPACE_INLAY_HINT_REFRESH,
]


@pytest_lsp.fixture(
    params=["neovim", "visual_studio_code", "emacs"],
    config=ClientServerConfig(server_command=[GOALPOST, "lsp", "--today", "2026-11-20"]),
)
async def client(request, lsp_client: LanguageClient, tmp_path_factory):
    folder = tmp_path_factory.mktemp("goals")
    (folder / "workspace.goals").write_text("workspace: Protocol\n")
    root = folder.as_uri()
    # What the real clients answer, and the one for tests does not know.
    for method in ASKED_BACK:
        lsp_client.feature(method)(lambda *_: None)
    lsp_client.capabilities_sent = client_capabilities(request.param)
    result = await lsp_client.initialize_session(
        types.InitializeParams(
            capabilities=lsp_client.capabilities_sent,
            process_id=os.getpid(),
            root_uri=root,
            workspace_folders=[types.WorkspaceFolder(uri=root, name="goals")],
        )
    )
    lsp_client.encoding = result.capabilities.position_encoding or "utf-16"
    lsp_client.uri = root + "/a.goals"
    yield
    began = time.monotonic()
    await lsp_client.shutdown_session()
    assert time.monotonic() - began < 2


def column(line, text, encoding):
    """Where the text begins on its line, as the client counts."""
    before = line[: line.index(text)]
    if encoding == "utf-8":
        return len(before.encode())
    if encoding == "utf-16":
        return len(before.encode("utf-16-le")) // 2
    return len(before)


def place(text, client):
    line = next(i for i, line in enumerate(TEXT.splitlines()) if text in line)
    return types.Position(line, column(TEXT.splitlines()[line], text, client.encoding))


def open_text(client, text=TEXT):
    client.text_document_did_open(
        types.DidOpenTextDocumentParams(types.TextDocumentItem(client.uri, "goals", 1, text))
    )


async def findings(client):
    """What the client shows, whichever way it learns it."""
    document = client.capabilities_sent.text_document
    if document and document.diagnostic:
        report = await client.text_document_diagnostic_async(
            types.DocumentDiagnosticParams(types.TextDocumentIdentifier(client.uri))
        )
        return report.items
    await asyncio.wait_for(client.wait_for_notification("textDocument/publishDiagnostics"), 5)
    for _ in range(50):
        if client.uri in client.diagnostics:
            break
        await asyncio.sleep(0.02)
    return client.diagnostics[client.uri]


@pytest.mark.asyncio
async def test_code_and_range_are_told_behind_wide_characters(client: LanguageClient):
    open_text(client)
    found = {finding.code: finding for finding in await findings(client)}
    assert found["S03"].range.start == place("[Number]", client)
    assert "L05" in found


@pytest.mark.asyncio
async def test_an_edit_clears_what_was_found(client: LanguageClient):
    open_text(client)
    await findings(client)
    client.text_document_did_change(
        types.DidChangeTextDocumentParams(
            types.VersionedTextDocumentIdentifier(2, client.uri),
            [types.TextDocumentContentChangeWholeDocument("person @ana: Ana\n")],
        )
    )
    assert not await findings(client)


@pytest.mark.asyncio
async def test_the_pointer_tells_progress(client: LanguageClient):
    open_text(client)
    hover = await client.text_document_hover_async(
        types.HoverParams(types.TextDocumentIdentifier(client.uri), place("walk: ", client))
    )
    assert "50%" in hover.contents.value


@pytest.mark.asyncio
async def test_a_quick_fix_writes_the_day(client: LanguageClient):
    open_text(client)
    at = place("12.31.2026", client)
    actions = await client.text_document_code_action_async(
        types.CodeActionParams(
            types.TextDocumentIdentifier(client.uri), types.Range(at, at), types.CodeActionContext([])
        )
    )
    edits = []
    for action in actions:
        if action.edit and action.edit.changes:
            edits += action.edit.changes.get(client.uri, [])
        for change in (action.edit and action.edit.document_changes) or []:
            edits += change.edits
    assert "2026-12-31" in [edit.new_text for edit in edits]


@pytest.mark.asyncio
async def test_completion_names_the_people(client: LanguageClient):
    open_text(client)
    line = TEXT.splitlines().index("  owner: @ana")
    answer = await client.text_document_completion_async(
        types.CompletionParams(types.TextDocumentIdentifier(client.uri), types.Position(line, 10))
    )
    assert "@ana" in [item.label for item in answer.items]


@pytest.mark.asyncio
async def test_a_rename_reaches_every_use(client: LanguageClient):
    open_text(client)
    edit = await client.text_document_rename_async(
        types.RenameParams(types.TextDocumentIdentifier(client.uri), types.Position(0, 9), "@anna")
    )
    edits = (edit.changes or {}).get(client.uri) or edit.document_changes[0].edits
    assert len(edits) == 2
