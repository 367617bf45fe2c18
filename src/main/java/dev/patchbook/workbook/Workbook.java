package dev.patchbook.workbook;

import dev.patchbook.plan.PlanId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A plan's spreadsheet as one read saw it.
///
/// @param locale as Google spells it, as in `en_US`
/// @param timeZone as Google spells it, as in `Europe/Paris`
/// @param metadata on the spreadsheet itself
public record Workbook(
        PlanId id, String title, String locale, String timeZone, List<Sheet> sheets, List<Metadata> metadata) {
    public Workbook {
        sheets = List.copyOf(sheets);
        metadata = List.copyOf(metadata);
    }

    /// The value of a piece of metadata on the spreadsheet, where it carries one.
    public Optional<Metadata> metadata(String key) {
        return metadata.stream().filter(piece -> piece.key().equals(key)).findFirst();
    }

    /// The same workbook with one sheet as it is in `sheet`, behind all others where it is new.
    public Workbook with(Sheet sheet) {
        boolean known = sheets.stream().anyMatch(one -> one.id() == sheet.id());
        List<Sheet> others = Stream.concat(
                        sheets.stream().map(one -> one.id() == sheet.id() ? sheet : one),
                        known ? Stream.empty() : Stream.of(sheet))
                .toList();
        return new Workbook(id, title, locale, timeZone, others, metadata);
    }
}
