package dev.patchbook.analysis.prioritization;

import dev.patchbook.plan.Account;
import java.util.List;
import java.util.OptionalDouble;

/// How an account's likeness to won customers is judged.
sealed interface Fit {

    /// Points of one account and what they rest on.
    ///
    /// @param value empty where none of the fields that count is known
    /// @param reasons the traits that gave points, in the AE's words
    record Points(OptionalDouble value, List<String> reasons) {
        static final Points UNKNOWN = new Points(OptionalDouble.empty(), List.of());

        public Points {
            reasons = List.copyOf(reasons);
        }
    }

    /// By the AE's table Ideal customer.
    record ByTable(IdealCustomer table) implements Fit {}

    /// By what closed deals have shown.
    record Learnt(LearntTraits traits) implements Fit {}

    /// Neither: closed deals do not tell traits apart.
    record Unknown() implements Fit {}

    static Fit of(Patch patch) {
        if (!patch.settings().idealCustomer().isEmpty()) {
            return new ByTable(new IdealCustomer(patch.settings().idealCustomer()));
        }
        LearntTraits learnt = LearntTraits.of(patch.facts());
        return learnt.isEmpty() ? new Unknown() : new Learnt(learnt);
    }

    default Points of(Account account) {
        return switch (this) {
            case ByTable(IdealCustomer table) -> table.points(account);
            case Learnt(LearntTraits traits) -> traits.points(account);
            case Unknown() -> Points.UNKNOWN;
        };
    }

    /// What the points are, for the explanation.
    default String measure() {
        return switch (this) {
            case ByTable _ -> "points of the table Ideal customer";
            case Learnt(LearntTraits traits) -> "win rate by " + String.join(", ", traits.fields());
            case Unknown() -> "likeness to won customers";
        };
    }

    /// The headers whose values decide.
    default List<String> fields() {
        return switch (this) {
            case ByTable(IdealCustomer table) -> table.fields();
            case Learnt(LearntTraits traits) -> traits.fields();
            case Unknown() -> List.of();
        };
    }
}
