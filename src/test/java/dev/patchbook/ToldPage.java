package dev.patchbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A page of the docs that quotes what the program said: its blocks of text, each with a name behind the fence, hold
/// nothing else.
final class ToldPage {

    private static final Pattern BLOCK = Pattern.compile("```text ([a-z ]+)\n(.*?)```", Pattern.DOTALL);

    private final Path page;
    private final Map<String, String> told = new LinkedHashMap<>();

    ToldPage(String page) {
        this.page = Path.of(page);
    }

    void tell(String block, List<String> lines) {
        told.put(block, String.join("\n", lines) + "\n");
    }

    /// Leaves the page as it should be in `target`, to be copied where it differs.
    void check() throws IOException {
        String is = Files.readString(page);
        List<String> quoted = new ArrayList<>();
        String should = BLOCK.matcher(is).replaceAll(match -> {
            quoted.add(match.group(1));
            return Matcher.quoteReplacement(block(match));
        });
        Path right = Path.of("target", String.valueOf(page.getFileName()));
        Files.createDirectories(right.toAbsolutePath().getParent());
        Files.writeString(right, should);

        assertThat(quoted).containsExactlyElementsOf(told.keySet());
        assertThat(is).as("%s; as it should be: %s", page, right).isEqualTo(should);
    }

    private String block(MatchResult match) {
        return "```text %s\n%s```".formatted(match.group(1), told.getOrDefault(match.group(1), ""));
    }
}
