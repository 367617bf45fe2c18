package dev.patchbook.localworkspace.book;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaReferencesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    =A1+A5                 | =A1+A7
                    =SUM(A1:A5)            | =SUM(A1:A7)
                    =SUM($A$3:$A$4)        | =SUM($A$5:$A$6)
                    =SUM(A:A)              | =SUM(A:A)
                    =SUM(A2:A)             | =SUM(A2:A)
                    =SUM(A4:A)             | =SUM(A6:A)
                    =SUM(3:4)              | =SUM(5:6)
                    ="A5"&A5               | ="A5"&A7
                    =LOG10(A5)             | =LOG10(A7)
                    =Other!A5              | =Other!A5
                    =Deals!A5+'Deals'!B5   | =Deals!A7+'Deals'!B7
                    =IF(TRUE,A5,#REF!)     | =IF(TRUE,A7,#REF!)
                    =my_name1+A5           | =my_name1+A7
                    """)
    void two_rows_inserted_before_the_third_shift_what_stands_below(String before, String after) {
        GridEdit edit = new GridEdit.Insert(Dimension.ROWS, 2, 2);

        assertThat(FormulaReferences.after(before, "Deals", "Deals", edit)).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    =B1          | =#REF!
                    =C1          | =B1
                    =SUM(A1:C1)  | =SUM(A1:B1)
                    =SUM(B1:B9)  | =SUM(#REF!)
                    =SUM(B:C)    | =SUM(B:B)
                    =$C$1        | =$B$1
                    """)
    void a_deleted_column_is_a_broken_reference_or_a_shorter_range(String before, String after) {
        GridEdit edit = new GridEdit.Delete(Dimension.COLUMNS, 1, 2);

        assertThat(FormulaReferences.after(before, "Deals", "Deals", edit)).isEqualTo(after);
    }

    @Test
    void a_moved_row_takes_single_references_along() {
        GridEdit edit = new GridEdit.Move(Dimension.ROWS, 1, 2, 5);

        assertThat(FormulaReferences.after("=A2+A3+A6", "Deals", "Deals", edit)).isEqualTo("=A5+A2+A6");
    }

    @Test
    void a_copy_further_down_shifts_what_is_not_fixed() {
        assertThat(FormulaReferences.copied("=A2*$B2+C$1+$D$1+SUM(E2:F2)", 3, 1))
                .isEqualTo("=B5*$B5+D$1+$D$1+SUM(F5:G5)");
        assertThat(FormulaReferences.copied("=A2", -2, 0)).isEqualTo("=#REF!");
    }

    @Test
    void a_renamed_tab_is_renamed_in_formulas_and_a_deleted_one_breaks_them() {
        assertThat(FormulaReferences.renamed("=Deals!A1+'Deals'!B1+Other!C1", "Deals", "My deals"))
                .isEqualTo("='My deals'!A1+'My deals'!B1+Other!C1");
        assertThat(FormulaReferences.removed("=Deals!A1+A1", "Deals")).isEqualTo("=#REF!+A1");
    }

    @Test
    void open_ranges_are_closed_for_files_and_opened_again() {
        String closed = FormulaReferences.closed("=SUM(A2:A)+SUM(B:B)", 1_048_575, 16_383);

        assertThat(closed).isEqualTo("=SUM(A2:A1048576)+SUM(B:B)");
        assertThat(FormulaReferences.opened(closed, 1_048_575, 16_383)).isEqualTo("=SUM(A2:A)+SUM(B:B)");
    }
}
