package dev.patchbook.localworkspace.drive;

import com.google.gson.JsonObject;
import dev.patchbook.localworkspace.http.Call;
import java.util.List;

/// The part of a list that a call asks for by `pageSize` and `pageToken`.
///
/// @param next where the next page begins, from 0
record Page<T>(List<T> items, int next, boolean isLast) {

    static <T> Page<T> of(Call call, List<T> all, int ordinarySize, int largestSize) {
        int size = Replies.number(call, "pageSize", ordinarySize, largestSize);
        int from = Math.min(all.size(), Replies.offset(call));
        int to = Math.min(all.size(), from + size);
        return new Page<>(all.subList(from, to), to, to == all.size());
    }

    void addToken(JsonObject answer) {
        if (!isLast) {
            answer.addProperty("nextPageToken", "~" + next);
        }
    }
}
