package dev.patchbook.localworkspace.xlsx;

import dev.patchbook.localworkspace.book.ConditionalFormat;
import dev.patchbook.localworkspace.book.KeptXml;
import dev.patchbook.localworkspace.book.Tab;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Which of a tab's conditional formats goes before which: those that are understood and those that are kept as they
/// are share one row of numbers. Each keeps the number that the file gave it; one that was put before others since
/// moves them, and none is passed by another.
final class Priorities {
    private static final Pattern PRIORITY = Pattern.compile("(<(?:\\w+:)?cfRule\\b[^>]*?\\bpriority=\")(\\d{1,9})(\")");

    private final List<Integer> understood = new ArrayList<>();
    private final Map<Integer, Integer> kept = new HashMap<>();
    private int last;

    private Priorities() {}

    static Priorities of(Tab tab) {
        Priorities priorities = new Priorities();
        KeptXml xml = tab.kept();
        List<Integer> waiting =
                new ArrayList<>(Stream.of(xml.element(ConditionalFormatsIn.ELEMENT), xml.element("extLst"))
                        .flatMap(text -> PRIORITY.matcher(text).results())
                        .map(Priorities::number)
                        .distinct()
                        .sorted()
                        .toList());
        for (ConditionalFormat format : tab.conditionalFormats()) {
            int said = said(format.xml()).orElse(0);
            while (!waiting.isEmpty() && waiting.getFirst() < said) {
                priorities.keep(waiting.removeFirst());
            }
            priorities.understood.add(priorities.next(said));
        }
        waiting.forEach(priorities::keep);
        return priorities;
    }

    /// What a rule says itself.
    static OptionalInt said(String rule) {
        return PRIORITY.matcher(rule).results().mapToInt(Priorities::number).findFirst();
    }

    private static int number(MatchResult found) {
        return Integer.parseInt(found.group(2));
    }

    private void keep(int said) {
        kept.put(said, next(said));
    }

    private int next(int wanted) {
        last = Math.max(last + 1, wanted);
        return last;
    }

    /// The number of a format by its place among those that are understood.
    int of(int index) {
        return understood.get(index);
    }

    /// Kept elements with the numbers that the rules in them have now.
    String in(String elements) {
        return PRIORITY.matcher(elements).replaceAll(found -> with(found, kept.getOrDefault(number(found), last)));
    }

    /// A rule with this number.
    static String in(String rule, int number) {
        return PRIORITY.matcher(rule).replaceFirst(found -> with(found, number));
    }

    private static String with(MatchResult found, int number) {
        return Matcher.quoteReplacement(found.group(1) + number + found.group(3));
    }
}
