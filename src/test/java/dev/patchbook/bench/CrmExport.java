package dev.patchbook.bench;

import dev.patchbook.plan.Account;
import dev.patchbook.plan.Opportunity;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A territory as the two CSV files that a CRM would export.
public final class CrmExport {

    private CrmExport() {}

    public static byte[] accounts(Territory territory) {
        return csv(
                "Account ID,Account,Domain,Owner,Country,Industry,Employees,Annual revenue,Customer status,ARR,"
                        + "Renewal date,Last activity",
                territory.accounts(),
                CrmExport::line);
    }

    public static byte[] deals(Territory territory) {
        return csv(
                "Opportunity ID,Account ID,Account,Opportunity,Product,Stage,Amount,Created,Close date,Outcome,Source,"
                        + "Owner,Last activity",
                territory.deals(),
                CrmExport::line);
    }

    private static <T> byte[] csv(String header, List<T> records, Function<T, String> line) {
        return Stream.concat(Stream.of(header), records.stream().map(line))
                .collect(Collectors.joining("\r\n", "", "\r\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String line(Account account) {
        return joined(
                text(account.id()),
                account.name(),
                text(account.domain()),
                text(account.owner()),
                text(account.country()),
                text(account.industry()),
                number(account.employees()),
                number(account.annualRevenue()),
                text(account.customerStatus()),
                number(account.arr()),
                text(account.renewalDate()),
                text(account.lastActivity()));
    }

    private static String line(Opportunity deal) {
        return joined(
                text(deal.id()),
                deal.accountKey().map(key -> key.toUpperCase(Locale.ROOT)).orElse(""),
                text(deal.accountName()),
                text(deal.name()),
                text(deal.product()),
                text(deal.stage()),
                number(deal.knownAmount()),
                text(deal.created()),
                text(deal.closeDate()),
                deal.outcome().name(),
                text(deal.source()),
                text(deal.owner()),
                text(deal.lastActivity()));
    }

    private static String joined(String... cells) {
        return Arrays.stream(cells).collect(Collectors.joining(","));
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? Long.toString(Math.round(value.getAsDouble())) : "";
    }
}
