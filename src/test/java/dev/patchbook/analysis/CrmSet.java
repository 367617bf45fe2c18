package dev.patchbook.analysis;

import static dev.patchbook.analysis.PlanBuilder.plan;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.patchbook.SharedData;
import dev.patchbook.plan.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// The CRM set of the shared data as a plan, read straight from its files.
public final class CrmSet {

    private CrmSet() {}

    /// Every account and every deal, without goals.
    public static PlanBuilder all() {
        PlanBuilder plan = plan();
        for (NamedCsvRecord line : lines("accounts.csv")) {
            plan.with(account(line));
        }
        for (NamedCsvRecord line : lines("sales_pipeline.csv")) {
            plan.with(deal(line, LocalDate.MAX));
        }
        return plan;
    }

    /// What the CRM would have exported on the evening of a day: no later deals, no later ends.
    public static PlanBuilder cutTo(LocalDate day) {
        PlanBuilder plan = plan();
        for (NamedCsvRecord line : lines("accounts.csv")) {
            plan.with(account(line));
        }
        for (NamedCsvRecord line : lines("sales_pipeline.csv")) {
            if (!date(line, "engage_date").map(created -> created.isAfter(day)).orElse(false)) {
                plan.with(deal(line, day));
            }
        }
        return plan;
    }

    private static AccountBuilder account(NamedCsvRecord line) {
        return AccountBuilder.account(line.getField("account"))
                .industry(text(line, "sector"))
                .employees(number(line, "employees"))
                .revenue(number(line, "revenue"))
                .country(text(line, "office_location"))
                .parent(text(line, "subsidiary_of"));
    }

    private static DealBuilder deal(NamedCsvRecord line, LocalDate known) {
        Optional<LocalDate> closed = date(line, "close_date").filter(day -> !day.isAfter(known));
        Outcome outcome = switch (line.getField("deal_stage")) {
            case "Won" -> Outcome.WON;
            case "Lost" -> Outcome.LOST;
            default -> Outcome.OPEN;
        };
        boolean ended = closed.isPresent();
        DealBuilder deal = DealBuilder.deal(line.getField("opportunity_id"), ended ? outcome : Outcome.OPEN)
                .product(line.getField("product"))
                .owner(line.getField("sales_agent"))
                .stage(ended || outcome == Outcome.OPEN ? line.getField("deal_stage") : "Engaging");
        text(line, "account").ifPresent(deal::account);
        date(line, "engage_date").ifPresent(deal::created);
        closed.ifPresent(deal::closing);
        if (ended) {
            number(line, "close_value").ifPresent(deal::amount);
        }
        return deal;
    }

    private static List<NamedCsvRecord> lines(String file) {
        Path path = SharedData.path("data/crm/" + file);
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(path)) {
            return reader.stream().toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Optional<String> text(NamedCsvRecord line, String column) {
        return Optional.of(line.getField(column)).filter(text -> !text.isBlank());
    }

    private static OptionalDouble number(NamedCsvRecord line, String column) {
        return text(line, column).stream().mapToDouble(Double::parseDouble).findFirst();
    }

    private static Optional<LocalDate> date(NamedCsvRecord line, String column) {
        return text(line, column).map(LocalDate::parse);
    }
}
