package dev.patchbook.localworkspace.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void any_sequence_of_edits_gives_what_a_plain_table_gives(long seed) {
        Random random = new Random(seed);
        Cells cells = new Cells(1200, 6);
        List<List<String>> plain = plain(1200, 6);

        for (int i = 0; i < 400; i++) {
            Cells before = cells.copy();
            List<String> was = new ArrayList<>(plain.get(0));
            edit(random, cells, plain, i);
            assertThat(row(before, 0)).as("a copy taken before edit %s", i).isEqualTo(was);
        }

        assertThat(rows(cells)).isEqualTo(plain);
    }

    @Test
    void a_hundred_thousand_rows_take_inserts_one_by_one_in_linear_time_and_little_memory() {
        Cells cells = new Cells(100_000, 20);
        for (int row = 0; row < 100_000; row++) {
            for (int column = 0; column < 20; column++) {
                cells.setValue(row, column, new CellValue.Number(row * column));
            }
        }

        for (int i = 0; i < 10_000; i++) {
            cells.insertRows(50_000, 1);
        }

        assertThat(cells.value(110_000 - 1, 19)).isEqualTo(new CellValue.Number(99_999 * 19));
        assertThat(cells.blockCount()).isLessThan(400);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void a_pen_writes_what_cells_set_one_by_one_hold_and_leaves_a_copy_alone(long seed) {
        Random random = new Random(seed);
        Cells one = new Cells(2000, 4);
        Cells copy = one.copy();
        Cells other = new Cells(2000, 4);
        RowPen pen = one.pen();
        for (int i = 0; i < 20_000; i++) {
            int row = random.nextInt(2000);
            int column = random.nextInt(4);
            CellValue value = value(random);
            other.setValue(row, column, value);
            pen.row(row);
            switch (value) {
                case CellValue.Text(String text) -> pen.setText(column, text);
                case CellValue.Number(double number) -> pen.setNumber(column, number);
                default -> pen.setValue(column, value);
            }
        }

        for (int row = 0; row < 2000; row++) {
            for (int column = 0; column < 4; column++) {
                assertThat(one.value(row, column)).isEqualTo(other.value(row, column));
            }
        }
        assertThat(one.hasFormulas()).isTrue();
        for (int row = 0; row < 2000; row++) {
            for (int column = 0; column < 4; column++) {
                pen.row(row).setNumber(column, 1);
            }
        }
        assertThat(one.hasFormulas()).isFalse();
        assertThat(copy.rowsUsed()).isZero();
        assertThatThrownBy(() -> pen.row(2000)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> pen.setNumber(4, 1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    private static CellValue value(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> CellValue.BLANK;
            case 1 -> new CellValue.Number(random.nextInt(100));
            case 2 -> new CellValue.Bool(random.nextBoolean());
            case 3 -> new CellValue.Formula("=1", new CellValue.Number(1));
            default -> new CellValue.Text("t" + random.nextInt(100));
        };
    }

    private static void edit(Random random, Cells cells, List<List<String>> plain, int i) {
        int rows = cells.rowCount();
        int at = random.nextInt(rows);
        int count = Math.min(1 + random.nextInt(40), rows - at);
        switch (random.nextInt(6)) {
            case 0 -> {
                cells.insertRows(at, count);
                plain.addAll(at, plain(count, cells.columnCount()));
            }
            case 1 -> {
                int end = rows - count < 100 ? at : at + count;
                cells.deleteRows(at, end);
                plain.subList(at, end).clear();
            }
            case 2 -> {
                int to = random.nextBoolean()
                        ? random.nextInt(at + 1)
                        : at + count + random.nextInt(rows - at - count + 1);
                cells.moveRows(new GridEdit.Move(Dimension.ROWS, at, at + count, to));
                List<List<String>> moved = new ArrayList<>(plain.subList(at, at + count));
                plain.subList(at, at + count).clear();
                plain.addAll(to > at ? to - count : to, moved);
            }
            case 3 -> {
                int column = random.nextInt(cells.columnCount() + 1);
                cells.insertColumns(column, 1);
                plain.forEach(row -> row.add(column, ""));
            }
            case 4 -> {
                int column = random.nextInt(cells.columnCount());
                int end = cells.columnCount() > 3 ? column + 1 : column;
                cells.deleteColumns(column, end);
                plain.forEach(row -> row.subList(column, end).clear());
            }
            default -> {
                int column = random.nextInt(cells.columnCount());
                if (random.nextBoolean()) {
                    cells.setValue(at, column, new CellValue.Text("t" + i));
                } else {
                    cells.pen().row(at).setText(column, "t" + i);
                }
                cells.setNote(at, column, "n" + i);
                plain.get(at).set(column, "t" + i);
            }
        }
    }

    private static List<List<String>> plain(int rows, int columns) {
        List<List<String>> plain = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            plain.add(new ArrayList<>(Collections.nCopies(columns, "")));
        }
        return plain;
    }

    private static List<List<String>> rows(Cells cells) {
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < cells.rowCount(); row++) {
            rows.add(row(cells, row));
        }
        return rows;
    }

    private static List<String> row(Cells cells, int row) {
        List<String> texts = new ArrayList<>();
        for (int column = 0; column < cells.columnCount(); column++) {
            texts.add(cells.value(row, column) instanceof CellValue.Text(String text) ? text : "");
            assertThat(cells.note(row, column)).isEqualTo(texts.getLast().replace('t', 'n'));
        }
        return texts;
    }
}
