package dev.patchbook.imports;

import dev.patchbook.imports.ImportRequest.Mapped;
import dev.patchbook.plan.Value;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What the AE said of the columns of a source, on its log.
final class RememberedColumns {

    private static final String KIND = "mapping";
    private static final String TO = "to";
    private static final String FORMAT = "format";

    private RememberedColumns() {}

    /// What earlier imports of the source were told, by heading, squeezed.
    static Map<String, Mapped> in(ImportLog log) {
        Map<String, Mapped> mappings = new HashMap<>();
        log.lines(KIND).forEach(line -> {
            Map<String, Value> said = log.entry(line).imported();
            mappings.put(
                    line.key(),
                    new Mapped(
                            CellForm.text(said.getOrDefault(TO, Value.BLANK)),
                            Optional.ofNullable(said.get(FORMAT)).map(CellForm::text)));
        });
        return mappings;
    }

    /// Notes what this import was told.
    static void remember(ImportLog log, Map<String, Mapped> mapping) {
        mapping.forEach((heading, mapped) -> {
            Map<String, Value> said = new HashMap<>(Map.of(TO, Value.of(mapped.to())));
            mapped.format().ifPresent(format -> said.put(FORMAT, Value.of(format)));
            ImportLog.Line line = new ImportLog.Line(KIND, Headings.squeezed(heading));
            log.put(line, new LogEntry(said, Map.of(), Optional.empty()));
        });
    }
}
