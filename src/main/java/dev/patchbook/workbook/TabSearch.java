package dev.patchbook.workbook;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Finds the sheet that is a tab, by its label, else by its title.
public final class TabSearch {

    private TabSearch() {}

    static Optional<Sheet> sheetOf(Workbook workbook, String title) {
        List<Sheet> inOrder = inOrder(workbook);
        return labelled(inOrder, title)
                .or(() -> first(
                        inOrder,
                        sheet ->
                                isUnlabelled(sheet) && Names.same(sheet.title()).equals(Names.same(title))));
    }

    /// The sheet that carries the label of a tab, whatever it is called.
    public static Optional<Sheet> labelled(Workbook workbook, String title) {
        return labelled(inOrder(workbook), title);
    }

    private static Optional<Sheet> labelled(List<Sheet> inOrder, String title) {
        return first(inOrder, sheet -> labels(sheet).anyMatch(label(title, sheet.id())::equals))
                .or(() -> first(inOrder, sheet -> labels(sheet).anyMatch(value -> value.startsWith(title + "#"))));
    }

    private static List<Sheet> inOrder(Workbook workbook) {
        return workbook.sheets().stream()
                .sorted(Comparator.comparingInt(Sheet::index))
                .toList();
    }

    /// What the label of a bound tab says.
    public static String label(String title, int sheetId) {
        return title + "#" + sheetId;
    }

    private static Optional<Sheet> first(List<Sheet> sheets, Predicate<Sheet> wanted) {
        return sheets.stream().filter(wanted).findFirst();
    }

    private static boolean isUnlabelled(Sheet sheet) {
        return labels(sheet).findAny().isEmpty();
    }

    private static Stream<String> labels(Sheet sheet) {
        return sheet.metadata().stream()
                .filter(piece -> piece.key().equals(Metadata.TAB))
                .map(Metadata::value);
    }
}
