package dev.patchbook.imports;

import dev.patchbook.imports.ImportReport.Basis;

/// Why a column goes where it goes.
record Because(Basis basis, String why) {

    static Because said() {
        return new Because(Basis.SAID, "the mapping says so");
    }

    static Because remembered() {
        return new Because(Basis.REMEMBERED, "you mapped it so at an earlier import");
    }

    static Because named(String heading, String header) {
        return new Because(
                Basis.NAME,
                heading.strip().equalsIgnoreCase(header)
                        ? "the same name"
                        : "“%s” is a name of %s".formatted(heading, header));
    }

    static Because kept() {
        return new Because(
                Basis.KEPT, "neither its name nor its values are known, so it is kept as a column of your own");
    }
}
