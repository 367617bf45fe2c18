package dev.patchbook.localworkspace.formulas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.BookProperties;
import dev.patchbook.localworkspace.book.CellValue;
import dev.patchbook.localworkspace.book.Cells;
import dev.patchbook.localworkspace.book.Tab;
import dev.patchbook.localworkspace.book.TabProperties;
import dev.patchbook.localworkspace.formulas.evaluation.BookView.Moment;
import dev.patchbook.localworkspace.xlsx.XlsxReader;
import dev.patchbook.localworkspace.xlsx.XlsxWriter;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Hundreds of formulas over a table of deals, calculated here and by LibreOffice, which reads them from a
/// file without results.
class LibreOfficeTest {
    private static final int DEALS = 60;

    /// `§` is a row of the table, `@` another.
    private static final List<String> FORMULAS = List.of(
            "=SUM(C2:C§)",
            "=AVERAGE(C2:C§)",
            "=MEDIAN(C2:C§)",
            "=MIN(C§:C@)",
            "=MAX(C§:C@)",
            "=COUNT(B2:E§)",
            "=COUNTA(B2:E§)",
            "=COUNTBLANK(B2:E§)",
            "=STDEV(C2:C61)+§",
            "=VAR(C2:C61)/§",
            "=STDEV.P(C2:C61)+§",
            "=QUARTILE(C2:C61,MOD(§,5))",
            "=QUARTILE.EXC(C2:C61,1+MOD(§,3))",
            "=PERCENTILE(C2:C61,§/70)",
            "=PERCENTILE.EXC(C2:C61,§/70)",
            "=PERCENTRANK(C2:C61,C§)",
            "=RANK(C§,C2:C61)",
            "=RANK.AVG(C§,C2:C61)",
            "=LARGE(C2:C61,§-1)",
            "=SMALL(C2:C61,§-1)",
            "=TRIMMEAN(C2:C61,§/70)",
            "=HARMEAN(C2:C§)",
            "=GEOMEAN(C2:C§)",
            "=SUMIF(B2:B61,B§,C2:C61)",
            "=SUMIF(C2:C61,\">\"&C§)",
            "=SUMIFS(C2:C61,B2:B61,B§,C2:C61,\">=\"&C@)",
            "=COUNTIF(B2:B61,B§)",
            "=COUNTIF(A2:A61,\"*\"&MID(A§,3,2)&\"*\")",
            "=COUNTIFS(B2:B61,B§,E2:E61,\">0.5\")",
            "=COUNTIFS(B2:B61,\"<>\"&B§)",
            "=AVERAGEIF(B2:B61,B§,C2:C61)",
            "=AVERAGEIFS(C2:C61,B2:B61,B§)",
            "=MAXIFS(C2:C61,B2:B61,B§)",
            "=MINIFS(C2:C61,B2:B61,B§)",
            "=VLOOKUP(A§,A2:E61,3,FALSE)",
            "=VLOOKUP(§*1000,F2:G61,2)",
            "=HLOOKUP(\"Amount\",A1:E61,§,FALSE)",
            "=INDEX(A2:E61,§-1,3)",
            "=MATCH(A§,A2:A61,0)",
            "=MATCH(§*1000,F2:F61)",
            "=INDEX(C2:C61,MATCH(A§,A2:A61,0))",
            "=LOOKUP(§*1000,F2:F61,G2:G61)",
            "=SUMPRODUCT((B2:B61=B§)*(C2:C61))",
            "=OFFSET(A1,§-1,2)",
            "=SUM(OFFSET(C1,1,0,§,1))",
            "=INDIRECT(\"Deals!C\"&§)",
            "=IF(C§>C@,\"more\",\"less\")",
            "=IF(AND(C§>20000,E§>0.3),1,0)",
            "=IFS(C§>50000,\"large\",C§>20000,\"medium\",TRUE,\"small\")",
            "=SWITCH(B§,\"EMEA\",1,\"AMER\",2,3)",
            "=CHOOSE(1+MOD(§,3),\"a\",\"b\",\"c\")",
            "=IFERROR(C§/(E§-E§),\"none\")",
            "=C§/(E§-E§)",
            "=IFNA(VLOOKUP(\"nobody\",A2:C61,2,FALSE),\"gone\")",
            "=VLOOKUP(\"nobody\",A2:C61,2,FALSE)",
            "=ROUND(C§/7,2)",
            "=ROUNDUP(C§/7,-1)",
            "=ROUNDDOWN(C§/7,1)",
            "=MROUND(C§,250)",
            "=CEILING(C§,§)",
            "=FLOOR(C§,§)",
            "=MOD(C§,§)",
            "=INT(C§/-7)",
            "=TRUNC(C§/-7,1)",
            "=ABS(C§-C@)",
            "=SIGN(C§-C@)",
            "=SQRT(C§)",
            "=POWER(§,1.5)",
            "=LN(C§)+LOG10(C§)+LOG(C§,3)+EXP(§/50)",
            "=C§^2-2*C§*C@+C@^2",
            "=-§^2",
            "=§%",
            "=GCD(C§,C@)",
            "=LCM(§,@)",
            "=FACT(MOD(§,12))",
            "=COMBIN(§,2)",
            "=PERMUT(§,2)",
            "=YEAR(D§)*10000+MONTH(D§)*100+DAY(D§)",
            "=DATE(2026,§,@)",
            "=EDATE(D§,@)",
            "=EOMONTH(D§,@)",
            "=WEEKDAY(D§)",
            "=WEEKDAY(D§,2)",
            "=WEEKNUM(D§)",
            "=ISOWEEKNUM(D§)",
            "=NETWORKDAYS(D§,D@)",
            "=NETWORKDAYS.INTL(D§,D@,7)",
            "=NETWORKDAYS.INTL(D§,D@,\"0000110\")",
            "=WORKDAY(D§,@)",
            "=WORKDAY.INTL(D§,@,11)",
            "=DATEDIF(DATE(2020,1,31),D§,\"Y\")",
            "=DATEDIF(DATE(2020,1,15),D§,\"M\")",
            "=DATEDIF(DATE(2020,1,15),D§,\"YM\")",
            "=DATEDIF(DATE(2020,1,15),D§,\"D\")",
            "=DAYS(D§,D@)",
            "=DAYS360(D§,D@)",
            "=YEARFRAC(D§,D@)",
            "=HOUR(§/100)+MINUTE(§/100)/100",
            "=TIME(§,@,0)",
            "=LEN(A§)",
            "=LEFT(A§,3)&RIGHT(A§,2)&MID(A§,2,3)",
            "=UPPER(A§)&LOWER(A§)&PROPER(A§)",
            "=TRIM(\"  \"&A§&\"  x \")",
            "=SUBSTITUTE(A§,\"a\",\"#\")",
            "=SUBSTITUTE(A§,\"o\",\"0\",1)",
            "=REPLACE(A§,2,2,\"--\")",
            "=FIND(\"o\",A§&\"o\")",
            "=SEARCH(\"O\",A§&\"o\")",
            "=REPT(\"ab\",MOD(§,5))",
            "=CONCATENATE(A§,\"-\",B§)",
            "=TEXTJOIN(\",\",TRUE,A§:B§)",
            "=A§&\" \"&C§",
            "=EXACT(A§,UPPER(A§))",
            "=VALUE(\"§.5\")",
            "=TEXT(C§,\"#,##0.00\")",
            "=TEXT(E§,\"0.0%\")",
            "=TEXT(D§,\"yyyy-mm-dd\")",
            "=CODE(A§)",
            "=CHAR(60+§)",
            "=ISNUMBER(C§)",
            "=ISTEXT(A§)",
            "=ISBLANK(Z§)",
            "=ISERROR(C§/0)",
            "=N(C§)",
            "=NOT(C§>C@)",
            "=OR(C§>90000,E§>0.9)",
            "=XOR(C§>50000,E§>0.5)",
            "=C§=C@",
            "=A§<A@",
            "=PMT(E§/12,§,C§)",
            "=FV(E§/12,§,-100)",
            "=PV(E§/12,§,-100)",
            "=NPV(E§,C2:C§)",
            "=IRR(H2:H8)+§",
            "=XNPV(E§,H2:H8,D2:D8)",
            "=SLN(C§,100,§)",
            "=EFFECT(E§,4)",
            "=NOMINAL(E§,4)",
            "=RATE(§,-200,C§)",
            "=NPER(0.01,-C§/20,C§)",
            "=CORREL(C2:C§,E2:E§)",
            "=SLOPE(C2:C61,E2:E61)+§",
            "=INTERCEPT(C2:C61,E2:E61)+§",
            "=RSQ(C2:C61,E2:E61)+§",
            "=FORECAST(§/60,C2:C61,E2:E61)",
            "=NORM.DIST(E§,0.5,0.2,TRUE)",
            "=NORM.INV(0.01+E§*0.9,0,1)",
            "=POISSON.DIST(MOD(§,9),4,TRUE)",
            "=BINOM.DIST(MOD(§,9),10,0.4,FALSE)",
            "=EXPON.DIST(§/10,1.5,TRUE)",
            "=ROW(A§)+COLUMN(C§)",
            "=ROWS(A§:A@)",
            "=SUBTOTAL(9,C2:C§)",
            "=TYPE(A§)",
            "=ADDRESS(§,3)",
            "=MODE(G2:G61)",
            "=DEVSQ(C2:C§)",
            "=AVEDEV(C2:C§)",
            "=ROMAN(§)",
            "=DEC2BIN(§)",
            "=UNICODE(A§)");

