package dev.patchbook.workbook;

import dev.patchbook.plan.TableSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Which sheet of a workbook is which tab, and which of its columns is which, by identity rather than by place.
///
/// A tab is the sheet whose label names it and carries the sheet's own id; where no sheet has both, the first one
/// that carries the label; where none does, the first unlabelled one with its title, case and spaces aside.
public final class Bindings {

    private final List<TabBinding> tabs;
    private final List<String> missing;
    private final List<String> notices;

    private Bindings(List<TabBinding> tabs, List<String> missing, List<String> notices) {
        this.tabs = List.copyOf(tabs);
        this.missing = List.copyOf(missing);
        this.notices = List.copyOf(notices);
    }

    /// The bindings of a workbook as read; on sheets read without cells, columns are bound by their labels only.
    public static Bindings of(Workbook workbook, List<TableSchema> schemas) {
        List<TabBinding> tabs = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        List<String> notices = new ArrayList<>();
        for (TableSchema schema : schemas) {
            Optional<Sheet> sheet = TabSearch.sheetOf(workbook, schema.title());
            Optional<TabBinding> bound = sheet.flatMap(found -> bind(found, schema));
            bound.ifPresentOrElse(tabs::add, () -> {
                missing.add(schema.title());
                notices.add(sheet.map(Bindings::headerless).orElse(deleted(schema.title())));
            });
        }
        return new Bindings(tabs, missing, notices);
    }

    /// The sheets that are the wanted tabs as labels and titles tell: those whose cells a read asks for.
    public static List<Sheet> sheetsOf(Workbook workbook, List<TableSchema> schemas) {
        return schemas.stream()
                .flatMap(schema -> TabSearch.sheetOf(workbook, schema.title()).stream())
                .distinct()
                .toList();
    }

    /// The tab with a title as provisioned, whatever it is called now.
    public Optional<TabBinding> tab(String titleAsProvisioned) {
        return tabs.stream()
                .filter(tab -> tab.schema().title().equals(titleAsProvisioned))
                .findFirst();
    }

    /// The bindings of some of the tabs, by title as provisioned.
    public Bindings only(Predicate<String> titles) {
        return new Bindings(
                tabs.stream().filter(tab -> titles.test(tab.schema().title())).toList(),
                missing.stream().filter(titles).toList(),
                IntStream.range(0, missing.size())
                        .filter(i -> titles.test(missing.get(i)))
                        .mapToObj(notices::get)
                        .toList());
    }

    /// Every tab that is there, in the order of the schemas asked for.
    public List<TabBinding> tabs() {
        return tabs;
    }

    /// The titles as provisioned of tabs that are not there, or that have lost their header row.
    public List<String> missing() {
        return missing;
    }

    /// A sentence for each of [#missing()] that says what happened and the way out.
    public List<String> notices() {
        return notices;
    }

    private static Optional<TabBinding> bind(Sheet sheet, TableSchema schema) {
        ColumnSearch columns = new ColumnSearch(sheet, schema);
        return columns.headerRow().stream()
                .mapToObj(row -> new TabBinding(sheet, schema, row, columns.boundTo(row)))
                .findFirst();
    }

    private static String deleted(String title) {
        return "The tab %s is not there, so it was left out. Undo its deletion, or restore it from a version of the file."
                .formatted(title);
    }

    private static String headerless(Sheet sheet) {
        return ("The tab %s has no header row in its first ten rows, so it was left out. "
                        + "Move its header row up, or undo its deletion.")
                .formatted(sheet.title());
    }
}
