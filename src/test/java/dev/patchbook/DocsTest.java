package dev.patchbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every class that the docs name in backticks, such as `Plan`, exists.
class DocsTest {

    private static final Pattern CLASS_NAME = Pattern.compile("`([A-Z][a-z][A-Za-z0-9]*)(\\.[A-Za-z.]+)?(\\(\\))?`");

    @ParameterizedTest
    @MethodSource("docs")
    void every_class_named_in_the_docs_exists(Path doc) throws IOException {
        List<String> missing = missing(Files.readString(doc));

        assertThat(missing).as("classes named in %s that do not exist", doc).isEmpty();
    }

    @Test
    void a_class_that_does_not_exist_is_found() throws IOException {
        List<String> missing =
                missing("Begin at `DocsTest`, then `Weathervane.Vane`; `PORT` and Plan B are no classes.");

        assertThat(missing).containsExactly("Weathervane");
    }

    @Test
    void start_reading_here_names_four_classes() throws IOException {
        String section = Files.readString(Path.of("README.md"))
                .split("### Start reading here")[1]
                .split("\n## ")[0];

        assertThat(named(section)).hasSize(4);
    }

    private static List<Path> docs() throws IOException {
        try (Stream<Path> top = Files.list(Path.of("."));
                Stream<Path> below = Files.exists(Path.of("docs")) ? Files.walk(Path.of("docs")) : Stream.empty()) {
            return Stream.concat(top, below)
                    .filter(path -> path.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> missing(String text) throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src"))) {
            Set<String> known =
                    sources.map(path -> path.getFileName().toString()).collect(Collectors.toSet());
            return named(text).stream()
                    .filter(name -> !known.contains(name + ".java"))
                    .toList();
        }
    }

    private static List<String> named(String text) {
        return CLASS_NAME
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .distinct()
                .toList();
    }
}
