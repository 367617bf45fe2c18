package dev.patchbook.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// An error as RFC 9457 describes it.
///
/// @param title what happened, in a few words
/// @param detail the whole sentence and the way out
/// @param problems for input: each fault with its place
/// @param headings of a file that is refused because somebody has to say what its columns mean
/// @param counts what would happen if the request were confirmed
public record ProblemDocument(
        int status,
        String title,
        String detail,
        List<Fault> problems,
        List<String> headings,
        SortedMap<String, Integer> counts) {

    public static final String MEDIA_TYPE = "application/problem+json; charset=utf-8";

    public ProblemDocument {
        problems = List.copyOf(problems);
        headings = List.copyOf(headings);
        counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }

    public ProblemDocument(int status, String title, String detail, List<Fault> problems) {
        this(status, title, detail, problems, List.of(), new TreeMap<>());
    }

    /// One fault of the input.
    ///
    /// @param location a field of the request, or a place in a file or workbook
    public record Fault(String location, String message) {}

    public static ProblemDocument of(int status, String title, String detail) {
        return new ProblemDocument(status, title, detail, List.of());
    }

    public String json() {
        JsonObject document = new JsonObject();
        document.addProperty("type", "about:blank");
        document.addProperty("title", title);
        document.addProperty("status", status);
        document.addProperty("detail", detail);
        if (!problems.isEmpty()) {
            JsonArray faults = new JsonArray();
            for (Fault fault : problems) {
                JsonObject one = new JsonObject();
                one.addProperty("location", fault.location());
                one.addProperty("message", fault.message());
                faults.add(one);
            }
            document.add("problems", faults);
        }
        if (!headings.isEmpty()) {
            JsonArray names = new JsonArray();
            headings.forEach(names::add);
            document.add("headings", names);
        }
        counts.forEach(document::addProperty);
        return document.toString();
    }
}
