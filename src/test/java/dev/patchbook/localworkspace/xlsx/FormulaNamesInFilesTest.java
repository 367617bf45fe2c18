package dev.patchbook.localworkspace.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A file marks functions that came after its format, and the names that a formula gives to values.
class FormulaNamesInFilesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "_xlfn.LET(_xlpm.rate,2,_xlpm.net,B1*_xlpm.rate,_xlpm.net+_xlpm.RATE)",
                "_xlfn.LAMBDA(_xlpm.x,_xlpm.y,_xlpm.x+_xlpm.y)(1,2)",
                "_xlfn.MAP(A1:A9,_xlfn.LAMBDA(_xlpm.cell,IF(_xlpm.cell=\"cell\",'cell'!A1,_xlpm.cell)))",
                "_xlfn.LET(_xlpm.f,_xlfn.LAMBDA(_xlop.n,_xlpm.n*2),_xlpm.f(3))",
                "_xlfn.LET(_xlpm.list,{1,2},SUM(_xlpm.list,Rate))",
                "SUM(LETTER,1)",
                "_xlfn.ANCHORARRAY(D2)+_xlfn.SINGLE(B1:B3)",
                "_xlfn._xlws.PY(0,1,A1)&_xlfn._xlws.FILTER(A1:A9,B1:B9)",
                "_xlfn.STOCKHISTORY(\"MSFT\",A1)&_xlfn.IMAGE(\"https://x/y\")",
                "_xlfn.ORG.LIBREOFFICE.RAWSUBTRACT(3,1)",
                "_xlfn.BETA.DIST(1,2,3,TRUE)+_xlfn.SKEW.P(A1:A9)"
            })
    void it_says_them_again_as_it_said_them(String formula) {
        assertThat(ExcelFormulas.outward(ExcelFormulas.inward(formula))).isEqualTo(formula);
    }
}
