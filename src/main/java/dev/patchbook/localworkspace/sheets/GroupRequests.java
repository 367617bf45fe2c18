package dev.patchbook.localworkspace.sheets;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.patchbook.localworkspace.book.Axis;
import dev.patchbook.localworkspace.book.Dimension;
import dev.patchbook.localworkspace.book.Span;
import dev.patchbook.localworkspace.book.Tab;
import dev.patchbook.localworkspace.wire.Faults;
import dev.patchbook.localworkspace.wire.Message;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// Requests on groups of rows and columns: a group is a stretch whose lines are at least so deep.
final class GroupRequests {
    private GroupRequests() {}

    static void addTo(Map<String, RequestKind> kinds) {
        kinds.put("addDimensionGroup", (draft, request) -> deepen(draft, request, 1, "addDimensionGroup"));
        kinds.put("deleteDimensionGroup", (draft, request) -> deepen(draft, request, -1, "deleteDimensionGroup"));
        kinds.put("updateDimensionGroup", GroupRequests::update);
    }

    private static JsonObject deepen(Draft draft, Message request, int by, String kind) {
        Message range = request.part("range");
        Tab tab = GridRanges.tab(draft.book(), range);
        Dimension dimension = GridRanges.dimension(range);
        Span span = GridRanges.span(tab, range);
        List<Axis.Group> before = tab.axis(dimension).groups();
        if (by < 0 && before.stream().noneMatch(group -> group.span().overlaps(span))) {
            throw Faults.invalid("No group exists at range: [" + span.start() + ", " + span.end() + ")");
        }
        List<Axis.Group> after = groups(before, span, by);
        tab.setAxis(dimension, tab.axis(dimension).withGroups(after));
        JsonObject content = new JsonObject();
        if (!after.isEmpty()) {
            JsonArray array = new JsonArray();
            after.forEach(group -> array.add(SpreadsheetJson.group(tab.sheetId(), dimension, group)));
            content.add("dimensionGroups", array);
        }
        return Draft.reply(kind, content);
    }

    /// The groups after the lines of the span lie `by` deeper: for each depth the stretches that are at least that
    /// deep.
    private static List<Axis.Group> groups(List<Axis.Group> before, Span span, int by) {
        TreeSet<Integer> edges = new TreeSet<>(List.of(span.start(), span.end()));
        before.forEach(
                group -> edges.addAll(List.of(group.span().start(), group.span().end())));
        TreeMap<Integer, Integer> depths = new TreeMap<>();
        int deepest = 0;
        for (int edge : edges) {
            long covered =
                    before.stream().filter(group -> group.span().contains(edge)).count();
            int depth = Math.max(0, (int) covered + (span.contains(edge) ? by : 0));
            depths.put(edge, depth);
            deepest = Math.max(deepest, depth);
        }
        List<Axis.Group> after = new ArrayList<>();
        for (int depth = 1; depth <= deepest; depth++) {
            int start = -1;
            for (Map.Entry<Integer, Integer> edge : depths.entrySet()) {
                if (edge.getValue() >= depth && start < 0) {
                    start = edge.getKey();
                } else if (edge.getValue() < depth && start >= 0) {
                    after.add(group(before, new Span(start, edge.getKey()), depth));
                    start = -1;
                }
            }
        }
        after.sort(Comparator.comparingInt((Axis.Group group) -> group.span().start())
                .thenComparingInt(Axis.Group::depth));
        return after;
    }

    private static Axis.Group group(List<Axis.Group> before, Span span, int depth) {
        boolean collapsed = before.stream()
                .anyMatch(group -> group.span().equals(span) && group.depth() == depth && group.collapsed());
        return new Axis.Group(span, depth, collapsed);
    }

    /// Opens or closes a group, which shows or hides its lines.
    private static JsonObject update(Draft draft, Message request) {
        Updates.mask(request, "DimensionGroup");
        Message wanted = request.part("dimensionGroup");
        Message range = wanted.part("range");
        Tab tab = GridRanges.tab(draft.book(), range);
        Dimension dimension = GridRanges.dimension(range);
        Span span = GridRanges.span(tab, range);
        boolean collapsed = wanted.flag("collapsed");
        int depth = wanted.whole("depth");
        List<Axis.Group> groups = tab.axis(dimension).groups();
        if (groups.stream().noneMatch(group -> is(group, span, depth))) {
            throw Faults.invalid(
                    "No group exists at range: [" + span.start() + ", " + span.end() + ") with depth " + depth);
        }
        Axis axis = tab.axis(dimension)
                .withGroups(groups.stream()
                        .map(group -> is(group, span, depth) ? new Axis.Group(span, depth, collapsed) : group)
                        .toList());
        tab.setAxis(dimension, axis.with(span, line -> line.withHiddenByUser(collapsed)));
        return Draft.nothing();
    }

    private static boolean is(Axis.Group group, Span span, int depth) {
        return group.span().equals(span) && group.depth() == depth;
    }
}
