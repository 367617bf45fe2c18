package dev.patchbook.localworkspace.sheets;

import com.google.gson.JsonObject;
import dev.patchbook.localworkspace.book.Book;
import dev.patchbook.localworkspace.book.Tab;
import dev.patchbook.localworkspace.http.Chance;
import java.util.function.IntPredicate;

/// What a request of a batch works on: the book being changed, where ids and times come from, and who asks.
record Draft(Book book, Chance chance, Guard guard) {
    /// What a request answers that has nothing to tell.
    static JsonObject nothing() {
        return new JsonObject();
    }

    /// The reply of a request of that kind.
    static JsonObject reply(String kind, JsonObject content) {
        JsonObject reply = new JsonObject();
        reply.add(kind, content);
        return reply;
    }

    /// A reply that carries one object.
    static JsonObject reply(String kind, String field, JsonObject object) {
        JsonObject content = new JsonObject();
        content.add(field, object);
        return reply(kind, content);
    }

    Tab tab(int sheetId) {
        return GridRanges.tab(book, sheetId);
    }

    /// A made-up id that is not in use.
    int freshId(IntPredicate used) {
        int id = chance.number();
        while (used.test(id)) {
            id = chance.number();
        }
        return id;
    }
}
