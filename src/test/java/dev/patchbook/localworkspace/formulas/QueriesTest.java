package dev.patchbook.localworkspace.formulas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.CellValue;
import dev.patchbook.localworkspace.book.Cells;
import dev.patchbook.localworkspace.book.NumberFormat;
import dev.patchbook.localworkspace.book.Style;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `QUERY`; what the queries answer is worked out by hand from the nine rows.
class QueriesTest {
    private static final Object[][] DEALS = {
        {"Name", "Stage", "Amount", "Won", "Closed"},
        {"Acme", "Open", 100, true, 46082},
        {"bolt", "Lost", 250, false, 46113},
        {"Cargo", "Open", 75, true, 46143},
        {"Delta", "Lost", null, true, null},
        {"Echo", null, 30, false, 46174},
    };

    private final Paper paper = new Paper().put("A1", DEALS);

    @ParameterizedTest(name = "{0} answers {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "select A, C where C > 50|Name,Amount;Acme,100;bolt,250;Cargo,75",
                "select C, A where B = 'Open'|Amount,Name;100,Acme;75,Cargo",
                "SELECT A WHERE B <> 'Open'|Name;bolt;Delta",
                "select A where B is null|Name;Echo",
                "select A where C is not null and not B = 'Open'|Name;bolt;Echo",
                "select A where B = 'Lost' or B = 'Open' and C < 100|Name;bolt;Cargo;Delta",
                "select A where (B = 'Lost' or B = 'Open') and C < 100|Name;Cargo",
                "select A where A contains 'o'|Name;bolt;Cargo;Echo",
                "select A where A starts with 'A'|Name;Acme",
                "select A where A ends with \"o\"|Name;Cargo;Echo",
                "select A where A matches '[A-C].*'|Name;Acme;Cargo",
                "select A where A like '%c_o'|Name;Echo",
                "select A where A like 'a.me'|Name",
                "select A where D = true|Name;Acme;Cargo;Delta",
                "select A where E >= date '2026-04-01' and E < date '2026-05-01'|Name;bolt",
                "select A where C = '100'|Name",
                "select A where C > -1 limit 1 offset 2|Name;Cargo",
                "select A order by A|Name;Acme;bolt;Cargo;Delta;Echo",
                "select A, C order by C|Name,Amount;Delta,;Echo,30;Cargo,75;Acme,100;bolt,250",
                "select A order by C desc limit 2|Name;bolt;Acme",
                "select A order by B desc, C asc|Name;Cargo;Acme;Delta;bolt;Echo",
                "select B, sum(C), count(A) group by B|Stage,sum Amount,count Name;,30,1;Lost,250,2;Open,175,2",
                "select B, avg(C), max(C), min(A) group by B order by avg(C) desc|Stage,avg Amount,max Amount,min Name;Lost,250,250,bolt;Open,87.5,100,Acme;,30,30,Echo",
                "select sum(C) label sum(C) 'Total'|Total;455",
                "select sum(C) label sum(C) ''|455",
                "select count(C)|count Amount;4",
                "select A, C where C > 90 label A 'Who', C 'How much'|Who,How much;Acme,100;bolt,250",
                "select `A` where `C` = 30|Name;Echo",
                "|Name,Stage,Amount,Won,Closed;Acme,Open,100,TRUE,46082;bolt,Lost,250,FALSE,46113;Cargo,Open,75,TRUE,46143;Delta,Lost,,TRUE,;Echo,,30,FALSE,46174",
                "select A where C > 1000|Name",
                "select F|#VALUE!",
                "select a|#VALUE!",
                "select Col1|#VALUE!",
                "select A, sum(C)|#VALUE!",
                "select sum(A)|#VALUE!",
                "select A group by A order by C|#VALUE!",
                "select A label C 'x'|#VALUE!",
                "select A pivot B|#VALUE!",
                "select A where|#VALUE!",
                "select A where C >|#VALUE!",
                "select A where A matches '['|#VALUE!",
                "select A where E = date 'soon'|#VALUE!",
                "select A limit -1|#VALUE!",
                "select A limit|#VALUE!",
                "select A, |#VALUE!",
                "select A; drop B|#VALUE!",
                "group by A|#VALUE!",
            })
    void answers(String query, String rows) {
        String text = query == null ? "" : query.replace("\"", "\"\"");

        assertThat(paper.array("=QUERY(Sheet1!A1:E6,\"" + text + "\",1)")).isEqualTo(rows);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "=QUERY({1,\"a\";2,\"b\";3,\"b\"},\"select Col2, sum(Col1) group by Col2\",0)|Col2 head,sum ;a,1;b,5",
                "=QUERY({1,\"a\";2,\"b\"},\"select Col1 where Col2 = 'b'\")|2",
                "=QUERY({\"n\",\"v\";\"x\",5},\"select Col2\")|v;5",
                "=QUERY({\"a\",\"b\";\"c\",\"d\";1,2},\"select Col1, Col2\",2)|a c,b d;1,2",
                "=QUERY({1;2;\"x\"},\"select Col1\",0)|1;2;",
                "=QUERY({1;2},\"select Col1 where Col1 > 5\",0)|#N/A",
                "=QUERY(FILTER(Sheet1!A1:C6,Sheet1!A1:A6<>\"bolt\"),\"select Col1 where Col3 > 50\",1)|Name;Acme;Cargo",
            })
    void answers_of_arrays(String formula, String rows) {
        assertThat(paper.array(formula)).isEqualTo(rows.replace("Col2 head", ""));
    }

    @Test
    void a_column_of_the_answer_is_shown_as_below_its_head() {
        Book book = paper.book().copy();
        Style day = Style.DEFAULT.withNumberFormat(Optional.of(new NumberFormat("DATE", "yyyy-mm-dd")));
        book.tabs().getFirst().cells().setStyle(1, 4, book.styles().number(day));
        Cells cells = book.tabs().getFirst().cells();
        String query = "=QUERY(A1:E6,\"select A, E, count(C) where C = 100 group by A, E\",1)";
        cells.setValue(0, 6, new CellValue.Formula(query, CellValue.BLANK));

        Paper shown = paper.calculated(book);

        assertThat(shown.at("H2")).isEqualTo("46082");
        assertThat(shown.value("H2").calculatedFormat()).contains(new NumberFormat("DATE", "yyyy-mm-dd"));
        assertThat(shown.value("I2").calculatedFormat()).isEmpty();
    }

    @Test
    void a_query_is_answered_anew_when_its_data_changes() {
        paper.put("G1", new Object[] {"=QUERY(A1:E6,\"select sum(C) label sum(C) ''\",1)"});
        assertThat(paper.at("G1")).isEqualTo("455");

        paper.put("C5", new Object[] {45});

        assertThat(paper.at("G1")).isEqualTo("500");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "=QUERY(SEQUENCE(1000000,20),\"select Col1\",0)|#ERROR!",
                "=QUERY({\"x\"},\"select Col1 where \"&REPT(\"(\",5000)&\"Col1 = 'x'\"&REPT(\")\",5000),0)|#VALUE!",
                "=QUERY({\"x\"},\"select Col1 where \"&REPT(\"not \",5000)&\"Col1 = 'x'\",0)|#VALUE!",
                "=ROWS(QUERY({\"x\"},\"select Col1 where \"&REPT(\"Col1 = 'y' or \",3000)&\"Col1 = 'x'\",0))|1",
                "=QUERY({\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\"},\"select Col1 where Col1 matches '(.*)(.*)(.*)(.*)(.*)(.*)(.*)(.*)(.*)b'\",0)|#ERROR!",
                "=ROWS(QUERY(SEQUENCE(20000),\"select Col1 where \"&REPT(\"Col1 = 0 or \",3000)&\"Col1 = 1\",0))|#ERROR!",
                "=ROWS(QUERY(SEQUENCE(20000),\"select count(Col1) group by Col1\"&REPT(\",Col1\",3000),0))|#ERROR!",
                "=QUERY({REPT(\"a\",40000)},\"select Col1 where \"&REPT(\"Col1 contains '\"&REPT(\"a\",20000)&\"b' or \",2)&\"Col1 = 'b'\",0)|#ERROR!",
                "=QUERY({1;2},\"select Col1 limit 99999999999\",0)|#VALUE!",
                "=QUERY({1;2},\"select Col1 where Col1 = \"&REPT(\"9\",40000),0)|#N/A",
            })
    void is_bounded(String formula, String expected) {
        assertThat(new Paper(1000, 26).of(formula)).isEqualTo(expected);
    }
}
