package dev.patchbook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/// A program in Python of the shared data, such as the one that replays recorded traffic.
///
/// A test that needs one is skipped where it or python3 is not there, and says so; with `CI=true` it fails.
public final class SharedTool {

    private SharedTool() {}

    /// What the program wrote, and how it ended.
    public record Ended(int status, String said) {}

    /// Runs it to its end.
    ///
    /// @param script below the shared folder
    public static Ended run(String script, String... arguments) throws IOException, InterruptedException {
        Path file = SharedData.path(script);
        List<String> command = new ArrayList<>(List.of("python3", file.toString()));
        command.addAll(List.of(arguments));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ended(process.waitFor(), said);
        } catch (IOException absent) {
            Assumptions.assumeTrue("true".equals(System.getenv("CI")), "python3 cannot be run: " + absent.getMessage());
            throw absent;
        }
    }
}
