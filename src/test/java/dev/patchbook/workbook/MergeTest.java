package dev.patchbook.workbook;

import static dev.patchbook.workbook.Tables.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.patchbook.plan.ComputedTable;
import dev.patchbook.plan.Problem;
import dev.patchbook.plan.TableSchema;
import dev.patchbook.plan.Value;
import dev.patchbook.workbook.merge.Guards;
import dev.patchbook.workbook.merge.Merge;
import dev.patchbook.workbook.merge.MergeRules;
import dev.patchbook.workbook.merge.Merged;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class MergeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final MergeRules RULES = new MergeRules(TODAY, false, "EUR");
    private static final List<String> RANKED = List.of("Rank", "Account ID", "Account", "Score", "Why");
    private static final List<String> GROUPED = List.of("Group", "Name", "Open", "Until", "Order");
    private static final List<String> FAULTY = List.of("Record", "Kind", "Problem", "Order");

    private final BookOnPaper book = new BookOnPaper();

    @Test
    void new_rows_come_in_computed_order_under_the_header_and_a_second_refresh_changes_nothing() {
        SheetOnPaper sheet = book.provision(Tables.RANKING, 20);
        ComputedTable table = ranking(
                row(1, "A1", "Acme", 90, "big"), row(2, "A2", "Bolt", 80.5, "near"), row(3, "A3", "Core", 1, ""));

        Merged merged = refresh(table);

        assertThat(merged.changes().changes())
                .containsExactly(
                        new Change.InsertRows(sheet.id, 1, 3, false),
                        new Change.SetCells(
                                sheet.id,
                                1,
                                0,
                                List.of(values(1, "A1", "Acme", 90, "big"), values(2, "A2", "Bolt", 80.5, "near"))),
                        new Change.SetCells(sheet.id, 3, 0, List.of(values(3, "A3", "Core", 1))));
        assertThat(merged.changes().counts()).containsExactly(new Changes.Count("Ranking", 3, 14));
        assertThat(refresh(table).changes().changes()).isEmpty();
        assertThat(refresh(table).changes().counts()).containsExactly(new Changes.Count("Ranking", 3, 0));
    }

    @Test
    void a_text_too_long_for_a_cell_is_cut_and_a_second_refresh_changes_nothing() {
        book.provision(Tables.GROUPS, 20);
        String endless = "n".repeat(49_998) + "\uD83D\uDE00 and so on";
        ComputedTable table = groups(row("Stage", endless, endless, "", 1));

        refresh(table);

        String cut = "n".repeat(49_998) + "…";
        assertThat(book.read().sheets().getFirst().grid().at(1, 1)).isEqualTo(new Value.Text(cut));
        assertThat(refresh(table).changes().changes()).isEmpty();
    }

    @Test
    void only_what_changed_is_written() {
        SheetOnPaper sheet = book.provision(Tables.GROUPS, 20);
        LocalDate day = LocalDate.of(2026, 3, 1);
        refresh(groups(row("Stage", "Won", 3, Value.of(day), 1), row("Stage", "Lost", 0.1 + 0.2, "", 2)));

        Merged merged = refresh(groups(row("Stage", "Won", 3, Value.of(day), 1), row("Stage", "Lost", 0.3, "", 2)));

        assertThat(merged.changes().changes())
                .containsExactly(new Change.SetCells(sheet.id, 2, 2, List.of(values(0.3))));
        assertThat(merged.changes().counts()).containsExactly(new Changes.Count("Groups", 2, 1));
    }

    @Test
    void an_empty_text_is_blank_an_error_is_rewritten_and_text_compares_exactly() {
        SheetOnPaper sheet = book.provision(Tables.GROUPS, 20);
        refresh(groups(
                row("Stage", "Won", "", "", 1), row("Stage", "Lost", "ten", "", 2), row("Stage", "Open", 4, "", 3)));
        sheet.type(1, 2, new Value.Text("")).type(2, 2, "Ten").type(3, 2, new Value.Fault("#REF!"));

        Merged merged = refresh(groups(
                row("Stage", "Won", "", "", 1), row("Stage", "Lost", "ten", "", 2), row("Stage", "Open", 4, "", 3)));

        assertThat(merged.changes().changes())
                .containsExactly(new Change.SetCells(sheet.id, 2, 2, List.of(values("ten"), values(4))));
    }

    @Test
    void ids_that_differ_in_case_alone_are_two_and_names_are_one_whatever_their_case() {
        SheetOnPaper sheet = book.provision(Tables.RANKING, 20);
        refresh(ranking(row(1, "0015g00AbC", "Acme", 5, ""), row(2, "0015g00aBc", "Bolt", 6, "")));
        sheet.type(1, 5, "about Acme").type(2, 5, "about Bolt").type(2, 2, "BOLT");

        refresh(ranking(row(1, "0015g00aBc", "Bolt", 8, ""), row(2, "0015g00AbC", "Acme", 7, "")));

        assertThat(line(sheet, 1))
                .startsWith(values(1, "0015g00aBc", "BOLT", 8, "", "about Bolt").toArray(Value[]::new));
        assertThat(line(sheet, 2))
                .startsWith(values(2, "0015g00AbC", "Acme", 7, "", "about Acme").toArray(Value[]::new));
    }

    @Test
    void new_rows_are_inserted_above_a_total_that_stands_below_and_the_total_s_label_does_not_make_it_ours() {
        SheetOnPaper sheet = book.provision(Tables.GROUPS, 6);
        refresh(groups(row("Stage", "Won", 3, "", 1)));
        sheet.type(2, 0, "My total").formula(2, 2, "=SUM(C2:C2)", 3);

        refresh(groups(row("Stage", "Won", 3, "", 1), row("Stage", "Lost", 1, "", 2)));

        assertThat(column(sheet, 0))
                .startsWith(Value.of("Group"), Value.of("Stage"), Value.of("Stage"), Value.of("My total"));
        assertThat(sheet.at(3, 2).formula()).hasValue("=SUM(C2:C2)");
        assertThat(sheet.rows).hasSize(8);
    }

    @Test
    void on_a_full_grid_new_rows_are_appended() {
        SheetOnPaper sheet = book.provision(Tables.GROUPS, 1);

        Merged merged = refresh(groups(row("Stage", "Won", 3, "", 1)));

        assertThat(merged.changes().changes()).first().isEqualTo(new Change.AppendRows(sheet.id, 1));
        assertThat(sheet.rows).hasSize(2);
    }

    @Test
    void rows_match_by_id_else_by_name_and_a_blank_id_is_filled_in_but_no_other_key() {
        SheetOnPaper sheet = book.provision(Tables.RANKING, 20);
        sheet.typeRow(1, 1, "", "acme ", 1, "", "mine").typeRow(2, 2, 1007, "Old name", 1, "", "his");

        refresh(ranking(row(1, "A1", "Acme", 5, ""), row(2, "1007", "New name", 6, "")));

        assertThat(line(sheet, 1))
                .startsWith(values(1, "A1", "acme ", 5, "", "mine").toArray(Value[]::new));
        assertThat(line(sheet, 2))
                .startsWith(values(2, 1007, "Old name", 6, "", "his").toArray(Value[]::new));
        assertThat(sheet.rows).hasSize(20);
    }

    @Test
    void a_second_row_with_a_key_and_a_row_without_one_are_kept_unwritten_and_reported() {
        SheetOnPaper sheet = book.provision(Tables.RANKING, 20);
        sheet.typeRow(1, 1, "A1", "Acme", 1, "", "mine");
        sheet.typeRow(2, 7, "A1", "Acme", 7, "seven", "his");
        sheet.typeRow(3, "", "", "", "", "", "a note");
        sheet.typeRow(4, 2, "A2", "Bolt", 1);

        Merged merged = refresh(ranking(row(1, "A1", "Acme", 5, ""), row(2, "A2", "Bolt", 6, "")));

        assertThat(line(sheet, 2))
                .startsWith(values(7, "A1", "Acme", 7, "seven", "his").toArray(Value[]::new));
        assertThat(merged.problems())
                .extracting(Problem::kind, problem -> problem.place().cell())
                .containsExactly(tuple("Duplicate row", "C3"), tuple("Row without key", "C4"));
    }

    @Test
    void a_gone_row_keeps_key_and_name_and_says_since_when_once() {
        SheetOnPaper sheet = book.provision(Tables.RANKING, 20);
        refresh(ranking(row(1, "A1", "Acme", 5, "big"), row(2, "A2", "Bolt", 4, "near")));
        sheet.type(1, 5, "my note");

        refresh(ranking(row(1, "A2", "Bolt", 4, "near")));
        Merged later = Merge.changes(
                bindings(),
                List.of(ranking(row(1, "A2", "Bolt", 4, "near"))),
                new MergeRules(TODAY.plusDays(9), false, "EUR"));

        assertThat(line(sheet, 1))
                .startsWith(values("", "A1", "Acme", "", "no longer on Accounts since 2026-11-23", "my note")
                        .toArray(Value[]::new));
        assertThat(later.changes().changes()).isEmpty();

        refresh(ranking(row(1, "A1", "Acme", 5, "back"), row(2, "A2", "Bolt", 4, "near")));
        assertThat(line(sheet, 1))
                .startsWith(values(1, "A1", "Acme", 5, "back", "my note").toArray(Value[]::new));
    }

    @Test
    void an_account_that_comes_back_is_ranked_in_again_as_nobody_else_had_sorted() {
        SheetOnPaper sheet = book.provision(Tables.RANKING, 20);
        refresh(ranking(row(1, "A1", "Acme", 90, "big"), row(2, "A2", "Bolt", 80, "near")));
        refresh(ranking(row(1, "A2", "Bolt", 80, "near")));

        refresh(ranking(row(1, "A2", "Bolt", 80, "near"), row(2, "A1", "Acme", 70, "smaller")));

        assertThat(column(sheet, 2))
                .startsWith(values("Account", "Bolt", "Acme").toArray(Value[]::new));
    }

    @Test
    void a_solved_problem_goes_unless_the_ae_wrote_beside_it() {
        SheetOnPaper sheet = book.provision(Tables.FAULTS, 20);
        refresh(faults(
                row("A1", "blank", "no name", 1), row("A2", "blank", "no name", 2), row("A3", "blank", "no name", 3)));
        sheet.type(2, 3, 46000);

        Merged merged = refresh(faults());

        assertThat(merged.changes().changes())
                .contains(new Change.DeleteRows(sheet.id, 3, 1), new Change.DeleteRows(sheet.id, 1, 1));
        assertThat(line(sheet, 1))
                .startsWith(
                        values("A2", "blank", "solved on 2026-11-23", 46000, "").toArray(Value[]::new));
        assertThat(line(sheet, 2)).allMatch(Value::isBlank);
        assertThat(refresh(faults()).changes().changes()).isEmpty();
    }

    @Test
    void a_problem_that_the_ae_ignores_is_not_said_to_be_solved_before_that_day() {
        SheetOnPaper sheet = book.provision(Tables.FAULTS, 20);
        refresh(faults(row("A1", "blank", "no name", 1)));
        sheet.type(1, 3, 46350);

        refresh(faults());

        assertThat(line(sheet, 1))
                .startsWith(values("A1", "blank", "ignored until 2026-11-24", 46350, "")
                        .toArray(Value[]::new));
        assertThat(refresh(faults()).changes().changes()).isEmpty();
        sheet.type(1, 3, 46349);
        refresh(faults());
        assertThat(line(sheet, 1)).contains(Value.of("solved on 2026-11-23"));
        refresh(faults(row("A1", "blank", "no name", 1)));
        assertThat(line(sheet, 1)).contains(Value.of("no name"));
    }

    @Test
    void history_is_only_ever_added_to() {
        SheetOnPaper sheet = book.provision(Tables.DIARY, 20);
        List<String> headers = List.of("Day", "Key", "Said");
        refresh(Tables.table(Tables.DIARY, headers, row(Value.of(TODAY), "A1", "one")));

        refresh(Tables.table(
                Tables.DIARY,
                headers,
                row(Value.of(TODAY), "A1", "other"),
                row(Value.of(TODAY.plusDays(1)), "A1", "two")));
        refresh(Tables.table(Tables.DIARY, headers));

        assertThat(column(sheet, 2)).startsWith(values("Said", "one", "two").toArray(Value[]::new));
    }

    @Test
    void rows_are_sorted_by_rank_with_what_stands_beside_them_and_the_total_below_stays() {
        SheetOnPaper sheet = book.provision(Tables.RANKING, 20);
        refresh(ranking(row(1, "A1", "Acme", 5, ""), row(2, "A2", "Bolt", 4, "")));
        sheet.type(1, 5, "on Acme").type(3, 5, "total").formula(1, 6, "=D2*2", 10);

        Merged merged =
                refresh(ranking(row(1, "A3", "Core", 9, ""), row(2, "A2", "Bolt", 6, ""), row(3, "A1", "Acme", 5, "")));

        assertThat(merged.changes().changes())
                .contains(new Change.SortRows(sheet.id, new CellRange(1, 4, 0, CellRange.EDGE), 0));
        assertThat(column(sheet, 2))
                .startsWith(values("Account", "Core", "Bolt", "Acme", "").toArray(Value[]::new));
        assertThat(sheet.at(3, 5).value()).isEqualTo(Value.of("on Acme"));
        assertThat(sheet.at(4, 5).value()).isEqualTo(Value.of("total"));
        assertThat(merged.changes().guards())
                .allSatisfy(guard -> assertThat(Guards.isAsExpected(guard, book.answer(guard)))
                        .isTrue());
    }

    @Test
    void the_ae_s_own_sorting_is_kept_and_new_rows_come_at_the_end_unless_the_setting_says_otherwise() {
        SheetOnPaper sheet = book.provision(Tables.RANKING, 20);
        refresh(ranking(row(1, "A1", "Core", 5, ""), row(2, "A2", "Bolt", 4, "")));
        sheet.sort(new CellRange(1, 3, 0, 7), 2, true);
        ComputedTable table =
                ranking(row(1, "A3", "Acme", 9, ""), row(2, "A1", "Core", 5, ""), row(3, "A2", "Bolt", 4, ""));

        refresh(table);
        assertThat(column(sheet, 2))
                .startsWith(values("Account", "Bolt", "Core", "Acme").toArray(Value[]::new));
        assertThat(refresh(table).changes().changes()).isEmpty();

        book.apply(Merge.changes(bindings(), List.of(table), new MergeRules(TODAY, true, "EUR"))
                .changes()
                .changes());
        assertThat(column(sheet, 2))
                .startsWith(values("Account", "Acme", "Core", "Bolt").toArray(Value[]::new));
    }

    @Test
    void a_sort_that_would_do_harm_is_left_out_told_and_made_up_for_later() {
        SheetOnPaper sheet = book.provision(Tables.RANKING, 20);
        refresh(ranking(row(1, "A1", "Acme", 5, ""), row(2, "A2", "Bolt", 4, "")));
        sheet.hiddenRows.set(2, true);
        ComputedTable turned = ranking(row(1, "A2", "Bolt", 6, ""), row(2, "A1", "Acme", 5, ""));

        Merged unsafe = refresh(turned);
        Merged again = refresh(turned);
        sheet.hiddenRows.set(2, false);
        refresh(turned);

        assertThat(unsafe.notices())
                .containsExactly(
                        "Ranking was not sorted because row 3 is hidden or filtered out; Rank tells the order.");
        assertThat(again.changes().changes()).isEmpty();
        assertThat(column(sheet, 2))
                .startsWith(values("Account", "Bolt", "Acme").toArray(Value[]::new));
        assertThat(sheet.labels).extracting(Metadata::key).containsExactly(Metadata.TAB);
    }

    @Test
    void formulas_of_their_own_row_are_sorted_with_it_and_others_stop_the_sort() {
        assertThat(noticeWithFormula("=D3*2+VLOOKUP(C3,Accounts!A:B,2,FALSE)")).isEmpty();
        assertThat(noticeWithFormula("=D2-D3")).contains("G3 refers to another row");
        assertThat(noticeWithFormula("=ARRAYFORMULA(D3:D4*2)")).contains("G3 fills other cells too");
        assertThat(noticeWithFormula("=Accounts!B3")).contains("refers to another row");
        assertThat(noticeWithFormula("=SUM(D:D)")).contains("refers to another row");
        assertThat(noticeWithFormula("=LET(x,D3,x*2)&$C3&G3:H3")).isEmpty();
        assertThat(noticeWithFormula("=OFFSET(D3,1,0)")).contains("refers to another row");
        assertThat(noticeWithFormula("=Accounts!$B$3&\"D9\"")).isEmpty();
    }

    @Test
    void a_formula_in_a_computed_cell_gives_way_and_one_in_a_key_or_the_ae_s_cell_stays() {
        SheetOnPaper sheet = book.provision(Tables.RANKING, 20);
        refresh(ranking(row(1, "A1", "Acme", 5, "")));
        sheet.formula(1, 3, "=2+3", 5).formula(1, 2, "=Accounts!B2", "Acme").formula(1, 5, "=D2", 5);

        Merged merged = refresh(ranking(row(1, "A1", "Acme", 5, "")));

        assertThat(merged.changes().changes()).containsExactly(new Change.SetCells(sheet.id, 1, 3, List.of(values(5))));
        assertThat(merged.changes().counts()).containsExactly(new Changes.Count("Ranking", 1, 0));
        assertThat(sheet.at(1, 2).formula()).hasValue("=Accounts!B2");
        assertThat(sheet.at(1, 5).formula()).hasValue("=D2");
    }

    @Test
    void a_deleted_column_comes_back_at_the_right_end_with_header_note_format_and_label() {
        SheetOnPaper sheet = book.provision(Tables.RANKING, 20);
        refresh(ranking(row(1, "A1", "Acme", 5, "big")));
        sheet.insertColumns(7, 1);
        sheet.type(4, 7, "far out");
        sheet.deleteColumn(3);

        Merged merged = refresh(ranking(row(1, "A1", "Acme", 5, "big")));

        assertThat(merged.changes().changes())
                .contains(new Change.AppendColumns(sheet.id, 1))
                .contains(new Change.SetNote(sheet.id, new CellAddress(0, 7), "The points."))
                .contains(new Change.FormatColumn(sheet.id, 7, 1, Tables.RANKING.column("Score"), "EUR"));
        assertThat(sheet.at(0, 7).value()).isEqualTo(Value.of("Score"));
        assertThat(sheet.at(1, 7).value()).isEqualTo(Value.of(5.0));
        assertThat(sheet.at(4, 6).value()).isEqualTo(Value.of("far out"));
        assertThat(refresh(ranking(row(1, "A1", "Acme", 5, "big"))).changes().changes())
                .isEmpty();
    }

    @Test
    void what_was_bound_by_name_is_labelled_and_a_stale_label_is_renewed() {
        SheetOnPaper named = book.add("Ranking", 9, 7);
        named.typeRow(0, "Rank", "Account ID", "Account", "Score", "Why", "My note", "Order");
        refresh(ranking());

        assertThat(named.labels).extracting(Metadata::value).containsExactly("Ranking#" + named.id);
        assertThat(named.columnLabels.get(3)).extracting(Metadata::value).containsExactly("Ranking/Score");
        assertThat(refresh(ranking()).changes().changes()).isEmpty();

        SheetOnPaper copy = book.duplicate(named, 1);
        book.sheets.remove(named);
        refresh(ranking());
        assertThat(copy.labels).extracting(Metadata::value).containsExactly("Ranking#" + copy.id);
    }

    @Test
    void a_blanked_header_is_written_again() {
        SheetOnPaper sheet = book.provision(Tables.RANKING, 9);
        sheet.type(0, 3, "");

        refresh(ranking());

        assertThat(sheet.at(0, 3).value()).isEqualTo(Value.of("Score"));
    }

    @Test
    void on_an_input_tab_only_what_was_computed_is_filled_beside_rows_that_are_there() {
        SheetOnPaper sheet = book.provision(InputTabs.ACCOUNTS, 9);
        int source = BookOnPaper.place(InputTabs.ACCOUNTS, "Potential source");
        sheet.typeRow(1, "A1", "Acme").type(1, source + 1, "Yes");
        sheet.typeRow(2, "", "Bolt").type(2, source, "estimated");

        Merged merged = refresh(Tables.table(
                InputTabs.ACCOUNTS,
                List.of("Account ID", "Account", "Potential source"),
                row("A1", "Acme", "typed"),
                row("A9", "Nowhere", "typed")));

        assertThat(merged.changes().changes())
                .containsExactly(new Change.SetCells(sheet.id, 1, source, List.of(values("typed"))));
    }

    @Test
    void protected_cells_are_left_out_and_named_and_a_protected_tab_altogether() {
        SheetOnPaper sheet = book.provision(Tables.RANKING, 20);
        refresh(ranking(row(1, "A1", "Acme", 5, ""), row(2, "A2", "Bolt", 4, "")));
        sheet.protections.add(new Protection(1, new CellRange(1, 2, 3, 4), true));

        Merged part = refresh(ranking(row(1, "A1", "Acme", 6, ""), row(2, "A2", "Bolt", 5, "")));
        sheet.protections.add(new Protection(2, new CellRange(0, 22, 0, 7), true));
        Merged whole = refresh(ranking(row(1, "A1", "Acme", 7, "")));

        assertThat(part.notices())
                .containsExactly("Ranking: 1 cell from D2 on could not be updated because they are protected.");
        assertThat(sheet.at(2, 3).value()).isEqualTo(Value.of(5.0));
        assertThat(whole.changes().changes()).isEmpty();
        assertThat(whole.notices()).singleElement().asString().contains("is protected, so it was left out");
    }

    private String noticeWithFormula(String formula) {
        BookOnPaper other = new BookOnPaper();
        SheetOnPaper sheet = other.provision(Tables.RANKING, 20);
        List<TableSchema> schemas = List.of(Tables.RANKING);
        other.apply(Merge.changes(
                        Bindings.of(other.read(), schemas),
                        List.of(ranking(row(1, "A1", "Acme", 5, ""), row(2, "A2", "Bolt", 4, ""))),
                        RULES)
                .changes()
                .changes());
        sheet.insertColumns(6, 1);
        sheet.formula(2, 6, formula, 1);
        return String.join(
                " ",
                Merge.changes(
                                Bindings.of(other.read(), schemas),
                                List.of(ranking(row(2, "A1", "Acme", 5, ""), row(1, "A2", "Bolt", 4, ""))),
                                RULES)
                        .notices());
    }

    private Merged refresh(ComputedTable table) {
        Merged merged = Merge.changes(Bindings.of(book.read(), List.of(table.schema())), List.of(table), RULES);
        book.apply(merged.changes().changes());
        return merged;
    }

    private Bindings bindings() {
        return Bindings.of(book.read(), List.of(Tables.RANKING));
    }

    private static ComputedTable ranking(Object[]... rows) {
        return Tables.table(Tables.RANKING, RANKED, rows);
    }

    private static ComputedTable groups(Object[]... rows) {
        return Tables.table(Tables.GROUPS, GROUPED, rows);
    }

    private static ComputedTable faults(Object[]... rows) {
        return Tables.table(Tables.FAULTS, FAULTY, rows);
    }

    private static List<Value> values(Object... cells) {
        return Arrays.stream(cells)
                .map(Objects::requireNonNull)
                .map(SheetOnPaper::value)
                .toList();
    }

    private static List<Value> column(SheetOnPaper sheet, int column) {
        return sheet.rows.stream().map(cells -> cells.get(column).value()).toList();
    }

    private static List<Value> line(SheetOnPaper sheet, int row) {
        return sheet.rows.get(row).stream().map(SheetOnPaper.Cell::value).toList();
    }
}
