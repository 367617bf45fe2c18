package dev.patchbook.imports;

import dev.patchbook.imports.identity.Proposal;
import dev.patchbook.plan.InCrm;
import dev.patchbook.plan.Keys;
import dev.patchbook.plan.Value;
import dev.patchbook.plan.identity.Company;
import dev.patchbook.plan.identity.SameCompany;
import dev.patchbook.workbook.CellWrites;
import dev.patchbook.workbook.TabBinding;
import dev.patchbook.workbook.read.RowKeys;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;

/// What is to be asked about accounts that are gone, of the tab Accounts as it will stand after an import.
final class Proposals {

    private final TabBinding tab;
    private final CellWrites writes;
    private final List<Field> fields;
    private final AccountLines log;
    private final Set<String> added = new HashSet<>();

    /// @param writes into rows that are there
    Proposals(TabBinding tab, CellWrites writes, List<Field> fields, AccountLines log) {
        this.tab = tab;
        this.writes = writes;
        this.fields = fields;
        this.log = log;
    }

    /// @param additions records that are new on the tab
    List<Proposal> of(List<IncomingRow> additions) {
        if (!isAnyGone()) {
            return List.of();
        }
        List<Company> companies = new ArrayList<>();
        RowKeys seen = new RowKeys();
        for (int row = tab.firstRow(); row < tab.endRow(); row++) {
            Optional<String> id = text(row, "Account ID");
            Optional<String> name = text(row, "Account");
            Supplier<Optional<String>> rest = () -> name.map(Keys::normalized);
            if ((id.isPresent() || name.isPresent()) && seen.find(id, rest).isEmpty()) {
                seen.add(id, rest, row);
                companies.add(company(id, name, text(row, "Domain"), inCrm(row)));
            }
        }
        for (IncomingRow record : additions) {
            Company company = company(
                    incoming(record, "Account ID"),
                    incoming(record, "Account"),
                    incoming(record, "Domain"),
                    InCrm.PRESENT);
            added.add(company.key());
            companies.add(company);
        }
        return SameCompany.among(companies).stream().map(this::proposal).toList();
    }

    private Proposal proposal(SameCompany.Pair pair) {
        return new Proposal(change(pair), named(pair.gone()), named(pair.there()), pair.why());
    }

    private InCrm.Change change(SameCompany.Pair pair) {
        if (added.contains(pair.there().key())) {
            return InCrm.Change.RENAMED;
        }
        return pair.gone().inCrm() instanceof InCrm.Gone gone
                ? log.change(gone.since(), pair.there().key())
                : InCrm.Change.MERGED;
    }

    private static Proposal.Named named(Company company) {
        return new Proposal.Named(company.key(), company.name());
    }

    private static Company company(Optional<String> id, Optional<String> name, Optional<String> domain, InCrm inCrm) {
        String key = id.or(() -> name.map(Keys::normalized)).orElse("");
        return new Company(key, name.or(() -> id).orElse(""), domain, inCrm);
    }

    private boolean isAnyGone() {
        for (int row = tab.firstRow(); row < tab.endRow(); row++) {
            if (inCrm(row) instanceof InCrm.Gone) {
                return true;
            }
        }
        return false;
    }

    private InCrm inCrm(int row) {
        return text(row, InCrm.HEADER).flatMap(InCrm::of).orElse(InCrm.PRESENT);
    }

    private Optional<String> text(int row, String header) {
        OptionalInt column = tab.column(header);
        Value value = column.isEmpty()
                ? Value.BLANK
                : writes.at(row, column.getAsInt()).orElseGet(() -> tab.value(row, header));
        return value instanceof Value.Fault ? Optional.empty() : filled(value);
    }

    private Optional<String> incoming(IncomingRow record, String header) {
        for (int place = 0; place < fields.size(); place++) {
            if (!fields.get(place).own() && fields.get(place).header().equals(header)) {
                return filled(record.values().get(place));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> filled(Value value) {
        return Optional.of(CellForm.text(value).strip()).filter(text -> !text.isEmpty());
    }
}
