package dev.patchbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The commands on a machine that lacks what they need.
class ScriptsTest {

    @TempDir
    private Path tools;

    @ParameterizedTest
    @ValueSource(strings = {"run", "test", "bench"})
    void without_jdk_25_a_command_says_so_in_one_line_and_how_to_get_it(String command) throws Exception {
        tool("dirname", "exec /usr/bin/dirname \"$@\"");
        tool("grep", "exit 1"); // no folder's release file names Java 25

        Ended ended = run(command);

        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.said().lines()).singleElement().asString().contains("JDK 25 is missing", "adoptium", "JAVA25");
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "test", "bench"})
    void without_maven_a_command_says_so_in_one_line_and_how_to_get_it(String command) throws Exception {
        tool("dirname", "exec /usr/bin/dirname \"$@\"");
        tool("grep", "exit 0");

        Ended ended = run(command);

        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.said().lines())
                .singleElement()
                .asString()
                .contains("Maven 3.8.6 or newer is missing", "apt-get install maven", "maven.apache.org");
    }

    private record Ended(int status, String said) {}

    private void tool(String name, String does) throws IOException {
        Path file = Files.writeString(tools.resolve(name), "#!/bin/sh\n" + does + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private Ended run(String command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(List.of("/bin/sh", "scripts/" + command)).redirectErrorStream(true);
        builder.environment().keySet().removeAll(List.of("JAVA25", "MAVEN_HOME"));
        builder.environment().putAll(Map.of("PATH", tools.toString(), "JAVA_HOME", System.getProperty("java.home")));
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), said);
    }
}
