package dev.patchbook.imports;

import dev.patchbook.imports.ImportReport.Basis;
import dev.patchbook.plan.Column;
import dev.patchbook.plan.Column.Format;
import dev.patchbook.plan.Problem.Severity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Decides which column of a file goes where: as the AE says, else by what its heading is known for, else by what
/// stands in it, else it is kept as a column of the AE's own.
final class ColumnMap {

    private final ImportTarget target;
    private final Headings headings;
    private final Map<String, ImportRequest.Mapped> said;
    private final Map<String, ImportRequest.Mapped> remembered;
    private final ColumnContents contents;
    private final Set<String> own;
    private final ImportNotes notes;
    private final Map<String, Because> leftOut = new LinkedHashMap<>();

    /// @param said by heading as spelt: what the AE says now
    /// @param remembered by heading, squeezed: what the AE said at earlier imports, where nothing else is said now
    /// @param own headers of the AE's own columns on the tab: what went there before goes there again
    ColumnMap(
            ImportTarget target,
            Map<String, ImportRequest.Mapped> said,
            Map<String, ImportRequest.Mapped> remembered,
            ColumnContents contents,
            Collection<String> own,
            ImportNotes notes) {
        this.target = target;
        this.contents = contents;
        this.own = own.stream().map(Headings::squeezed).collect(Collectors.toUnmodifiableSet());
        this.headings = Headings.of(target);
        this.said = said;
        this.remembered = remembered;
        this.notes = notes;
    }

