package dev.patchbook.imports;

import dev.patchbook.plan.Problem;
import dev.patchbook.plan.Value;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What reading one file comes to: its headings and records as text, or a refusal, and what is said about it.
record FileReadings(List<String> headings, List<List<String>> records, List<String> notes, String refusal) {

    static FileReadings of(Path path) throws IOException {
        String name = path.toString();
        boolean deals = name.contains("pportunit") || name.contains("matrix") || name.contains("0413060133");
        return of(ImportFile.at(path), deals ? ImportTarget.OPPORTUNITIES : ImportTarget.ACCOUNTS);
    }

    /// As it is read for a tab: titles above the headings, blank lines and the footer are gone.
    static FileReadings of(ImportFile file, ImportTarget target) {
        ImportNotes notes = new ImportNotes(file.name());
        try {
            FileTable table = FileReading.read(file, notes, target);
            int header = HeaderRow.of(table, Headings.of(target));
            FileRow headings = table.rows().get(header);
            List<FileRow> rows = Footer.cutOff(
                    table.rows().subList(header + 1, table.rows().size()),
                    headings.cells().size(),
                    notes);
            List<List<String>> records = rows.stream().map(FileReadings::texts).toList();
            return new FileReadings(texts(headings), records, messages(notes), "");
        } catch (ImportRefused refused) {
            String refusal = refused.location() + ": " + refused.reason() + " " + refused.wayOut();
            return new FileReadings(List.of(), List.of(), messages(notes), refusal);
        }
    }

    /// One line: how many records of how many columns, the headings and the first record, or the refusal.
    String told() {
        if (!refusal.isEmpty()) {
            return "refused: " + refusal;
        }
        int width = Math.max(
                headings.size(), records.stream().mapToInt(List::size).max().orElse(0));
        String first = records.isEmpty() ? "" : " > " + cells(records.getFirst());
        String said = notes.isEmpty() ? "" : " (" + String.join(" ", notes) + ")";
        return "%d x %d: %s%s%s"
                .formatted(records.size(), width, cells(headings), first, said)
                .replace("\r", "\\r")
                .replace("\n", "\\n")
                .replace("\t", "\\t");
    }

    private static String cells(List<String> cells) {
        return IntStream.range(0, Math.min(cells.size(), 6))
                        .mapToObj(cells::get)
                        .map(cell -> cell.length() > 40 ? cell.substring(0, 40) + "…" : cell)
                        .collect(Collectors.joining(" ¦ "))
                + (cells.size() > 6 ? " ¦ …" : "");
    }

    private static List<String> messages(ImportNotes notes) {
        return notes.all().stream().map(Problem::message).toList();
    }

    private static List<String> texts(FileRow row) {
        return row.cells().stream().map(FileReadings::text).toList();
    }

    static String text(Value value) {
        return switch (value) {
            case Value.Blank() -> "";
            case Value.Text(String text) -> text;
            case Value.Number(double number) -> String.valueOf(number);
            case Value.Date(var date) -> date.toString();
            case Value.Flag(boolean set) -> String.valueOf(set);
            case Value.Fault(String shown) -> shown;
        };
    }
}
