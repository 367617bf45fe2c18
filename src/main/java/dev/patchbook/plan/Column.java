package dev.patchbook.plan;

import java.util.List;

/// One column of a tab that Patchbook binds to.
///
/// @param header its title as provisioned; also its identity, whatever the AE renames it to
/// @param synonyms other headers under which it is found where it carries no metadata
/// @param format what its values are and how they are shown
/// @param owner who writes it
/// @param help the note on the header: one sentence without statistics first, then definition, method, source
/// @param choices what the drop-down offers; empty for none
/// @param width in pixels
/// @param detail whether it is grouped and collapsed at provisioning
public record Column(
        String header,
        List<String> synonyms,
        Format format,
        Owner owner,
        String help,
        List<String> choices,
        int width,
        boolean detail) {
    public Column {
        synonyms = List.copyOf(synonyms);
        choices = List.copyOf(choices);
    }

    /// Who writes a column.
    public enum Owner {
        /// The AE; a refresh never writes there.
        AE,
        /// Patchbook.
        PATCHBOOK
    }

    /// What the values of a column are: their unit and how they are shown.
    public enum Format {
        TEXT,
        /// Text that is read as an id: never as a number.
        ID,
        COUNT,
        DECIMAL,
        /// In the plan's currency.
        MONEY,
        /// A ratio, 0–1, shown as a percentage.
        PERCENT,
        /// A score, 0–100.
        SCORE,
        DAYS,
        DATE,
        DATE_TIME,
        FLAG,
        /// Whatever the row says: the Value columns of Settings, Start and History.
        ANY
    }

    /// A column that Patchbook computes.
    public static Column computed(String header, Format format, String help) {
        return new Column(header, List.of(), format, Owner.PATCHBOOK, help, List.of(), widthOf(format), false);
    }

    /// A column that the AE keeps.
    public static Column ofAe(String header, Format format, String help) {
        return new Column(header, List.of(), format, Owner.AE, help, List.of(), widthOf(format), false);
    }

    public Column alsoCalled(String... others) {
        return new Column(header, List.of(others), format, owner, help, choices, width, detail);
    }

    public Column offering(String... offered) {
        return new Column(header, synonyms, format, owner, help, List.of(offered), width, detail);
    }

    public Column wide(int pixels) {
        return new Column(header, synonyms, format, owner, help, choices, pixels, detail);
    }

    public Column asDetail() {
        return new Column(header, synonyms, format, owner, help, choices, width, true);
    }

    private static int widthOf(Format format) {
        return switch (format) {
            case TEXT, ID, ANY -> 140;
            case MONEY, DATE_TIME -> 120;
            case DECIMAL -> 105;
            case DATE -> 95;
            case COUNT, PERCENT, SCORE, DAYS, FLAG -> 80;
        };
    }
}
