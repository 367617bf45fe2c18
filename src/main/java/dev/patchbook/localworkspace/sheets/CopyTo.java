package dev.patchbook.localworkspace.sheets;

import com.google.gson.JsonObject;
import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.Tab;
import dev.patchbook.localworkspace.http.Body;
import dev.patchbook.localworkspace.http.Call;
import dev.patchbook.localworkspace.http.Chance;
import dev.patchbook.localworkspace.wire.Faults;
import java.util.List;
import java.util.Optional;

/// `spreadsheets.sheets.copyTo`: where the copy goes, and what is answered.
final class CopyTo {
    private static final int SPREADSHEET = 2;

    private CopyTo() {}

    /// The destination where it is another spreadsheet.
    static Optional<String> elsewhere(Call call) {
        String destination =
                Bodies.read(call, "CopySheetToAnotherSpreadsheetRequest").text("destinationSpreadsheetId");
        if (destination.isEmpty()) {
            throw Faults.invalid("Must specify destinationSpreadsheetId.");
        }
        return destination.equals(call.segments().get(SPREADSHEET)) ? Optional.empty() : Optional.of(destination);
    }

    /// A copy at the end of the same spreadsheet.
    static Body within(Book draft, Call call, Chance chance) {
        Draft work = new Draft(draft, chance, Guard.of(call));
        return answer(call, TabCopy.append(work, tab(draft, call)));
    }

    /// The tab that is to be copied.
    static Tab tab(Book source, Call call) {
        List<String> segments = call.segments();
        String id = segments.getLast()
                .substring(
                        0, segments.getLast().length() - Method.COPY_TO.verb().length());
        try {
            return SheetRequests.tab(source, Integer.parseInt(id));
        } catch (NumberFormatException _) {
            throw Faults.wrongType("sheet_id", "TYPE_INT32", "\"" + id + "\"");
        }
    }

    static Body answer(Call call, JsonObject properties) {
        return Bodies.answer(call, "SheetProperties", out -> out.fields(properties));
    }
}
