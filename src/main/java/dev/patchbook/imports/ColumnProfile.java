package dev.patchbook.imports;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// What stands in one column of a file, as far as its first rows show.
final class ColumnProfile {

    private static final int LEAST = 5;

    private final int index;
    private final String heading;
    private final int rows;
    private final List<String> texts = new ArrayList<>();
    private final Set<String> distinct = new LinkedHashSet<>();

    ColumnProfile(int index, String heading, List<FileRow> rows) {
        this.index = index;
        this.heading = heading;
        this.rows = rows.size();
        for (FileRow row : rows) {
            String text = CellForm.text(row.at(index)).strip();
            if (!text.isEmpty() && !CellForm.saysNothing(row.at(index))) {
                texts.add(text);
                distinct.add(text);
            }
        }
    }

    int index() {
        return index;
    }

    String heading() {
        return heading;
    }

    Set<String> distinct() {
        return distinct;
    }

    /// Whether enough stands in it to judge by, in at least this share of the rows.
    boolean isFilled(double share) {
        return texts.size() >= LEAST && texts.size() >= share * rows;
    }

    boolean isUnique() {
        return distinct.size() == texts.size();
    }

    boolean isMostlyUnique() {
        return distinct.size() >= 0.9 * texts.size();
    }

    /// Whether all of its texts are such.
    boolean all(Predicate<String> such) {
        return distinct.stream().allMatch(such);
    }

    /// How many of its distinct texts are such.
    long count(Predicate<String> such) {
        return distinct.stream().filter(such).count();
    }
}
