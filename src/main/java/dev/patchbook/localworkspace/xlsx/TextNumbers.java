package dev.patchbook.localworkspace.xlsx;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The numbers of texts, found by linear probing (Knuth, The Art of Computer Programming, section 6.4): without an
/// object
/// for each text there is less to fetch from memory, which is what most of the time goes into.
///
/// Texts whose hashes crowd one place, as somebody may have chosen them, are found in a map of Java's, which does not
/// mind.
final class TextNumbers {
    private static final int FIRST_BITS = 10;
    private static final int MOST_PROBES = 64;
    private static final int GOLDEN_RATIO = 0x9e3779b9;

    private int bits = FIRST_BITS;
    private @Nullable String[] texts = new @Nullable String[1 << FIRST_BITS];
    private int[] numbers = new int[1 << FIRST_BITS];
    private Map<String, Integer> crowded = new HashMap<>();
    private int size;

    /// The number that a text has; where it has none, this one from now on.
    int number(String text, int fresh) {
        int place = text.hashCode() * GOLDEN_RATIO >>> (Integer.SIZE - bits);
        for (int probe = 0; probe < MOST_PROBES; probe++) {
            String there = texts[place];
            if (there == null) {
                texts[place] = text;
                numbers[place] = fresh;
                growIfFull();
                return fresh;
            } else if (there.equals(text)) {
                return numbers[place];
            }
            place = place + 1 & texts.length - 1;
        }
        Integer known = crowded.putIfAbsent(text, fresh);
        return known == null ? fresh : known;
    }

    private void growIfFull() {
        size++;
        if (size <= texts.length / 2) {
            return;
        }
        @Nullable String[] before = texts;
        int[] numbersBefore = numbers;
        Map<String, Integer> crowdedBefore = crowded;
        bits++;
        texts = new @Nullable String[1 << bits];
        numbers = new int[1 << bits];
        crowded = new HashMap<>();
        size = 0;
        for (int place = 0; place < before.length; place++) {
            String text = before[place];
            if (text != null) {
                number(text, numbersBefore[place]);
            }
        }
        crowdedBefore.forEach(this::number);
    }
}
