package dev.patchbook.localworkspace.formulas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.CellValue;
import dev.patchbook.localworkspace.book.Cells;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Formulas that ask for more than a computer has come to an error, and the rest goes on.
class HostileFormulasTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "=REPT(\"x\",1000000000)|#VALUE!",
                "=SEQUENCE(1000000000)|#ERROR!",
                "=SEQUENCE(1000000000,1000000000)|#ERROR!",
                "=SUM(SEQUENCE(100000,100000))|#ERROR!",
                "=SUM(ARRAYFORMULA(SEQUENCE(20000)*TRANSPOSE(SEQUENCE(20000))))|#ERROR!",
                "=SUM(A:Z)+SUM(1:1000)|#REF!",
                "=ARRAYFORMULA(REPT(\"x\",50000*SEQUENCE(10000)^0))|#ERROR!",
                "=LEN(SUBSTITUTE(REPT(\"a\",50000),\"a\",REPT(\"b\",50000)))|#VALUE!",
                "=LEN(TEXTJOIN(REPT(\"-\",50000),FALSE,SEQUENCE(1000)))|#VALUE!",
                "=FIND(REPT(\"a\",25000)&\"b\",REPT(\"a\",50000))|#ERROR!",
                "=SEARCH(REPT(\"a\",25000)&\"b\",REPT(\"a\",50000))|#ERROR!",
                "=LEN(SUBSTITUTE(REPT(\"a\",50000),REPT(\"a\",25000)&\"b\",1))|#ERROR!",
                "=LEN(SUBSTITUTE(REPT(\"a,\",25000),\",\",\"\"))|25000",
                "=LEN(REGEXREPLACE(REPT(\"a,\",25000),\",\",\"\"))|25000",
                "=POISSON(1000000000,5,TRUE)|#ERROR!",
                "=COMBIN(1000000000,500000000)|#ERROR!",
                "=PERMUT(1000000000,500000000)|#ERROR!",
                "=BINOMDIST(500000000,1000000000,0.5,TRUE)|#ERROR!",
                "=NETWORKDAYS(1,2900000)|2071429",
                "=SUM(ARRAYFORMULA(NETWORKDAYS(SEQUENCE(10000),2900000)))|#ERROR!",
                "=WORKDAY(1,1000000000)|#ERROR!",
                "=FACT(1000000000)|#NUM!",
                "=FACTDOUBLE(1000000000)|#ERROR!",
                "=MDETERM(SEQUENCE(3000,3000))|#ERROR!",
                "=SUM(MINVERSE(SEQUENCE(2000,2000)))|#ERROR!",
                "=SUM(MMULT(SEQUENCE(2000,2000),SEQUENCE(2000,2000)))|#ERROR!",
                "=ROMAN(1000000000)|#VALUE!",
                "=SWITCH(SWITCH(SWITCH(SWITCH(1,2,3,4),2,3,4),2,3,4),2,3,4)|4",
                "=INDIRECT(REPT(\"A\",40000))|#REF!",
                "=OFFSET(A1,0,0,1000000000,1000000000)|#REF!",
                "=DATE(1000000000,1000000000,1000000000)|#NUM!",
                "=EDATE(1,1000000000)|#NUM!",
                "=MODE(SEQUENCE(100000))|#N/A",
                "=RANK(5,SEQUENCE(1000))|996",
            })
    void is_bounded(String formula, String expected) {
        assertThat(new Paper(1000, 26).of(formula)).isEqualTo(expected);
    }

    @Test
    void ten_thousand_parentheses_are_no_formula() {
        assertThat(new Paper().of("=" + "(".repeat(10_000) + "1" + ")".repeat(10_000)))
                .isEqualTo("#ERROR!");
        assertThat(new Paper().of("=" + "SUM(".repeat(10_000) + "1" + ")".repeat(10_000)))
                .isEqualTo("#ERROR!");
        assertThat(new Paper().of("=" + "{".repeat(10_000))).isEqualTo("#ERROR!");
        assertThat(new Paper().of("=" + "(".repeat(150) + "1" + ")".repeat(150)))
                .isEqualTo("1");
    }

    @Test
    void a_long_formula_is_no_deep_one() {
        assertThat(new Paper().of("=1" + "+1".repeat(20_000))).isEqualTo("20001");
        assertThat(new Paper().of("=" + "-".repeat(40_000) + "1")).isEqualTo("1");
        assertThat(new Paper().of("=1" + "%".repeat(40_000))).isEqualTo("0");
        assertThat(new Paper().of("=IF(" + "A1=1,1,IF(".repeat(100) + "1,2)" + ")".repeat(100)))
                .isEqualTo("2");
    }

    @Test
    void a_regular_expression_that_goes_too_deep_ends_its_formula_alone() {
        Paper paper = new Paper().row("A1", "=REGEXMATCH(REPT(\"a\",40000),\"(a|aa)+$b\")", "=1+1");

        assertThat(paper.at("A1")).isEqualTo("#ERROR!");
        assertThat(paper.at("B1")).isEqualTo("2");
    }

    @Test
    void a_chain_of_ten_thousand_cells_is_calculated_from_either_end() {
        Paper down = filled(row -> row == 0 ? "=1" : "=A" + row + "+1");
        Paper up = filled(row -> row == 9_999 ? "=1" : "=A" + (row + 2) + "+1");

        assertThat(down.at("A10000")).isEqualTo("10000");
        assertThat(up.at("A1")).isEqualTo("10000");
        assertThat(down.row("A1", 5).at("A10000")).isEqualTo("10004");
        assertThat(up.row("A10000", 5).at("A1")).isEqualTo("10004");
    }

    @Test
    void a_chain_through_computed_references_is_calculated_too() {
        Paper paper = filled(row -> row == 9_999 ? "=1" : "=INDIRECT(\"A" + (row + 2) + "\")+1");

        assertThat(paper.at("A1")).isEqualTo("10000");
    }

    @Test
    void a_circle_of_ten_thousand_cells_is_told_and_ends_when_it_is_cut() {
        Paper paper = filled(row -> "=A" + (row == 0 ? 10_000 : row) + "+1");

        assertThat(paper.at("A1")).isEqualTo("#REF!");
        assertThat(paper.at("A7777")).isEqualTo("#REF!");
        assertThat(paper.row("A1", 1).at("A10000")).isEqualTo("10000");
    }

    @Test
    void arrays_that_chase_each_other_come_to_an_end() {
        Paper paper = new Paper(60, 10).row("A1", "=SEQUENCE(COUNTA(C:C)+1)").row("C1", "=SEQUENCE(COUNTA(A:A)+1)");

        assertThat(paper.at("A1") + paper.at("C1")).contains("#REF!");
    }

    @Test
    void what_is_too_much_for_one_calculation_leaves_the_rest_alone() {
        Paper paper = filled(row -> row < 9_000 ? "=SUM(ARRAYFORMULA(SEQUENCE(5000,1000)*" + row + "))" : "=ROW()");

        assertThat(paper.at("A9999")).isEqualTo("9999");
        assertThat(paper.at("A5000")).isEqualTo("#ERROR!");
    }

    private static Paper filled(IntFunction<String> formulas) {
        Paper paper = new Paper(10_000, 3);
        Book draft = paper.book().copy();
        Cells cells = draft.tabs().getFirst().cells();
        for (int row = 0; row < cells.rowCount(); row++) {
            cells.setValue(row, 0, new CellValue.Formula(formulas.apply(row), CellValue.BLANK));
        }
        return paper.calculated(draft);
    }
}
