package dev.patchbook.imports;

import dev.patchbook.plan.Column;
import dev.patchbook.plan.Folded;
import dev.patchbook.workbook.read.NamesByLanguage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// What CRMs call the columns of a tab, in the languages of `headings.txt`.
final class Headings {

    private static final NamesByLanguage FILE = NamesByLanguage.in(Headings.class, "headings.txt");

    private static final Map<ImportTarget, Headings> BY_TARGET = new ConcurrentHashMap<>();

    /// By heading, squeezed: the header of the tab that it stands for, and how good a name for it that is.
    private final Map<String, Meaning> meanings = new HashMap<>();

    /// What a heading stands for.
    ///
    /// @param header of the tab
    /// @param rank how good a name for it the heading is, 0 the best
    record Meaning(String header, int rank) {}

    private Headings(ImportTarget target) {
        Map<String, Map<String, List<String>>> known = FILE.of(target.schema().title());
        for (Column column : target.schema().columns()) {
            if (column.owner() == Column.Owner.AE) {
                meanings.put(squeezed(column.header()), new Meaning(column.header(), 0));
            }
        }
        for (Column column : target.schema().columns()) {
            if (column.owner() == Column.Owner.AE) {
                known.getOrDefault(column.header(), Map.of()).values().forEach(names -> add(column.header(), names));
                add(column.header(), column.synonyms());
            }
        }
    }

    static Headings of(ImportTarget target) {
        return BY_TARGET.computeIfAbsent(target, Headings::new);
    }

    /// What a heading stands for; nothing where it is not known.
    Optional<Meaning> meaning(String heading) {
        return Optional.ofNullable(meanings.get(squeezed(heading)));
    }

    boolean knows(String heading) {
        return meanings.containsKey(squeezed(heading));
    }

    /// A heading reduced to its letters and digits, so that `CLOSE_DATE`, `Close Date` and `closeDate` are one.
    static String squeezed(String heading) {
        return Folded.squeezed(heading);
    }

    /// The column of the tab with a header, case and punctuation aside.
    static Optional<Column> column(ImportTarget target, String header) {
        return target.schema().columns().stream()
                .filter(column -> squeezed(column.header()).equals(squeezed(header)))
                .findFirst();
    }

    private void add(String header, List<String> names) {
        for (int place = 0; place < names.size(); place++) {
            meanings.putIfAbsent(squeezed(names.get(place)), new Meaning(header, place + 1));
        }
    }
}
