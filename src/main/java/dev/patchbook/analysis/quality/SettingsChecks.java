package dev.patchbook.analysis.quality;

import dev.patchbook.analysis.measures.AccountFields;
import dev.patchbook.plan.Keys;
import dev.patchbook.plan.PlanSettings;
import dev.patchbook.plan.Problem;
import dev.patchbook.plan.Problem.Place;
import dev.patchbook.plan.Problem.Severity;
import dev.patchbook.plan.Setting;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// Settings that name what is not there.
final class SettingsChecks {

    static final List<Check> ALL =
            List.of(SettingsChecks::unknownSignals, SettingsChecks::unknownTraits, SettingsChecks::unknownOwners);

    private SettingsChecks() {}

    private static Stream<Problem> unknownSignals(Known known) {
        return known.plan().settings().signalColumns().stream()
                .filter(header -> isNowhere(header, known))
                .map(header -> problem(
                        "Signal without values",
                        header,
                        "%s names %s, which is missing from Accounts, or empty."
                                .formatted(Setting.SIGNAL_COLUMNS.title(), header),
                        "Spell it as its header on Accounts, or take it off the list."));
    }

    private static Stream<Problem> unknownTraits(Known known) {
        return known.plan().settings().idealCustomer().stream()
                .map(PlanSettings.IdealTrait::field)
                .distinct()
                .filter(header -> isNowhere(header, known))
                .map(header -> problem(
                        "Trait without values",
                        header,
                        "The table Ideal customer names %s, which is missing from Accounts, or empty."
                                .formatted(header),
                        "Spell it as its header on Accounts, or delete the row."));
    }

    private static Stream<Problem> unknownOwners(Known known) {
        return known.plan().settings().coversOwners().stream()
                .filter(owner -> Stream.concat(
                                known.plan().accounts().stream().flatMap(account -> account.owner().stream()),
                                known.plan().opportunities().stream().flatMap(deal -> deal.owner().stream()))
                        .noneMatch(name -> Keys.normalized(name).equals(spelt(owner, known))))
                .map(owner -> problem(
                        "Owner without records",
                        owner,
                        "%s names %s, who owns no account and no deal.".formatted(Setting.COVERS_OWNERS.title(), owner),
                        "Spell the name as on Accounts and Opportunities."));
    }

    private static String spelt(String owner, Known known) {
        return Keys.normalized(known.plan().settings().ownerNamed(owner));
    }

    private static boolean isNowhere(String header, Known known) {
        return known.plan().accounts().stream()
                .allMatch(account -> AccountFields.of(account, header).isBlank());
    }

    private static Problem problem(String kind, String record, String message, String fix) {
        Place place = new Place("Settings", record, "Value", "");
        return new Problem(Severity.WARNING, kind, place, message, fix, OptionalDouble.empty());
    }
}
