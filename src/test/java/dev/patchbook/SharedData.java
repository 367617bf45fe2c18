package dev.patchbook;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/// The folder of shared data that stays outside the project: named by `PATCHBOOK_SHARED`, `../shared` unless said
/// otherwise.
///
/// A test that needs what is not there is skipped and says so; with `CI=true` it fails.
public final class SharedData {

    private SharedData() {}

    /// A file or folder of the shared data, such as `data/crm`.
    public static Path path(String relative) {
        Path path = Path.of(System.getenv().getOrDefault("PATCHBOOK_SHARED", "../shared"), relative);
        if (!Files.exists(path)) {
            String message = "The shared data is not here: %s. Set PATCHBOOK_SHARED.".formatted(path.toAbsolutePath());
            if ("true".equals(System.getenv("CI"))) {
                throw new AssertionError(message);
            }
            Assumptions.abort(message);
        }
        return path;
    }
}
