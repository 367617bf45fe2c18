package dev.patchbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// A CSV file of a CRM whose cells hold no comma: its records by their first column, in order.
record ExportFile(List<String> headers, Map<String, Map<String, String>> records) {

    static ExportFile at(Path path) throws IOException {
        List<String> lines = Files.readAllLines(path);
        List<String> headers = List.of(lines.getFirst().split(",", -1));
        Map<String, Map<String, String>> records = new LinkedHashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            Map<String, String> record = new LinkedHashMap<>();
            for (int i = 0; i < headers.size(); i++) {
                record.put(headers.get(i), cells[i]);
            }
            records.put(cells[0], record);
        }
        return new ExportFile(headers, records);
    }

    /// The record with a key, which must be there.
    Map<String, String> of(String key) {
        return Objects.requireNonNull(records.get(key), key);
    }

    /// A copy to be changed.
    ExportFile copy() {
        Map<String, Map<String, String>> copies = new LinkedHashMap<>();
        records.forEach((key, record) -> copies.put(key, new LinkedHashMap<>(record)));
        return new ExportFile(new ArrayList<>(headers), copies);
    }

    String csv() {
        return String.join(",", headers) + "\r\n"
                + records.values().stream()
                        .map(record -> headers.stream()
                                        .map(header -> record.getOrDefault(header, ""))
                                        .collect(Collectors.joining(","))
                                + "\r\n")
                        .collect(Collectors.joining());
    }

    /// The records as they stand on a tab of the plan: by key there, each cell by header there.
    ///
    /// @param headersThere by header of the file
    Map<String, Map<String, String>> under(Map<String, String> headersThere) {
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        records.forEach((key, record) -> {
            Map<String, String> row = new LinkedHashMap<>();
            headersThere.forEach((from, to) -> row.put(to, record.getOrDefault(from, "")));
            rows.put(key, row);
        });
        return rows;
    }
}
