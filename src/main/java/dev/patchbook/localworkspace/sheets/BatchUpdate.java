package dev.patchbook.localworkspace.sheets;

import com.google.gson.JsonObject;
import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.GridRange;
import dev.patchbook.localworkspace.http.Body;
import dev.patchbook.localworkspace.http.Call;
import dev.patchbook.localworkspace.http.Chance;
import dev.patchbook.localworkspace.http.Refusal;
import dev.patchbook.localworkspace.wire.Faults;
import dev.patchbook.localworkspace.wire.Message;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// `spreadsheets.batchUpdate`: applies the requests in order to a draft of the book; the first that fails
/// ends it all.
final class BatchUpdate {
    private static final Map<String, RequestKind> KINDS = kinds();

    /// The requests that go by what cells show, so that formulas that are written before them count.
    private static final Set<String> READING = Set.of(
            "sortRange",
            "findReplace",
            "copyPaste",
            "cutPaste",
            "setBasicFilter",
            "deleteDuplicates",
            "trimWhitespace",
            "appendCells",
            "autoResizeDimensions");

    private BatchUpdate() {}

    static Body apply(Book book, Call call, Chance chance) {
        Message request = Bodies.read(call, "BatchUpdateSpreadsheetRequest");
        List<Message> requests = request.messages("requests");
        if (requests.isEmpty()) {
            throw Faults.invalid("Must specify at least one request.");
        }
        Draft draft = new Draft(book, chance, Guard.of(call));
        List<JsonObject> replies = new ArrayList<>();
        for (int at = 0; at < requests.size(); at++) {
            replies.add(apply(draft, requests.get(at), at));
        }
        return answer(call, request, draft, replies);
    }

    private static JsonObject apply(Draft draft, Message request, int at) {
        if (request.size() != 1) {
            throw Faults.invalid("Invalid requests[" + at + "]: "
                    + (request.size() == 0 ? "No request set." : "Only one kind may be set in a request."));
        }
        JsonObject[] reply = new JsonObject[1];
        request.forEach((field, value) -> {
            RequestKind kind = KINDS.get(field.name());
            try {
                if (kind == null) {
                    throw Faults.invalid("This kind of request is not supported by this workspace.");
                }
                if (READING.contains(field.name())) {
                    Formulas.calculate(draft.book(), draft.chance());
                }
                reply[0] = kind.apply(draft, (Message) value);
                Limits.check(draft.book());
            } catch (Refusal refusal) {
                throw Faults.at("requests[" + at + "]." + field.name(), refusal);
            }
        });
        return reply[0];
    }

    private static Body answer(Call call, Message request, Draft draft, List<JsonObject> replies) {
        Book book = draft.book();
        List<GridRange> ranges = request.texts("responseRanges").stream()
                .map(text -> RangeText.bounded(book, text))
                .toList();
        SpreadsheetJson spreadsheet =
                new SpreadsheetJson(book, ranges, request.flag("responseIncludeGridData"), draft.guard());
        return Bodies.answer(call, "BatchUpdateSpreadsheetResponse", out -> {
            out.text("spreadsheetId", book.id());
            out.array("replies", replies, out::fields);
            if (request.flag("includeSpreadsheetInResponse")) {
                out.object("updatedSpreadsheet", () -> spreadsheet.write(out));
            }
        });
    }

    private static Map<String, RequestKind> kinds() {
        Map<String, RequestKind> kinds = new HashMap<>();
        CellRequests.addTo(kinds);
        DimensionRequests.addTo(kinds);
        GroupRequests.addTo(kinds);
        SheetRequests.addTo(kinds);
        MetadataRequests.addTo(kinds);
        NamedRangeRequests.addTo(kinds);
        ProtectionRequests.addTo(kinds);
        RuleRequests.addTo(kinds);
        FilterRequests.addTo(kinds);
        FilterViewRequests.addTo(kinds);
        ChartRequests.addTo(kinds);
        TableRequests.addTo(kinds);
        MergeRequests.addTo(kinds);
        PasteRequests.addTo(kinds);
        ShiftRequests.addTo(kinds);
        TextRequests.addTo(kinds);
        LookRequests.addTo(kinds);
        return Map.copyOf(kinds);
    }
}
