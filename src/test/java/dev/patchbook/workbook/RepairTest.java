package dev.patchbook.workbook;

import static dev.patchbook.workbook.Tables.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbook.plan.ComputedTable;
import dev.patchbook.plan.Value;
import dev.patchbook.workbook.merge.Guards;
import dev.patchbook.workbook.merge.Merge;
import dev.patchbook.workbook.merge.MergeRules;
import dev.patchbook.workbook.repair.Repair;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RepairTest {

    private static final MergeRules RULES = new MergeRules(LocalDate.of(2026, 11, 23), false, "EUR");

    private final BookOnPaper book = new BookOnPaper();

    @Test
    void without_an_edit_in_between_nothing_is_left_to_do() {
        SheetOnPaper sheet = book.provision(Tables.FAULTS, 9);
        refresh(faults(row("A1", "blank", "no name", 1), row("A2", "blank", "no name", 2)));
        sheet.type(2, 3, "mine");

        Changes repair = writeMeanwhile(faults(row("A2", "blank", "no name", 1)), () -> {});

        assertThat(repair.changes()).isEmpty();
    }

    @Test
    void a_row_deleted_in_place_of_another_that_somebody_deleted_comes_back_with_what_stood_beside_it() {
        SheetOnPaper sheet = book.provision(Tables.FAULTS, 9);
        refresh(faults(row("A1", "blank", "no name", 1), row("A2", "blank", "no name", 2)));
        sheet.type(2, 3, "mine");

        writeMeanwhile(faults(row("A2", "blank", "no name", 2)), () -> sheet.deleteRows(1, 1));

        assertThat(line(sheet, 1)).containsExactly("A2", "blank", "no name", "mine", "2");
    }

    @Test
    void a_note_below_the_table_comes_back_where_somebody_else_had_deleted_the_solved_row_above_it() {
        SheetOnPaper sheet = book.provision(Tables.FAULTS, 9);
        refresh(faults(row("A1", "blank", "no name", 1), row("A2", "blank", "no name", 2)));
        sheet.type(3, 3, "my note");

        Bindings before = Bindings.of(book.read(), List.of(Tables.FAULTS));
        Changes written = Merge.changes(before, List.of(faults(row("A1", "blank", "no name", 1))), RULES)
                .changes();
        sheet.deleteRows(2, 1);
        book.apply(written.changes());
        List<Changes.Guard> broken = Guards.broken(
                written.guards(), written.guards().stream().map(book::answer).toList());
        book.apply(Repair.of(before, written, book.read()).changes());

        assertThat(broken).isNotEmpty();
        assertThat(line(sheet, 2)).containsExactly("", "", "", "my note", "");
    }

    @Test
    void a_row_of_the_ae_s_with_a_key_does_not_keep_the_order_number_that_was_meant_for_another() {
        SheetOnPaper sheet = book.provision(Tables.FAULTS, 9);
        refresh(faults(row("A1", "blank", "no name", 1)));
        sheet.type(2, 0, "my own line");

        writeMeanwhile(faults(row("A1", "blank", "no name", 7)), () -> sheet.deleteRows(1, 1));

        assertThat(line(sheet, 1)).containsExactly("my own line", "", "", "", "");
    }

    @Test
    void a_deleted_header_row_comes_back_above_the_rows() {
        SheetOnPaper sheet = book.provision(Tables.FAULTS, 9);
        refresh(faults(row("A1", "blank", "no name", 1), row("A2", "blank", "no name", 2)));

        writeMeanwhile(faults(row("A2", "blank", "no name", 2)), () -> sheet.insertRows(0, 1));

        assertThat(line(sheet, 1)).containsExactly("Record", "Kind", "Problem", "Ignore until", "Order");
        assertThat(line(sheet, 2)).startsWith("A1");
        assertThat(line(sheet, 3)).startsWith("A2");
    }

    @Test
    void a_header_row_that_was_sorted_in_comes_back_with_the_headers_that_were_overwritten() {
        SheetOnPaper sheet = book.provision(Tables.RANKING, 9);
        refresh(ranking(row(1, "A1", "Acme", 9, ""), row(2, "A2", "Bolt", 8, ""), row(3, "A3", "Core", 7, "")));
        sheet.insertColumns(7, 1);
        sheet.type(0, 7, "my column").type(1, 7, "on Acme");

        writeMeanwhile(
                ranking(row(3, "A1", "Acme", 2, ""), row(1, "A2", "Bolt", 8, ""), row(2, "A3", "Core", 7, "")),
                () -> sheet.insertRows(0, 1));

        assertThat(line(sheet, 1))
                .containsExactly("Rank", "Account ID", "Account", "Score", "Why", "My note", "Order", "my column");
        assertThat(sheet.rows)
                .filteredOn(cells -> cells.get(2).value().equals(Value.of("Acme")))
                .singleElement()
                .satisfies(cells -> assertThat(cells.get(7).value()).isEqualTo(Value.of("on Acme")));
    }

    @Test
    void labels_that_landed_on_columns_that_had_moved_are_taken_back() {
        SheetOnPaper sheet = book.provision(Tables.RANKING, 9);
        refresh(ranking(row(1, "A1", "Acme", 9, "")));
        sheet.labels.clear();
        sheet.columnLabels.forEach(List::clear);
        sheet.type(1, 5, "mine");

        writeMeanwhile(ranking(row(1, "A1", "Acme", 8, "")), () -> sheet.moveColumn(5, 0));

        assertThat(sheet.columnLabels).allSatisfy(labels -> assertThat(labels).isEmpty());
        assertThat(line(sheet, 1)).containsExactly("mine", "1", "A1", "Acme", "9", "", "");
    }

    @Test
    void rows_that_landed_above_a_header_that_had_moved_down_go() {
        SheetOnPaper sheet = book.provision(Tables.RANKING, 9);
        sheet.type(3, 5, "mine");

        writeMeanwhile(ranking(row(1, "A1", "Acme", 9, ""), row(2, "A2", "Bolt", 8, "")), () -> sheet.insertRows(0, 1));

        assertThat(line(sheet, 0)).containsOnly("");
        assertThat(line(sheet, 1)).startsWith("Rank", "Account ID", "Account");
        assertThat(line(sheet, 4)).containsExactly("", "", "", "", "", "mine", "");
    }

    @Test
    void a_row_of_the_ae_s_above_the_header_stays_though_the_write_added_the_same() {
        SheetOnPaper sheet = book.provision(Tables.RANKING, 9);
        sheet.insertRows(0, 1);
        sheet.type(0, 0, 1).type(0, 1, "A1");

        writeMeanwhile(ranking(row(1, "A1", "", "", "")), () -> sheet.insertRows(0, 1));

        assertThat(line(sheet, 1)).startsWith("1", "A1");
        assertThat(line(sheet, 2)).startsWith("Rank", "Account ID", "Account");
    }

    @Test
    void a_header_that_came_back_above_a_header_row_that_had_moved_down_goes() {
        SheetOnPaper sheet = book.provision(Tables.RANKING, 9);
        refresh(ranking(row(1, "A1", "Acme", 9, ""), row(2, "A2", "Bolt", 8, "")));
        sheet.deleteColumn(4);

        writeMeanwhile(ranking(row(2, "A1", "Acme", 8, ""), row(1, "A2", "Bolt", 9, "")), () -> sheet.insertRows(0, 1));

        assertThat(line(sheet, 0)).containsOnly("");
        assertThat(line(sheet, 1)).startsWith("Rank", "Account ID", "Account");
    }

    @Test
    void a_line_of_the_ae_s_above_the_header_gets_back_what_the_write_put_a_header_over() {
        SheetOnPaper sheet = book.provision(Tables.RANKING, 9);
        sheet.insertRows(0, 1);
        sheet.type(0, 0, "my territory").type(0, 3, "north").type(1, 3, "");

        writeMeanwhile(ranking(row(1, "A1", "Acme", 9, "")), () -> sheet.insertRows(0, 1));

        assertThat(line(sheet, 1)).containsExactly("my territory", "", "", "north", "", "", "");
    }

    @Test
    void a_header_that_came_back_beside_a_line_of_the_ae_s_above_the_header_row_goes() {
        SheetOnPaper sheet = book.provision(Tables.RANKING, 9);
        refresh(ranking(row(1, "A1", "Acme", 9, "")));
        sheet.deleteColumn(6);
        sheet.insertRows(0, 1);
        sheet.type(0, 0, "my territory");

        writeMeanwhile(ranking(row(1, "A1", "Acme", 9, "")), () -> sheet.insertRows(0, 1));

        assertThat(line(sheet, 1)).containsExactly("my territory", "", "", "", "", "", "");
    }

    @Test
    void a_header_row_that_the_write_emptied_but_for_one_header_is_known_again() {
        SheetOnPaper sheet = book.provision(Tables.GROUPS, 9);
        refresh(groups(row("Good", "Acme", 9, 46_009, 1)));
        sheet.deleteColumn(1);

        writeMeanwhile(groups(row("Good", "Acme", 9, 46_009, 1)), () -> sheet.insertRows(0, 1));

        assertThat(line(sheet, 0)).containsOnly("");
        assertThat(line(sheet, 1)).startsWith("Group", "Open", "Until", "Order");
    }

    @Test
    void the_header_of_a_column_that_was_pushed_under_one_that_came_back_is_put_back() {
        SheetOnPaper sheet = book.provision(Tables.GROUPS, 9);
        refresh(groups(row("Good", "Acme", 9, 46_009, 1)));
        sheet.deleteColumn(4);
        sheet.insertColumns(4, 1);
        sheet.type(0, 4, "mine").type(1, 4, "on Acme");

        writeMeanwhile(groups(row("Good", "Acme", 9, 46_009, 1)), () -> sheet.insertColumns(4, 1));

        assertThat(line(sheet, 0)).startsWith("Group", "Name", "Open", "Until", "", "mine");
        assertThat(line(sheet, 1)).startsWith("Good", "Acme", "9", "46009", "", "on Acme");
    }

    @Test
    void a_note_that_the_write_emptied_and_sorted_away_comes_back() {
        SheetOnPaper sheet = book.provision(Tables.GROUPS, 9);
        refresh(groups(row("Good", "Acme", 9, 46_009, 1), row("Good", "Bolt", 8, 46_008, 2)));
        sheet.insertRows(1, 1);
        sheet.type(4, 2, "my note").type(5, 1, "the end");

        writeMeanwhile(
                groups(
                        row("Good", "Core", 10, 46_010, 1),
                        row("Good", "Acme", 9, 46_009, 2),
                        row("Good", "Dale", 7, 46_007, 3)),
                () -> sheet.deleteRows(1, 1));

        assertThat(sheet.rows)
                .filteredOn(cells -> cells.get(2).value().equals(Value.of("my note")))
                .hasSize(1);
    }

    @Test
    void a_row_comes_back_at_the_end_where_a_closed_range_lets_none_in_below_the_others() {
        SheetOnPaper sheet = book.provision(Tables.FAULTS, 9);
        refresh(faults(row("A1", "blank", "no name", 1)));
        sheet.type(2, 3, "mine").type(3, 3, "mine too");
        sheet.protections.add(new Protection(1, new CellRange(3, 6, 0, 2), true));

        writeMeanwhile(faults(), () -> sheet.deleteRows(2, 1));

        assertThat(line(sheet, sheet.rows.size() - 1)).containsExactly("", "", "", "mine", "");
    }

    @Test
    void a_row_deleted_in_place_of_one_that_somebody_sorted_away_is_noticed_and_comes_back() {
        SheetOnPaper sheet = book.provision(Tables.FAULTS, 9);
        refresh(faults(row("A1", "blank", "no name", 1)));
        sheet.formula(2, 3, "=1+1", 2);
        sheet.type(3, 0, "my line").type(3, 3, "mine");

        Bindings before = Bindings.of(book.read(), List.of(Tables.FAULTS));
        Changes written = Merge.changes(before, List.of(faults()), RULES).changes();
        sheet.sort(new CellRange(1, 4, 0, 5), 0, false);
        book.apply(written.changes());
        List<Changes.Guard> broken = Guards.broken(
                written.guards(), written.guards().stream().map(book::answer).toList());
        book.apply(Repair.of(before, written, book.read()).changes());

        assertThat(broken).isNotEmpty();
        assertThat(sheet.rows)
                .filteredOn(cells -> cells.get(0).value().equals(Value.of("my line")))
                .singleElement()
                .satisfies(cells -> assertThat(cells.get(3).value()).isEqualTo(Value.of("mine")));
    }

    /// Reads, lets somebody edit, writes and repairs.
    private Changes writeMeanwhile(ComputedTable table, Runnable edit) {
        Bindings before = Bindings.of(book.read(), List.of(table.schema()));
        Changes written = Merge.changes(before, List.of(table), RULES).changes();
        edit.run();
        book.apply(written.changes());
        Changes repair = Repair.of(before, written, book.read());
        book.apply(repair.changes());
        return repair;
    }

    private void refresh(ComputedTable table) {
        book.apply(Merge.changes(Bindings.of(book.read(), List.of(table.schema())), List.of(table), RULES)
                .changes()
                .changes());
    }

    private static ComputedTable faults(Object[]... rows) {
        return Tables.table(Tables.FAULTS, List.of("Record", "Kind", "Problem", "Order"), rows);
    }

    private static ComputedTable groups(Object[]... rows) {
        return Tables.table(Tables.GROUPS, List.of("Group", "Name", "Open", "Until", "Order"), rows);
    }

    private static ComputedTable ranking(Object[]... rows) {
        return Tables.table(Tables.RANKING, List.of("Rank", "Account ID", "Account", "Score", "Why"), rows);
    }

    private static List<String> line(SheetOnPaper sheet, int row) {
        return sheet.rows.get(row).stream()
                .map(cell -> Names.shown(cell.value()))
                .toList();
    }
}
