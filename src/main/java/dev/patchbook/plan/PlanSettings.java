package dev.patchbook.plan;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// The Settings tab as read: every value typed by the AE or the documented default of [Setting].
///
/// @param currency ISO code of the plan's currency
/// @param rates value of one unit of another currency in the plan's currency, by ISO code
/// @param stages what the mapping table says of each stage, by [Keys#normalized] stage
/// @param dealTypes what the mapping table says of each deal type as spelt in the CRM, by [Keys#normalized]
/// @param owners how the plan spells the owners of the CRM, by [Keys#normalized] name as spelt there
/// @param coversOwners the owners whose accounts and deals are this plan's; empty for all
public record PlanSettings(
        Optional<String> owner,
        int planYear,
        String currency,
        ZoneId timeZone,
        FiscalCalendar calendar,
        Quota quota,
        WorkingCalendar workingDays,
        Weights weights,
        Tiers tiers,
        int stalenessDays,
        List<String> signalColumns,
        boolean keepRankOrder,
        List<IdealTrait> idealCustomer,
        Map<String, Rate> rates,
        Map<String, Stage> stages,
        Map<String, DealType> dealTypes,
        Map<String, String> owners,
        List<String> coversOwners) {
    public PlanSettings {
        signalColumns = List.copyOf(signalColumns);
        idealCustomer = List.copyOf(idealCustomer);
        rates = Map.copyOf(rates);
        stages = Map.copyOf(stages);
        dealTypes = Map.copyOf(dealTypes);
        owners = Map.copyOf(owners);
        coversOwners = List.copyOf(coversOwners);
    }

    /// An owner as the plan spells the name; one that no table names as spelt.
    public String ownerNamed(String asSpelt) {
        return owners.getOrDefault(Keys.normalized(asSpelt), asSpelt);
    }

    /// What the AE has to book, in the plan's currency; each part may be unknown.
    ///
    /// @param quarters four entries, first to last quarter of the plan year
    public record Quota(OptionalDouble annual, List<OptionalDouble> quarters) {
        public Quota {
            quarters = List.copyOf(quarters);
        }
    }

    /// Weights of the four factors; they need not add up to one.
    public record Weights(double fit, double intent, double engagement, double value) {}

    /// Shares of the tiers (0–1), the largest number of accounts in tier A, and days between touches.
    public record Tiers(double shareA, double shareB, int capA, int touchDaysA, int touchDaysB, int touchDaysC) {}

    /// A line of the table *Ideal customer*: an account whose field has the value gets the points.
    ///
    /// @param field a header of Accounts
    /// @param value a text, or a range of numbers such as `200–999` or `>= 1000`
    /// @param points may be negative
    public record IdealTrait(String field, String value, double points) {}

    /// What one unit of a currency is worth, and when.
    public record Rate(double value, Optional<LocalDate> on) {}

    /// What a stage means.
    ///
    /// @param order its place on the way, from 1
    public record Stage(String name, int order, Outcome outcome, Optional<String> forecastCategory) {}
}
