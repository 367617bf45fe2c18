package dev.patchbook.imports;

import dev.patchbook.plan.SerialDate;
import dev.patchbook.plan.Value;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/// One import: when it runs, and what the AE said of it.
record Run(Instant at, ZoneId zone, ImportOptions options) {

    /// What the log calls it.
    String name() {
        return at.toString();
    }

    LocalDate day() {
        return local().toLocalDate();
    }

    /// The time as a cell of *Imported at* holds it.
    Value cell() {
        return Value.of(SerialDate.of(local()));
    }

    private LocalDateTime local() {
        return at.atZone(zone).toLocalDateTime();
    }
}
