package dev.patchbook.imports;

import dev.patchbook.plan.Keys;
import dev.patchbook.plan.TableSchema;
import dev.patchbook.workbook.InputTabs;
import java.util.Arrays;
import java.util.Optional;

/// A tab that takes imports.
public enum ImportTarget {
    ACCOUNTS,
    OPPORTUNITIES,
    ACTIVITY,
    GOALS;

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
