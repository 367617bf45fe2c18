package dev.patchbook.localworkspace.sheets;

import com.google.gson.JsonObject;
import dev.patchbook.localworkspace.book.Area;
import dev.patchbook.localworkspace.book.ConditionalFormat;
import dev.patchbook.localworkspace.book.Tab;
import dev.patchbook.localworkspace.wire.Faults;
import dev.patchbook.localworkspace.wire.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// `setDataValidation` and the requests on conditional formats, which go by their place in the tab's list.
final class RuleRequests {
    private RuleRequests() {}

    static void addTo(Map<String, RequestKind> kinds) {
        kinds.put("setDataValidation", RuleRequests::validate);
        kinds.put("addConditionalFormatRule", RuleRequests::add);
        kinds.put("updateConditionalFormatRule", RuleRequests::update);
        kinds.put("deleteConditionalFormatRule", RuleRequests::delete);
    }

    private static JsonObject validate(Draft draft, Message request) {
        Message range = request.part("range");
        Tab tab = GridRanges.tab(draft.book(), range);
        Area area = GridRanges.within(tab, range);
        draft.guard().check(tab, area);
        int rule = request.message("rule")
                .map(wanted -> draft.book().rules().number(RuleJson.validation(wanted)))
                .orElse(0);
        for (int row = area.rows().start(); row < area.rows().end(); row++) {
            for (int column = area.columns().start(); column < area.columns().end(); column++) {
                tab.cells().setRule(row, column, rule);
            }
        }
        return Draft.nothing();
    }

    private static JsonObject add(Draft draft, Message request) {
        Message rule = request.part("rule");
        ConditionalFormat format = RuleJson.format(draft.book(), rule);
        Tab tab = GridRanges.tab(draft.book(), rule.messages("ranges").getFirst());
        List<ConditionalFormat> all = new ArrayList<>(tab.conditionalFormats());
        int index = request.whole("index");
        if (index < 0 || index > all.size()) {
            throw Faults.invalid("index[" + index + "] is after the last rule[" + all.size() + "]");
        }
        all.add(index, format);
        tab.setConditionalFormats(all);
        return Draft.nothing();
    }

    private static JsonObject update(Draft draft, Message request) {
        Message rule = request.part("rule");
        Tab tab = request.has("sheetId") || rule.messages("ranges").isEmpty()
                ? draft.tab(request.whole("sheetId"))
                : GridRanges.tab(draft.book(), rule.messages("ranges").getFirst());
        List<ConditionalFormat> all = new ArrayList<>(tab.conditionalFormats());
        int index = index(request, all);
        ConditionalFormat before = all.get(index);
        JsonObject content = new JsonObject();
        if (request.has("rule")) {
            ConditionalFormat after = RuleJson.format(draft.book(), rule);
            all.set(index, after);
            content.add("newRule", RuleJson.json(tab.sheetId(), after));
            content.addProperty("newIndex", index);
            content.add("oldRule", RuleJson.json(tab.sheetId(), before));
        } else {
            int target = request.whole("newIndex");
            if (target < 0 || target >= all.size()) {
                throw Faults.invalid("newIndex[" + target + "] is after the last rule[" + all.size() + "]");
            }
            all.remove(index);
            all.add(target, before);
            content.add("newRule", RuleJson.json(tab.sheetId(), before));
            content.addProperty("newIndex", target);
            content.addProperty("oldIndex", index);
        }
        tab.setConditionalFormats(all);
        return Draft.reply("updateConditionalFormatRule", content);
    }

    private static JsonObject delete(Draft draft, Message request) {
        Tab tab = draft.tab(request.whole("sheetId"));
        List<ConditionalFormat> all = new ArrayList<>(tab.conditionalFormats());
        ConditionalFormat gone = all.remove(index(request, all));
        tab.setConditionalFormats(all);
        return Draft.reply("deleteConditionalFormatRule", "rule", RuleJson.json(tab.sheetId(), gone));
    }

    private static int index(Message request, List<ConditionalFormat> all) {
        int index = request.whole("index");
        if (index < 0 || index >= all.size()) {
            throw Faults.invalid("No conditional format on sheet: " + request.whole("sheetId") + " at index: " + index);
        }
        return index;
    }
}