    @TempDir
    private Path folder;

    @Test
    void calculates_the_same() throws IOException, InterruptedException {
        assumeTrue(isInstalled(), "LibreOffice (soffice) is not installed: nothing to compare with");
        Book book = deals();
        List<String> formulas = write(book);
        Path file = folder.resolve("deals.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            XlsxWriter.write(book, out);
        }

        Cells theirs = XlsxReader.read(converted(file), "theirs", "Theirs")
                .tabs()
                .get(1)
                .cells();
        Recalculation.bring(book, new Moment(Instant.parse("2026-11-23T09:00:00Z"), 1));

        List<String> different = new ArrayList<>();
        Cells ours = book.tabs().get(1).cells();
        for (int i = 0; i < formulas.size(); i++) {
            String here = Paper.text(ours.value(i, 0));
            String there = Paper.text(theirs.value(i, 0));
            if (!isSame(here, there)) {
                different.add(formulas.get(i) + " is " + here + " here, " + there + " there");
            }
        }
        assertThat(formulas).hasSizeGreaterThan(400);
        assertThat(different).isEmpty();
    }

    private static boolean isSame(String here, String there) {
        try {
            double a = Double.parseDouble(here);
            double b = Double.parseDouble(there);
            return Math.abs(a - b) <= 1e-7 * Math.max(1, Math.abs(a));
        } catch (NumberFormatException text) {
            return here.equals(there);
        }
    }

