package dev.patchbook.imports;

import dev.patchbook.imports.ImportReport.Basis;
import dev.patchbook.plan.Column;
import dev.patchbook.plan.Keys;
import dev.patchbook.plan.Outcome;
import dev.patchbook.plan.PlanSettings;
import dev.patchbook.plan.Value;
import dev.patchbook.workbook.read.KnownWords;
import dev.patchbook.workbook.read.TypedNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the cells of a file say besides their own column: a stage says how a deal ended, a sign beside an amount says
/// its currency.
final class Derived {

    private static final Map<String, String> CURRENCIES =
            Map.of("€", "EUR", "£", "GBP", "¥", "JPY", "₹", "INR", "₩", "KRW", "US$", "USD", "C$", "CAD", "A$", "AUD");

    private final PlanSettings settings;
    private final List<ColumnForms.Formed> columns;
    private final Optional<Integer> stage;
    private final Optional<ColumnForms.Formed> amount;

    /// @param rows looked through for signs of currency
    Derived(ImportTarget target, List<ColumnForms.Formed> columns, List<FileRow> rows, PlanSettings settings) {
        this.settings = settings;
        this.columns = columns;
        boolean deals = target == ImportTarget.OPPORTUNITIES;
        this.stage = deals && !fills("Outcome") ? indexOf("Stage") : Optional.empty();
        this.amount = deals && !fills("Currency")
                ? indexOf("Amount")
                        .map(columns::get)
                        .filter(column -> rows.stream()
                                .anyMatch(row -> currency(row, column).isPresent()))
                : Optional.empty();
    }

    List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        stage.map(columns::get)
                .ifPresent(
                        from -> fields.add(field("Outcome", from, "a stage says whether a deal is open, won or lost")));
        amount.ifPresent(from -> fields.add(field("Currency", from, "signs beside the amounts say their currency")));
        return fields;
    }

    /// The values of [#fields()] for one row.
    ///
    /// @param values what its own columns say
    List<Value> of(FileRow row, List<Value> values) {
        List<Value> derived = new ArrayList<>(2);
        stage.ifPresent(place -> derived.add(outcome(CellForm.text(values.get(place)))));
        amount.ifPresent(
                column -> derived.add(currency(row, column).map(Value::of).orElse(Value.BLANK)));
        return derived;
    }

    private Value outcome(String name) {
        PlanSettings.Stage mapped = settings.stages().get(Keys.normalized(name));
        Optional<Outcome> outcome = mapped == null ? KnownWords.outcomeOf(name) : Optional.of(mapped.outcome());
        return outcome.map(known -> switch (known) {
                    case OPEN -> Value.of("Open");
                    case WON -> Value.of("Won");
                    case LOST -> Value.of("Lost");
                })
                .orElse(Value.BLANK);
    }

    /// The code of the currency beside an amount, where that is not the plan's own.
    private Optional<String> currency(FileRow row, ColumnForms.Formed column) {
        if (!(column.form() instanceof CellForm.AsNumber(TypedNumber.Decimal decimal, double _))
                || !(row.at(column.column().index()) instanceof Value.Text(String text))) {
            return Optional.empty();
        }
        return TypedNumber.in(text, decimal)
                .flatMap(TypedNumber::currency)
                .map(sign -> CURRENCIES.getOrDefault(sign, sign))
                .filter(code -> code.matches("[A-Z]{3}") && !code.equals(settings.currency()));
    }

    private boolean fills(String header) {
        return indexOf(header).isPresent();
    }

    private Optional<Integer> indexOf(String header) {
        for (int i = 0; i < columns.size(); i++) {
            if (!columns.get(i).column().own()
                    && columns.get(i).column().to().header().equals(header)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private static Field field(String header, ColumnForms.Formed from, String why) {
        Column column = ImportTarget.OPPORTUNITIES.schema().column(header);
        return new Field(column, from.column().heading(), false, new Because(Basis.CONTENT, why));
    }
}
