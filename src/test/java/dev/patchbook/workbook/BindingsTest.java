package dev.patchbook.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbook.plan.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BindingsTest {

    private final BookOnPaper book = new BookOnPaper();

    @Test
    void a_renamed_tab_and_a_renamed_header_stay_bound() {
        SheetOnPaper sheet = book.provision(Tables.RANKING, 20);
        sheet.title = "Meine Kunden";
        sheet.type(0, 3, "Punkte").type(1, 3, 12.5);

        TabBinding tab = bound();

        assertThat(tab.sheet().title()).isEqualTo("Meine Kunden");
        assertThat(tab.value(1, "Score")).isEqualTo(Value.of(12.5));
        assertThat(tab.address(1, "Score")).isEqualTo("D2");
        assertThat(tab.shownHeader("Score")).isEqualTo("Punkte");
        assertThat(tab.missingColumns()).isEmpty();
        assertThat(tab.otherColumns()).isEmpty();
    }

    @Test
    void without_labels_tabs_and_columns_are_known_by_name_without_case_and_space_and_by_synonym() {
        book.add("Notes", 5, 5);
        SheetOnPaper sheet = book.add(" rank ing", 20, 6);
        sheet.typeRow(0, "My column", "RANK", "account  ID", "Company");

        TabBinding tab = bound();

        assertThat(tab.sheet().id()).isEqualTo(sheet.id);
        assertThat(tab.column("Rank")).hasValue(1);
        assertThat(tab.column("Account ID")).hasValue(2);
        assertThat(tab.column("Account")).hasValue(3);
        assertThat(tab.missingColumns()).containsExactly("Score", "Why", "My note", "Order");
        assertThat(tab.otherColumns()).containsExactly(Map.entry(0, "My column"));
    }

    @Test
    void a_copy_in_front_of_a_tab_is_the_ae_s() {
        SheetOnPaper original = book.provision(Tables.RANKING, 20);
        book.duplicate(original, 0);

        assertThat(bound().sheet().id()).isEqualTo(original.id);
    }

    @Test
    void of_two_copies_without_the_original_the_one_in_front_counts() {
        SheetOnPaper original = book.provision(Tables.RANKING, 20);
        SheetOnPaper second = book.duplicate(original, 1);
        SheetOnPaper first = book.duplicate(original, 0);
        book.sheets.remove(original);

        assertThat(bound().sheet().id()).isEqualTo(first.id).isNotEqualTo(second.id);
        assertThat(bound().missingColumns()).isEmpty();
    }

    @Test
    void a_deleted_tab_is_missing_and_named_and_its_title_on_another_tab_s_copy_does_not_count() {
        SheetOnPaper goals = book.provision(InputTabs.GOALS, 5);
        book.duplicate(goals, 1).title = "Ranking";

        Bindings bindings = Bindings.of(book.read(), List.of(Tables.RANKING, InputTabs.GOALS));

        assertThat(bindings.tab("Ranking")).isEmpty();
        assertThat(bindings.missing()).containsExactly("Ranking");
        assertThat(bindings.notices()).singleElement().asString().startsWith("The tab Ranking is not there");
    }

    @Test
    void the_header_row_is_looked_for_in_the_first_ten_rows() {
        SheetOnPaper sheet = book.provision(Tables.RANKING, 20);
        sheet.type(1, 2, "Account");
        sheet.insertRows(0, 9);
        sheet.type(0, 0, "Rank of all accounts");

        assertThat(bound().headerRow()).isEqualTo(9);
    }

    @Test
    void headers_that_are_all_renamed_are_still_the_header_row() {
        SheetOnPaper sheet = book.provision(Tables.RANKING, 20);
        sheet.typeRow(0, "Rang", "Nummer", "Name", "Punkte", "Warum", "Notiz", "Folge");
        sheet.typeRow(1, 1, "A1", "Acme", 3, "big", "", 1);
        sheet.insertRows(0, 1);
        sheet.type(0, 0, "Mein Plan");

        assertThat(bound().headerRow()).isEqualTo(1);
        assertThat(bound().value(2, "Account")).isEqualTo(Value.of("Acme"));
    }

    @Test
    void a_tab_whose_header_row_was_deleted_is_left_out_and_named() {
        SheetOnPaper sheet = book.provision(Tables.RANKING, 20);
        sheet.typeRow(1, 1, "A1", "Acme", 3, "big", "", 1);
        sheet.deleteRows(0, 1);

        Bindings bindings = Bindings.of(book.read(), List.of(Tables.RANKING));

        assertThat(bindings.missing()).containsExactly("Ranking");
        assertThat(bindings.notices()).singleElement().asString().contains("no header row");
    }

    @Test
    void of_two_columns_with_our_header_the_labelled_one_is_ours_and_without_labels_the_left_one() {
        SheetOnPaper labelled = book.provision(Tables.RANKING, 20);
        labelled.insertColumns(0, 1);
        labelled.type(0, 0, "Score");
        BookOnPaper other = new BookOnPaper();
        other.add("Ranking", 9, 9).typeRow(0, "Rank", "", "Score", "Score");

        assertThat(bound().column("Score")).hasValue(4);
        assertThat(bound().otherColumns()).containsEntry(0, "Score");
        TabBinding unlabelled = Bindings.of(other.read(), List.of(Tables.RANKING))
                .tab("Ranking")
                .orElseThrow();
        assertThat(unlabelled.column("Score")).hasValue(2);
        assertThat(unlabelled.otherColumns()).containsExactly(Map.entry(3, "Score"));
    }

    @Test
    void a_column_of_the_ae_s_with_a_deleted_column_s_header_is_not_taken_for_it_once_something_stands_in_it() {
        SheetOnPaper sheet = book.provision(Tables.RANKING, 20);
        sheet.type(1, 2, "Acme");
        sheet.deleteColumn(3);
        sheet.insertColumns(6, 1);
        sheet.type(0, 6, "Score");

        assertThat(bound().column("Score")).hasValue(6);

        sheet.type(1, 6, "my own score");
        assertThat(bound().missingColumns()).containsExactly("Score");
    }

    @Test
    void the_ae_s_own_column_under_a_synonym_never_wins_over_the_header_itself() {
        SheetOnPaper sheet = book.add("Ranking", 9, 9);
        sheet.typeRow(0, "Company", "Account");

        assertThat(bound().column("Account")).hasValue(1);
        assertThat(bound().otherColumns()).containsEntry(0, "Company");
    }

    @Test
    void an_empty_sheet_has_its_header_row_on_top_and_every_column_missing() {
        book.add("Ranking", 3, 3);

        assertThat(bound().headerRow()).isZero();
        assertThat(bound().missingColumns()).hasSize(Tables.RANKING.columns().size());
    }

    private TabBinding bound() {
        return Bindings.of(book.read(), List.of(Tables.RANKING)).tab("Ranking").orElseThrow();
    }
}
