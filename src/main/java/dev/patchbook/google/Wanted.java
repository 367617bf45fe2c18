package dev.patchbook.google;

import dev.patchbook.plan.TableSchema;
import dev.patchbook.workbook.Bindings;
import dev.patchbook.workbook.Sheet;
import dev.patchbook.workbook.Workbook;
import java.util.List;
import java.util.stream.Stream;

/// Which sheets of a spreadsheet a read asks for the cells of, told from their titles and labels alone.
@FunctionalInterface
public interface Wanted {

    /// The sheets to ask for.
    ///
    /// @param structure the spreadsheet without values
    List<Sheet> in(Workbook structure);

    /// The sheets that are, or may be, one of these tabs.
    static Wanted tabs(List<TableSchema> schemas) {
        return structure -> Bindings.sheetsOf(structure, schemas);
    }

    /// These and others.
    default Wanted and(Wanted others) {
        return structure -> Stream.concat(in(structure).stream(), others.in(structure).stream())
                .distinct()
                .toList();
    }
}
