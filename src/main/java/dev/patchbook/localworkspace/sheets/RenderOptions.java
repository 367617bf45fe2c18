package dev.patchbook.localworkspace.sheets;

import dev.patchbook.localworkspace.http.Call;
import dev.patchbook.localworkspace.wire.Faults;
import dev.patchbook.localworkspace.wire.Message;
import java.util.Arrays;
import java.util.List;

/// How values are to be answered.
record RenderOptions(Values values, boolean datesAsText, boolean byColumns) {
    /// `ValueRenderOption`.
    enum Values {
        FORMATTED_VALUE,
        UNFORMATTED_VALUE,
        FORMULA
    }

    private static final List<String> DATES = List.of("SERIAL_NUMBER", "FORMATTED_STRING");
    private static final List<String> DIMENSIONS = List.of("DIMENSION_UNSPECIFIED", "ROWS", "COLUMNS");

    static RenderOptions of(Call call) {
        return of(
                call.parameter("valueRenderOption").orElse(""),
                call.parameter("dateTimeRenderOption").orElse(""),
                call.parameter("majorDimension").orElse(""));
    }

    static RenderOptions ofResponse(Call call, String majorDimension) {
        return of(
                call.parameter("responseValueRenderOption").orElse(""),
                call.parameter("responseDateTimeRenderOption").orElse(""),
                majorDimension);
    }

    static RenderOptions of(Message request) {
        return of(
                request.text("valueRenderOption"),
                request.text("dateTimeRenderOption"),
                request.text("majorDimension"));
    }

    static RenderOptions ofResponse(Message request, String majorDimension) {
        return of(
                request.text("responseValueRenderOption"),
                request.text("responseDateTimeRenderOption"),
                majorDimension);
    }

    private static RenderOptions of(String values, String dates, String dimension) {
        Values shown = values.isEmpty() ? Values.FORMATTED_VALUE : valuesOf(values);
        check("date_time_render_option", "DateTimeRenderOption", dates, DATES);
        check("major_dimension", "Dimension", dimension, DIMENSIONS);
        return new RenderOptions(shown, dates.equals("FORMATTED_STRING"), dimension.equals("COLUMNS"));
    }

    private static Values valuesOf(String name) {
        return Arrays.stream(Values.values())
                .filter(option -> option.name().equals(name))
                .findFirst()
                .orElseThrow(() -> wrong("value_render_option", "ValueRenderOption", name));
    }

    private static void check(String field, String type, String found, List<String> known) {
        if (!found.isEmpty() && !known.contains(found)) {
            throw wrong(field, type, found);
        }
    }

    private static dev.patchbook.localworkspace.http.Refusal wrong(String field, String type, String found) {
        return Faults.wrongType(field, "type.googleapis.com/google.apps.sheets.v4." + type, "\"" + found + "\"");
    }

    String dimension() {
        return byColumns ? "COLUMNS" : "ROWS";
    }
}
