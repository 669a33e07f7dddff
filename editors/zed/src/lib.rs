//! Tells Zed how to start the language server: as the user's settings say, else `goalpost lsp` from the path.

use zed_extension_api as zed;

struct Goals;

impl zed::Extension for Goals {
    fn new() -> Self {
        Self
    }

    fn language_server_command(
        &mut self,
        server: &zed::LanguageServerId,
        worktree: &zed::Worktree,
    ) -> zed::Result<zed::Command> {
        let settings = zed::settings::LspSettings::for_worktree(server.as_ref(), worktree)?;
        let binary = settings.binary;
        let path = binary.as_ref().and_then(|binary| binary.path.clone());
        let command = path
            .or_else(|| worktree.which("goalpost"))
            .ok_or("goalpost was not found: install it, or name it in lsp.goalpost.binary.path of the settings")?;
        let arguments = binary.and_then(|binary| binary.arguments);
        Ok(zed::Command {
            command,
            args: arguments.unwrap_or_else(|| vec!["lsp".to_owned()]),
            env: worktree.shell_env(),
        })
    }
}

zed::register_extension!(Goals);
