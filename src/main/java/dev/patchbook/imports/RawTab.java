package dev.patchbook.imports;

import dev.patchbook.google.Wanted;
import dev.patchbook.plan.Keys;
import dev.patchbook.workbook.Change;
import dev.patchbook.workbook.Metadata;
import dev.patchbook.workbook.Sheet;
import dev.patchbook.workbook.Workbook;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A tab of the plan that holds an export, pasted by the AE or filled by a connector: read, never written to.
///
/// @param name its title, case and surrounding space aside
/// @param bind whether it is to be imported with every refresh from now on
public record RawTab(String name, boolean bind) implements ImportSource {

    /// What a read of the plan must ask for besides the plan's own tabs.
    Wanted wanted() {
        return structure -> in(structure).stream().toList();
    }

    /// The sheet that it is; empty where there is none of that title.
    Optional<Sheet> in(Workbook workbook) {
        return workbook.sheets().stream()
                .filter(sheet -> Keys.normalized(sheet.title()).equals(Keys.normalized(name)))
                .findFirst();
    }

    /// The sheet that it is.
    ///
    /// @throws ImportRefused where there is none, or where it is one of the plan's own tabs
    Sheet requiredIn(Workbook workbook) {
        Sheet sheet = in(workbook).orElseThrow(() -> missing(workbook));
        if (isOfThePlan(sheet)) {
            throw new ImportRefused(
                    "source",
                    "“%s” is a tab that Patchbook keeps; it cannot be imported into the plan that it is part of."
                            .formatted(sheet.title()),
                    "Paste the export into a tab of its own.");
        }
        return sheet;
    }

    /// What notes that it is bound to a tab, or what of it was imported where it is; nothing where it is not bound.
    Optional<Change> noted(Workbook workbook, Sheet tab, ImportOptions options) {
        Sheet raw = requiredIn(workbook);
        Optional<Bound> before = Bound.of(raw, tab);
        return bind || before.isPresent()
                ? Optional.of(Bound.noted(
                        raw, tab, bind ? options.full() : before.orElseThrow().full()))
                : Optional.empty();
    }

    /// The tabs of a plan that may hold an export, from left to right.
    static List<Sheet> among(Workbook workbook) {
        return workbook.sheets().stream().filter(sheet -> !isOfThePlan(sheet)).toList();
    }

    private static boolean isOfThePlan(Sheet sheet) {
        return sheet.metadata().stream()
                .filter(label -> label.key().equals(Metadata.TAB))
                .anyMatch(label -> label.value().endsWith("#" + sheet.id()));
    }

    private ImportRefused missing(Workbook workbook) {
        String others = among(workbook).stream()
                .map(sheet -> "“%s”".formatted(sheet.title()))
                .collect(Collectors.joining(", "));
        return new ImportRefused(
                "source",
                "The plan has no tab “%s”.".formatted(name),
                others.isEmpty()
                        ? "Add a tab, paste the export into it, and name it here."
                        : "Name one of its other tabs: %s.".formatted(others));
    }
}
