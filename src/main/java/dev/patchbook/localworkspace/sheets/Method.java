package dev.patchbook.localworkspace.sheets;

import dev.patchbook.localworkspace.http.Call;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The methods of the interface: how their calls look, and whether they change the book.
enum Method {
    CREATE("POST", false, "", ""),
    GET("GET", false, "", "*"),
    BATCH_UPDATE("POST", true, ":batchUpdate", "*"),
    GET_BY_DATA_FILTER("POST", false, ":getByDataFilter", "*"),
    VALUES_BATCH_GET("GET", false, "", "*/values:batchGet"),
    VALUES_BATCH_UPDATE("POST", true, "", "*/values:batchUpdate"),
    VALUES_BATCH_CLEAR("POST", true, "", "*/values:batchClear"),
    VALUES_BATCH_GET_BY_DATA_FILTER("POST", false, "", "*/values:batchGetByDataFilter"),
    VALUES_BATCH_UPDATE_BY_DATA_FILTER("POST", true, "", "*/values:batchUpdateByDataFilter"),
    VALUES_BATCH_CLEAR_BY_DATA_FILTER("POST", true, "", "*/values:batchClearByDataFilter"),
    VALUES_GET("GET", false, "", "*/values/*"),
    VALUES_UPDATE("PUT", true, "", "*/values/*"),
    VALUES_APPEND("POST", true, ":append", "*/values/*"),
    VALUES_CLEAR("POST", true, ":clear", "*/values/*"),
    METADATA_SEARCH("POST", false, "", "*/developerMetadata:search"),
    METADATA_GET("GET", false, "", "*/developerMetadata/*"),
    COPY_TO("POST", true, ":copyTo", "*/sheets/*");

    private static final int ROOT = 2;

    private final String httpMethod;
    private final boolean writes;
    private final String verb;
    private final String path;

    Method(String httpMethod, boolean writes, String verb, String path) {
        this.httpMethod = httpMethod;
        this.writes = writes;
        this.verb = verb;
        this.path = path;
    }

    boolean writes() {
        return writes;
    }

    /// What stands behind the last segment: `:append`.
    String verb() {
        return verb;
    }

    /// The method that the call means; its segments begin with `v4`, `spreadsheets`.
    static Optional<Method> of(Call call) {
        return Arrays.stream(values()).filter(method -> method.is(call)).findFirst();
    }

    private boolean is(Call call) {
        List<String> segments = call.segments().subList(ROOT, call.segments().size());
        List<String> wanted = path.isEmpty() ? List.of() : List.of(path.split("/"));
        if (!httpMethod.equals(call.method()) || segments.size() != wanted.size()) {
            return false;
        }
        for (int at = 0; at < wanted.size(); at++) {
            if (!wanted.get(at).equals("*") && !wanted.get(at).equals(segments.get(at))) {
                return false;
            }
        }
        return verb.isEmpty() || segments.getLast().endsWith(verb);
    }
}
