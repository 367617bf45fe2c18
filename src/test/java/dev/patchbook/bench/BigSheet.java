package dev.patchbook.bench;

import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.BookProperties;
import dev.patchbook.localworkspace.book.CellValue;
import dev.patchbook.localworkspace.book.Cells;
import dev.patchbook.localworkspace.book.NumberFormat;
import dev.patchbook.localworkspace.book.RowCursor;
import dev.patchbook.localworkspace.book.Style;
import dev.patchbook.localworkspace.book.Tab;
import dev.patchbook.localworkspace.book.TabProperties;
import dev.patchbook.localworkspace.xlsx.XlsxReader;
import dev.patchbook.localworkspace.xlsx.XlsxWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/// A sheet of invented deals, 100,000 rows of 20 columns: ids and names that stand once, words that stand often, whole
/// and broken numbers, dates. As a program it writes or reads the sheet once, with our code or the peer's, and says a
/// sum over all cells, by which the two are compared.
final class BigSheet {

    static final int ROWS = 100_000;
    static final int COLUMNS = 20;

    private static final String DATE = "yyyy-mm-dd";
    private static final String TITLE = "Deals";
    private static final int TEXTS = 8;
    private static final int DATES = 18;

    private BigSheet() {}

    /// `ours` or `fastexcel`, `write` or `read`, the file, and how often.
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[2]);
        double[] millis = new double[Integer.parseInt(arguments[3])];
        double sum = 0;
        for (int round = 0; round < millis.length; round++) {
            long before = Laps.now();
            sum = once(arguments[0] + " " + arguments[1], file);
            millis[round] = (Laps.now() - before) / 1e6;
        }
        System.out.printf("sum %.2f, median %.0f ms CPU%n", sum, Laps.median(millis));
    }

    private static double once(String task, Path file) throws IOException {
        return switch (task) {
            case "ours write" -> write(file);
            case "ours read" -> sum(XlsxReader.read(file, "big", TITLE));
            case "fastexcel write" -> fastexcelWrite(file);
            case "fastexcel read" -> fastexcelRead(file);
            default -> throw new IllegalArgumentException(task);
        };
    }

    static boolean isText(int column) {
        return column < TEXTS;
    }

    static String text(int row, int column) {
        return switch (column) {
            case 0 -> "006Ab%011d".formatted(row);
            case 1 -> "Renewal of the invented company " + row;
            case 2 -> "Invented company " + row % 20_000;
            default -> "Word " + (row * 31 + column) % (column * column * 10);
        };
    }

    static double number(int row, int column) {
        int mixed = (row * 7919 + column * 104_729) % 1_000_000;
        return column >= DATES ? 44_000 + mixed % 3000 : column % 2 == 0 ? mixed : mixed / 100.0;
    }

    static Book book() {
        Book book = new Book("big", BookProperties.of(TITLE));
        Tab tab = new Tab(TabProperties.of(0, TITLE), ROWS, COLUMNS);
        book.tabs().add(tab);
        int date = book.styles().number(Style.DEFAULT.withNumberFormat(Optional.of(new NumberFormat("DATE", DATE))));
        Cells cells = tab.cells();
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < COLUMNS; column++) {
                cells.setValue(
                        row,
                        column,
                        isText(column)
                                ? new CellValue.Text(text(row, column))
                                : new CellValue.Number(number(row, column)));
                cells.setStyle(row, column, column < DATES ? 0 : date);
            }
        }
        return book;
    }

    /// What any of them must come to.
    static double sum() {
        double sum = 0;
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < COLUMNS; column++) {
                sum += isText(column) ? text(row, column).length() : number(row, column);
            }
        }
        return Math.round(sum * 100) / 100.0;
    }

    static double sum(Book book) {
        double sum = 0;
        Cells cells = book.tabs().getFirst().cells();
        RowCursor cursor = cells.cursor();
        for (int row = 0; row < cells.rowCount(); row++) {
            cursor.row(row);
            for (int column = 0; column < COLUMNS; column++) {
                sum += cursor.isText(column) ? cursor.text(column).length() : 0;
                sum += cursor.isNumber(column) ? cursor.number(column) : 0;
            }
        }
        return sum;
    }

    private static double write(Path file) throws IOException {
        Book book = book();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            XlsxWriter.write(book, out);
        }
        return sum(book);
    }

    private static double fastexcelWrite(Path file) throws IOException {
        double sum = 0;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
                Workbook workbook = new Workbook(out, "Bench", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(TITLE);
            for (int row = 0; row < ROWS; row++) {
                for (int column = 0; column < COLUMNS; column++) {
                    if (isText(column)) {
                        String text = text(row, column);
                        sheet.value(row, column, text);
                        sum += text.length();
                    } else {
                        sheet.value(row, column, number(row, column));
                        sum += number(row, column);
                    }
                    if (column >= DATES) {
                        sheet.style(row, column).format(DATE).set();
                    }
                }
            }
        }
        return sum;
    }

    private static double fastexcelRead(Path file) throws IOException {
        double sum = 0;
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile());
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            for (Row row : (Iterable<Row>) rows::iterator) {
                for (Cell cell : row) {
                    sum += cell.getType() == CellType.NUMBER
                            ? cell.asNumber().doubleValue()
                            : cell.asString().length();
                }
            }
        }
        return sum;
    }
}
