package dev.patchbook.localworkspace.drive;

import com.google.gson.JsonObject;
import dev.patchbook.localworkspace.http.Body;
import dev.patchbook.localworkspace.http.Call;
import dev.patchbook.localworkspace.http.Refusal;
import dev.patchbook.localworkspace.http.Reply;
import dev.patchbook.localworkspace.store.Catalogue;
import dev.patchbook.localworkspace.store.FileEntry;

/// Answers cut to the fields that the caller asked for.
final class Replies {
    private static final String FILE_FIELDS = "kind,id,name,mimeType";

    private Replies() {}

    static Reply json(JsonObject whole, Call call) {
        return Reply.ok(
                Body.of(Fields.parse(call.parameter("fields").orElse("*")).of(whole)));
    }

    static Reply file(Catalogue catalogue, FileEntry entry, Call call) {
        JsonObject whole = FileJson.of(catalogue, entry);
        return Reply.ok(Body.of(
                Fields.parse(call.parameter("fields").orElse(FILE_FIELDS)).of(whole)));
    }

    /// Where the page begins that the call asks for.
    static int offset(Call call) {
        String token = call.parameter("pageToken").orElse("~0");
        if (!token.matches("~[0-9]{1,9}")) {
            throw new Refusal(400, "INVALID_ARGUMENT", "invalid", "Invalid Value");
        }
        return Integer.parseInt(token.substring(1));
    }

    static int number(Call call, String name, int otherwise, int most) {
        try {
            int number = call.parameter(name).map(Integer::parseInt).orElse(otherwise);
            if (number >= 1 && number <= most) {
                return number;
            }
        } catch (NumberFormatException _) {
            // told below, as any number that is out of bounds
        }
        throw new Refusal(
                400,
                "INVALID_ARGUMENT",
                "invalidParameter",
                "Invalid value '" + call.parameter(name).orElse("") + "'. Values must be within the range: [1, " + most
                        + "]");
    }
}
