package dev.patchbook.google;

import dev.patchbook.plan.TableSchema;
import dev.patchbook.workbook.Metadata;
import dev.patchbook.workbook.Sheet;
import java.util.List;
import java.util.Locale;

/// Which sheets are worth reading: those that may turn out to be bound to a wanted tab. `Bindings` decides later.
final class WantedTabs {

    private WantedTabs() {}

    /// In the order of the sheets.
    static List<Sheet> among(List<Sheet> sheets, List<TableSchema> wanted) {
        return sheets.stream()
                .filter(sheet -> sheet.rowCount() > 0)
                .filter(sheet -> wanted.stream().anyMatch(schema -> mayBe(sheet, schema.title())))
                .toList();
    }

    private static boolean mayBe(Sheet sheet, String title) {
        boolean labelled = sheet.metadata(Metadata.TAB)
                .filter(label -> label.value().startsWith(title + "#"))
                .isPresent();
        return labelled || folded(sheet.title()).equals(folded(title));
    }

    private static String folded(String title) {
        return title.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
