package dev.patchbook.localworkspace.wire;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import java.util.ArrayList;
import java.util.List;

/// The `values` of a ValueRange: rows of texts, numbers, truth values and gaps (JSON null: leave the cell as it is).
public final class CellRows {
    private final List<CellBatch> batches = new ArrayList<>();
    private int count;
    private int longest;
    private int longestText;

    /// Takes the cells one by one, row by row.
    public interface Visitor {
        /// A text that is not empty.
        void text(int row, int at, String text);

        /// An empty text.
        void empty(int row, int at);

        void number(int row, int at, double number);

        void flag(int row, int at, boolean flag);

        /// A cell that is to stay as it is.
        default void gap(int row, int at) {}
    }

    void add(CellBatch batch) {
        batches.add(batch);
        count += batch.count();
        longest = Math.max(longest, batch.longest());
        longestText = Math.max(longestText, batch.longestText());
    }

    public int count() {
        return count;
    }

    /// The cells of the longest row, gaps included.
    public int longest() {
        return longest;
    }

    /// The characters of the longest text.
    public int longestText() {
        return longestText;
    }

    public void forEach(Visitor visitor) {
        int first = 0;
        for (CellBatch batch : batches) {
            batch.forEach(first, visitor);
            first += batch.count();
        }
    }

    /// The same as a JSON tree.
    JsonArray json() {
        JsonArray json = new JsonArray();
        for (int row = 0; row < count; row++) {
            json.add(new JsonArray());
        }
        forEach(new Tree(json));
        return json;
    }

    private record Tree(JsonArray json) implements Visitor {
        @Override
        public void text(int row, int at, String text) {
            row(row).add(text);
        }

        @Override
        public void empty(int row, int at) {
            row(row).add("");
        }

        @Override
        public void number(int row, int at, double number) {
            row(row).add(Numbers.json(number));
        }

        @Override
        public void flag(int row, int at, boolean flag) {
            row(row).add(flag);
        }

        @Override
        public void gap(int row, int at) {
            row(row).add(JsonNull.INSTANCE);
        }

        private JsonArray row(int row) {
            return json.get(row).getAsJsonArray();
        }
    }
}
