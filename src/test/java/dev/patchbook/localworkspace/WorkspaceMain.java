package dev.patchbook.localworkspace;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;

/// Serves a folder (first argument) on a port (second) until it is killed, for tools that are no Java.
final class WorkspaceMain {
    private WorkspaceMain() {}

    static void main(String[] arguments) throws IOException {
        LocalWorkspaceServer server = LocalWorkspaceServer.start(
                Path.of(arguments[0]),
                InstantSource.system(),
                dev.patchbook.localworkspace.store.Pauses.DEFAULT,
                Integer.parseInt(arguments[1]));
        System.out.println(server.url());
    }
}
