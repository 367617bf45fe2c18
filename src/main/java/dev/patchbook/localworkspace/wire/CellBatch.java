package dev.patchbook.localworkspace.wire;

import java.util.Arrays;

/// Some rows of [CellRows] one after the other: what each cell is, and in the same order the numbers and
/// the texts among them. A number takes nine bytes, a text five and the text.
final class CellBatch {
    private static final byte GAP = 0;
    private static final byte TEXT = 1;
    private static final byte EMPTY = 2;
    private static final byte NUMBER = 3;
    private static final byte FALSE = 4;
    private static final byte TRUE = 5;

    private int[] ends;
    private byte[] kinds;
    private double[] numbers;
    private String[] texts;
    private int rows;
    private int cells;
    private int numberCount;
    private int textCount;
    private int longest;
    private int longestText;

    private CellBatch(int rows, int cells, int numbers, int texts) {
        this.ends = new int[room(rows)];
        this.kinds = new byte[room(cells)];
        this.numbers = new double[room(numbers)];
        this.texts = new String[room(texts)];
    }

    static CellBatch first() {
        return new CellBatch(0, 0, 0, 0);
    }

    /// An empty batch with room for what this one holds.
    CellBatch next() {
        return new CellBatch(rows, cells, numberCount, textCount);
    }

    private static int room(int count) {
        return count + count / 16 + 1;
    }

    int count() {
        return rows;
    }

    int cells() {
        return cells;
    }

    int longest() {
        return longest;
    }

    int longestText() {
        return longestText;
    }

    /// @param bytes what the text took in the body, at least as many as it has characters: most texts need not
    ///     be asked how long they are
    void addText(String text, int bytes) {
        if (bytes == 0) {
            add(EMPTY);
            return;
        }
        add(TEXT);
        if (textCount == texts.length) {
            texts = Arrays.copyOf(texts, 2 * textCount);
        }
        texts[textCount++] = text;
        if (bytes > longestText) {
            longestText = Math.max(longestText, text.length());
        }
    }

    void addNumber(double number) {
        add(NUMBER);
        if (numberCount == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * numberCount);
        }
        numbers[numberCount++] = number;
    }

    void addFlag(boolean flag) {
        add(flag ? TRUE : FALSE);
    }

    void addGap() {
        add(GAP);
    }

    private void add(byte kind) {
        if (cells == kinds.length) {
            kinds = Arrays.copyOf(kinds, 2 * cells);
        }
        kinds[cells++] = kind;
    }

    void endRow() {
        if (rows == ends.length) {
            ends = Arrays.copyOf(ends, 2 * rows);
        }
        longest = Math.max(longest, cells - (rows == 0 ? 0 : ends[rows - 1]));
        ends[rows++] = cells;
    }

    /// @param first the number of its first row among all
    void forEach(int first, CellRows.Visitor visitor) {
        byte[] all = kinds;
        int number = 0;
        int text = 0;
        int start = 0;
        for (int row = 0; row < rows; row++) {
            int end = ends[row];
            for (int i = start; i < end; i++) {
                switch (all[i]) {
                    case TEXT -> visitor.text(first + row, i - start, texts[text++]);
                    case EMPTY -> visitor.empty(first + row, i - start);
                    case NUMBER -> visitor.number(first + row, i - start, numbers[number++]);
                    case FALSE, TRUE -> visitor.flag(first + row, i - start, all[i] == TRUE);
                    default -> visitor.gap(first + row, i - start);
                }
            }
            start = end;
        }
    }
}
