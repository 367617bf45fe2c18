package dev.patchbook.localworkspace.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.Condition;
import dev.patchbook.localworkspace.book.Dimension;
import dev.patchbook.localworkspace.book.GridEdits;
import dev.patchbook.localworkspace.book.Tab;
import dev.patchbook.localworkspace.book.ValidationRule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What another program lets people enter: with warnings in its own words, and by rules that the workspace does not
/// know.
class KeptValidationsTest {
    private static final String WARNING = """
            <dataValidation type="whole" errorStyle="warning" allowBlank="1" showErrorMessage="1" errorTitle="No" \
            error="Not so" sqref="%s"><formula1>Data!$D$%d</formula1><formula2>9</formula2></dataValidation>""";
    private static final String LENGTH = """
            <dataValidation type="textLength" operator="lessThan" sqref="%s"><formula1>8</formula1></dataValidation>""";
    private static final String HELP = """
            <dataValidation showInputMessage="1" promptTitle="Say" prompt="How many" sqref="%s"/>""";

    @TempDir
    private Path folder;

    private Book book;

    @BeforeEach
    void read() throws IOException {
        book = HandMade.read(
                folder,
                HandMade.oneTab(
                        "xl/worksheets/sheet1.xml",
                        "<worksheet %s><sheetData/><dataValidations count=\"3\">%s</dataValidations></worksheet>"
                                .formatted(
                                        HandMade.MAIN,
                                        WARNING.formatted("B2:B5", 1)
                                                + LENGTH.formatted("A2:A5")
                                                + HELP.formatted("C3"))));
    }

    @Test
    void its_rules_stay_as_they_are() throws IOException {
        assertThat(saved())
                .contains("<dataValidations count=\"3\">" + WARNING.formatted("B2:B5", 1) + LENGTH.formatted("A2:A5")
                        + HELP.formatted("C3") + "</dataValidations>");
    }

    @Test
    void they_follow_the_cells() throws IOException {
        GridEdits.insert(book, tab(), Dimension.ROWS, 0, 2, false);
        GridEdits.rename(book, tab(), "Deals");

        assertThat(saved())
                .contains(WARNING.replace("Data!", "Deals!").formatted("B4:B7", 3))
                .contains(LENGTH.formatted("A4:A7"))
                .contains(HELP.formatted("C5"));
    }

    @Test
    void those_on_deleted_cells_are_gone() throws IOException {
        GridEdits.delete(book, tab(), Dimension.COLUMNS, 0, 3);

        assertThat(saved()).doesNotContain("dataValidation");
    }

    @Test
    void a_rule_that_is_set_in_the_place_of_one_says_nothing_of_it() throws IOException {
        Condition positive = new Condition("NUMBER_GREATER", List.of(new Condition.Value.Typed("0")));
        int number = book.rules().number(new ValidationRule(positive, true, false, Optional.empty()));
        for (int row = 1; row < 5; row++) {
            tab().cells().setRule(row, 1, number);
        }

        assertThat(saved()).doesNotContain("Not so").contains("operator=\"greaterThan\"");
    }

    private Tab tab() {
        return book.tabs().getFirst();
    }

    private String saved() throws IOException {
        return HandMade.saved(book).getOrDefault("xl/worksheets/sheet1.xml", "");
    }
}
