package dev.patchbook.localworkspace;

import dev.patchbook.localworkspace.store.Pauses;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;

/// Serves a folder on a port until the process is killed: folder, port (0 for any), pause before files are written in
/// milliseconds. Prints
/// that it opens the folder, and then its URL.
final class WorkspaceMain {
    /// What it says before it opens the folder.
    static final String OPENING = "opening";

    private WorkspaceMain() {}

    static void main(String[] arguments) throws IOException {
        System.out.println(OPENING);
        Duration pause = Duration.ofMillis(Long.parseLong(arguments[2]));
        LocalWorkspaceServer server = LocalWorkspaceServer.start(
                Path.of(arguments[0]),
                InstantSource.system(),
                new Pauses(pause, pause.multipliedBy(5), Duration.ofSeconds(1)),
                Integer.parseInt(arguments[1]));
        System.out.println(server.url());
    }
}
