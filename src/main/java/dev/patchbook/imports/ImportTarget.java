package dev.patchbook.imports;

import dev.patchbook.plan.Keys;
import dev.patchbook.plan.TableSchema;
import dev.patchbook.workbook.InputTabs;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A tab that takes imports.
public enum ImportTarget {
    ACCOUNTS,
    OPPORTUNITIES,
    ACTIVITY,
    GOALS;

    /// Every tab that an import may read or write, whatever its target: the targets, Settings and the log.
    static final List<TableSchema> ALL_TABS = Stream.concat(
                    Arrays.stream(values()).map(ImportTarget::schema), Stream.of(InputTabs.SETTINGS, LogTab.SCHEMA))
            .toList();

    /// The target with a title as provisioned, case and surrounding space aside.
    public static Optional<ImportTarget> named(String title) {
        return Arrays.stream(values())
                .filter(target -> Keys.normalized(target.schema().title()).equals(Keys.normalized(title)))
                .findFirst();
    }

    public TableSchema schema() {
        return switch (this) {
            case ACCOUNTS -> InputTabs.ACCOUNTS;
            case OPPORTUNITIES -> InputTabs.OPPORTUNITIES;
            case ACTIVITY -> InputTabs.ACTIVITY;
            case GOALS -> InputTabs.GOALS;
        };
    }
}