    /// The columns to import, from left to right.
    ///
    /// @param names a heading for each column, no two alike
    /// @param filled whether anything stands below it
    List<FileColumn> of(List<String> names, List<Boolean> filled) {
        Map<Integer, ImportRequest.Mapped> asSaid = asSaid(names);
        Set<Integer> now = Set.copyOf(asSaid.keySet());
        remember(names, asSaid);
        Map<Integer, String> known = known(names, asSaid);
        Map<Integer, ColumnContents.Found> found = found(names, filled, asSaid, known);
        List<FileColumn> columns = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String heading = names.get(i);
            if (asSaid.containsKey(i)) {
                Because because = now.contains(i) ? Because.said() : Because.remembered();
                said(i, heading, asSaid.get(i), because).ifPresent(columns::add);
            } else if (known.containsKey(i)) {
                Column to = target.schema().column(known.get(i));
                Because because = Because.named(heading, to.header());
                columns.add(new FileColumn(i, heading, to, false, Optional.empty(), because));
            } else if (isPatchbooks(heading)) {
                leaveOut(heading, "Patchbook fills that column itself");
            } else if (found.containsKey(i)) {
                columns.add(found(i, heading, found.get(i)));
            } else if (filled.get(i)) {
                columns.add(own(i, heading, heading, Optional.empty(), Because.kept()));
            } else {
                leaveOut(heading, "nothing stands in it");
            }
        }
        return columns;
    }

    /// The columns that were left out, by heading, and why; known once [#of] was asked.
    Map<String, Because> leftOut() {
        return leftOut;
    }

    private Map<Integer, ImportRequest.Mapped> asSaid(List<String> names) {
        Map<Integer, ImportRequest.Mapped> asSaid = new HashMap<>();
        said.forEach((from, mapped) -> {
            int index = indexOf(from, names);
            if (asSaid.put(index, mapped) != null) {
                throw new ImportRefused("mapping", "“%s” is mapped twice.".formatted(from), "Map each column once.");
            }
        });
        refuseTwoForOne(names, asSaid);
        return asSaid;
    }

    private static void refuseTwoForOne(List<String> names, Map<Integer, ImportRequest.Mapped> asSaid) {
        Map<String, String> taken = new HashMap<>();
        new TreeMap<>(asSaid).forEach((index, mapped) -> {
            String to = mapped.to().strip();
            String heading = names.get(index);
            Optional<String> other = to.isEmpty()
                    ? Optional.empty()
                    : Optional.ofNullable(taken.put(to.toLowerCase(Locale.ROOT), heading));
            other.ifPresent(left -> {
                throw new ImportRefused(
                        "mapping",
                        "“%s” and “%s” cannot both go to %s.".formatted(left, heading, to),
                        "Map one of them to another header, or to nothing to leave it out.");
            });
        });
    }

    /// Adds what earlier imports were told, unless something else goes there now.
    private void remember(List<String> names, Map<Integer, ImportRequest.Mapped> asSaid) {
        Set<String> taken = asSaid.values().stream()
                .map(mapped -> Headings.squeezed(mapped.to()))
                .collect(Collectors.toSet());
        for (int i = 0; i < names.size(); i++) {
            ImportRequest.Mapped mapped = remembered.get(Headings.squeezed(names.get(i)));
            if (mapped != null
                    && !asSaid.containsKey(i)
                    && (mapped.to().isBlank() || taken.add(Headings.squeezed(mapped.to())))) {
                asSaid.put(i, mapped);
            }
        }
    }

    private static int indexOf(String from, List<String> names) {
        int exact = names.indexOf(from);
        if (exact >= 0) {
            return exact;
        }
        for (int i = 0; i < names.size(); i++) {
            if (Headings.squeezed(names.get(i)).equals(Headings.squeezed(from))) {
                return i;
            }
        }
        String has = names.stream().limit(40).map("“%s”"::formatted).collect(Collectors.joining(", "));
        throw new ImportRefused(
                "mapping", "The file has no column “%s”. It has %s.".formatted(from, has), "Use one of its headings.");
    }

    private Optional<FileColumn> said(int index, String heading, ImportRequest.Mapped mapped, Because because) {
        if (mapped.to().isBlank()) {
            leftOut.put(heading, new Because(Basis.LEFT, because.why()));
            return Optional.empty();
        }
        if (mapped.to().length() > CellText.MOST_CHARACTERS) {
            throw new ImportRefused(
                    "mapping",
                    "What “%s” is mapped to has more than the 50,000 characters of a cell in Sheets."
                            .formatted(heading),
                    "Choose a shorter header.");
        }
        if (isPatchbooks(mapped.to())) {
            throw new ImportRefused(
                    "mapping",
                    "“%s” cannot go to %s: Patchbook fills that column itself.".formatted(heading, mapped.to()),
                    "Choose another column.");
        }
        return Optional.of(Headings.column(target, mapped.to())
                .map(column -> new FileColumn(index, heading, column, false, mapped.format(), because))
                .orElseGet(() -> own(index, heading, mapped.to().strip(), mapped.format(), because)));
    }

    /// By column of the file the header of the tab, each header once: the best name for it wins, else the left one.
    private Map<Integer, String> known(List<String> names, Map<Integer, ImportRequest.Mapped> asSaid) {
        Set<String> taken = new HashSet<>();
        asSaid.values().forEach(mapped -> Headings.column(target, mapped.to()).ifPresent(to -> taken.add(to.header())));
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (!asSaid.containsKey(i)) {
                int index = i;
                headings.meaning(names.get(i))
                        .ifPresent(meant -> candidates.add(new Candidate(index, meant.header(), meant.rank())));
            }
        }
        candidates.sort(Comparator.comparingInt(Candidate::rank).thenComparingInt(Candidate::index));
        Map<Integer, String> known = new HashMap<>();
        for (Candidate candidate : candidates) {
            if (!known.containsKey(candidate.index()) && taken.add(candidate.to())) {
                known.put(candidate.index(), candidate.to());
            }
        }
        return known;
    }

    /// What the columns are whose headings say nothing.
    private Map<Integer, ColumnContents.Found> found(
            List<String> names,
            List<Boolean> filled,
            Map<Integer, ImportRequest.Mapped> asSaid,
            Map<Integer, String> known) {
        Map<Integer, String> free = new TreeMap<>();
        Map<String, Integer> taken = new HashMap<>();
        known.forEach((index, header) -> taken.put(header, index));
        asSaid.forEach(
                (index, mapped) -> Headings.column(target, mapped.to()).ifPresent(to -> taken.put(to.header(), index)));
        for (int i = 0; i < names.size(); i++) {
            boolean open = !asSaid.containsKey(i) && !known.containsKey(i) && filled.get(i);
            if (open && !isPatchbooks(names.get(i)) && !own.contains(Headings.squeezed(names.get(i)))) {
                free.put(i, names.get(i));
            }
        }
        return contents.of(free, taken);
    }

    private FileColumn found(int index, String heading, ColumnContents.Found found) {
        boolean sure = found.because().basis() == Basis.CONTENT;
        String header = found.column().header();
        notes.note(
                sure ? Severity.NOTE : Severity.WARNING,
                sure ? "Column read by its values" : "Guessed column",
                heading,
                "The column “%s” was taken for %s: %s."
                        .formatted(heading, header, found.because().why()),
                "If it is not that, map “%s” in mapping: to another header, to its own name to keep it, or to nothing to leave it out."
                        .formatted(heading));
        return new FileColumn(index, heading, found.column(), false, Optional.empty(), found.because());
    }

    /// A column of the file and what it may be, 0 the best name for it.
    private record Candidate(int index, String to, int rank) {}

    private boolean isPatchbooks(String header) {
        return Headings.column(target, header)
                .map(column -> column.owner() == Column.Owner.PATCHBOOK)
                .orElse(false);
    }

    private static FileColumn own(int index, String heading, String to, Optional<String> format, Because because) {
        Column column = Column.ofAe(to, Format.ANY, "Brought by an import.");
        return new FileColumn(index, heading, column, true, format, because);
    }

    private void leaveOut(String heading, String why) {
        leftOut.put(heading, new Because(Basis.LEFT, why));
        notes.note(
                Severity.NOTE,
                "Column left out",
                heading,
                "The column “%s” was left out: %s.".formatted(heading, why),
                "If you need it, name where it goes in mapping.");
    }
}
