package dev.patchbook.workbook;

import dev.patchbook.plan.TableSchema;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Which tabs a plan was given, at provisioning and since: it misses only those where they are not there.
public final class GivenTabs {

    private GivenTabs() {}

    /// Whether a plan was given a tab. One that does not say what it was given has all that every plan begins with,
    /// and of those that come when first used the ones that carry their label.
    public static boolean has(Workbook workbook, TableSchema schema) {
        return titles(workbook)
                .map(titles -> titles.contains(schema.title()))
                .orElseGet(() -> !InputTabs.COMING_WHEN_USED.contains(schema)
                        || TabSearch.labelled(workbook, schema.title()).isPresent());
    }

    /// Whether a plan says that it was given a tab.
    public static boolean saysOf(Workbook workbook, TableSchema schema) {
        return titles(workbook)
                .filter(titles -> titles.contains(schema.title()))
                .isPresent();
    }

    /// What a new plan says of the tabs that it is given.
    public static Change of(List<String> titles) {
        return new Change.SetMetadata(Optional.empty(), Metadata.TABS, String.join("|", titles), Optional.empty());
    }

    /// What a plan says once it has been given one more; nothing where it says so already, or says nothing of tabs.
    public static Optional<Change> with(Workbook workbook, TableSchema schema) {
        return titles(workbook)
                .filter(titles -> !titles.contains(schema.title()))
                .map(titles -> new Change.SetMetadata(
                        Optional.empty(),
                        Metadata.TABS,
                        String.join(
                                "|",
                                Stream.concat(titles.stream(), Stream.of(schema.title()))
                                        .toList()),
                        workbook.metadata(Metadata.TABS)));
    }

    private static Optional<List<String>> titles(Workbook workbook) {
        return workbook.metadata(Metadata.TABS).map(tabs -> List.of(tabs.value().split("\\|")));
    }
}
