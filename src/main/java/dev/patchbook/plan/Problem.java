package dev.patchbook.plan;

import java.util.OptionalDouble;

/// Something in the plan that the AE should know or mend: never fatal, never silent.
///
/// @param kind what sort of problem, in the words of the Kind column
/// @param message the whole sentence, naming the place and what was found
/// @param fix what to do about it
/// @param amountTouched the money that this problem makes uncertain, in the plan's currency
public record Problem(
        Severity severity, String kind, Place place, String message, String fix, OptionalDouble amountTouched) {

    /// How much a problem matters.
    public enum Severity {
        /// Something that should be counted is not.
        ERROR,
        /// Counted, but on shaky ground.
        WARNING,
        /// Worth knowing.
        NOTE
    }

    /// Where it is.
    ///
    /// @param tab title of the tab as the AE named it
    /// @param record key or name of the record, blank for a whole tab or column
    /// @param column header, blank for a whole row
    /// @param cell the address without the tab, as in `D12`, blank where it is not one cell
    public record Place(String tab, String record, String column, String cell) {}
}