    private static Book deals() {
        Random random = new Random(7);
        Book book = new Book("deals", BookProperties.of("Deals"));
        Tab table = new Tab(TabProperties.of(0, "Deals"), DEALS + 5, 26);
        String[] headers = {"Account", "Region", "Amount", "Close date", "Chance", "Step", "Group", "Flow"};
        for (int column = 0; column < headers.length; column++) {
            table.cells().setValue(0, column, new CellValue.Text(headers[column]));
        }
        String[] regions = {"EMEA", "AMER", "APAC"};
        for (int row = 1; row <= DEALS; row++) {
            String name = (char) ('A' + random.nextInt(26)) + "co" + (char) ('a' + random.nextInt(26)) + row;
            table.cells().setValue(row, 0, new CellValue.Text(name));
            table.cells().setValue(row, 1, new CellValue.Text(regions[random.nextInt(3)]));
            table.cells().setValue(row, 2, new CellValue.Number(100 + random.nextInt(99_900)));
            table.cells().setValue(row, 3, new CellValue.Number(46_000 + row * 7.0 + random.nextInt(6)));
            table.cells().setValue(row, 4, new CellValue.Number((1 + random.nextInt(98)) / 100.0));
            table.cells().setValue(row, 5, new CellValue.Number(row * 1000.0));
            table.cells().setValue(row, 6, new CellValue.Number(random.nextInt(5)));
            table.cells().setValue(row, 7, new CellValue.Number(row == 1 ? -5000 : 1000 + row * 10.0));
        }
        book.tabs().add(table);
        return book;
    }

    /// Three cells for each formula, on a tab of their own, without results.
    private static List<String> write(Book book) {
        Random random = new Random(11);
        List<String> formulas = new ArrayList<>();
        for (String pattern : FORMULAS) {
            for (int times = 0; times < 3; times++) {
                int row = 3 + random.nextInt(DEALS - 2);
                int other = 2 + random.nextInt(DEALS - 1);
                formulas.add(filled(pattern, row, other));
            }
        }
        Tab tab = new Tab(TabProperties.of(1, "Formulas"), formulas.size(), 1);
        for (int i = 0; i < formulas.size(); i++) {
            tab.cells().setValue(i, 0, new CellValue.Formula(formulas.get(i), CellValue.BLANK));
        }
        book.tabs().add(tab);
        return formulas;
    }

    /// The pattern for two rows; references are to the table.
    private static String filled(String pattern, int row, int other) {
        String numbered = pattern.replace("§", String.valueOf(row)).replace("@", String.valueOf(other));
        return numbered.replaceAll("(?<![\"\\w!:$.])([A-Z])(\\d+)(?![\\w(])", "Deals!$1$2");
    }

    private static boolean isInstalled() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(path -> Files.isExecutable(Path.of(path, "soffice")));
    }

    private Path converted(Path file) throws IOException, InterruptedException {
        Path out = Files.createDirectory(folder.resolve("out"));
        Process soffice = new ProcessBuilder(
                        "soffice",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "xlsx",
                        "--outdir",
                        out.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        if (!soffice.waitFor(3, TimeUnit.MINUTES)) {
            soffice.destroyForcibly();
            throw new IOException("LibreOffice did not finish");
        }
        return out.resolve("deals.xlsx");
    }
}
