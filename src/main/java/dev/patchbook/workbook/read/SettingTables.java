package dev.patchbook.workbook.read;

import dev.patchbook.plan.DealType;
import dev.patchbook.plan.Keys;
import dev.patchbook.plan.Outcome;
import dev.patchbook.plan.PlanSettings.IdealTrait;
import dev.patchbook.plan.PlanSettings.Rate;
import dev.patchbook.plan.PlanSettings.Stage;
import dev.patchbook.plan.Setting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The small tables on Settings: Ideal customer, Stages, Deal types, Owners, Rates. An unusable row is told and left
/// out.
final class SettingTables {

    private static final Pattern TRAIT =
            Pattern.compile("(?<field>[^=<>!]+?)\\s*(?<operator>>=|<=|=|>|<)\\s*(?<value>.+)");
    private static final Pattern STAGE = Pattern.compile(
            "(?<order>\\d{1,3})?\\s*(?<outcome>open|won|lost)(?:\\s+(?<category>.+))?", Pattern.CASE_INSENSITIVE);

    private final SettingLines lines;

    SettingTables(SettingLines lines) {
        this.lines = lines;
    }

    List<IdealTrait> idealCustomer() {
        List<IdealTrait> traits = new ArrayList<>();
        for (SettingLines.Line line : lines.table(Setting.IDEAL_CUSTOMER)) {
            Matcher trait = TRAIT.matcher(line.setting());
            OptionalDouble points = line.cells().number("Value");
            if (!trait.matches()) {
                tell(line, line.setting(), "a field and a value, as in Industry = Healthcare");
            } else if (points.isPresent()) {
                String operator = trait.group("operator");
                String value = operator.equals("=") ? trait.group("value") : operator + " " + trait.group("value");
                traits.add(new IdealTrait(trait.group("field").strip(), value.strip(), points.getAsDouble()));
            }
        }
        return traits;
    }

    Map<String, Rate> rates() {
        Map<String, Rate> rates = new HashMap<>();
        for (SettingLines.Line line : lines.table(Setting.RATES)) {
            OptionalDouble value = line.cells().number("Value");
            Optional<String> code = currency(line.setting());
            if (code.isEmpty()) {
                tell(line, line.setting(), "an ISO code such as EUR in Setting");
            } else if (value.isPresent() && value.getAsDouble() > 0) {
                rates.put(code.get(), new Rate(value.getAsDouble(), line.cells().date("Unit")));
            } else if (value.isPresent()) {
                tell(line, RowCells.plain(value.getAsDouble()), "a rate above 0");
            }
        }
        return rates;
    }

    Map<String, Stage> stages() {
        Map<String, Stage> stages = new HashMap<>();
        for (SettingLines.Line line : lines.table(Setting.STAGES)) {
            Optional<String> typed = line.text();
            Matcher stage = STAGE.matcher(typed.orElse(""));
            if (stage.matches()) {
                int order = stage.group("order") == null ? stages.size() + 1 : Integer.parseInt(stage.group("order"));
                Outcome outcome = Outcome.valueOf(stage.group("outcome").toUpperCase(Locale.ROOT));
                Optional<String> category = Optional.ofNullable(stage.group("category"));
                stages.put(Keys.normalized(line.setting()), new Stage(line.setting(), order, outcome, category));
            } else if (typed.isPresent()) {
                tell(line, typed.get(), "an order and Open, Won or Lost, as in 3 Open");
            }
        }
        return stages;
    }

    Map<String, DealType> dealTypes() {
        Map<String, DealType> types = new HashMap<>();
        for (SettingLines.Line line : lines.table(Setting.DEAL_TYPES)) {
            Optional<String> typed = line.text();
            Optional<DealType> type = typed.flatMap(KnownWords::dealTypeOf);
            if (type.isPresent()) {
                types.put(Keys.normalized(line.setting()), type.get());
            } else if (typed.isPresent()) {
                tell(line, typed.get(), "New, Expansion or Renewal");
            }
        }
        return types;
    }

    Map<String, String> owners() {
        Map<String, String> owners = new HashMap<>();
        for (SettingLines.Line line : lines.table(Setting.OWNERS)) {
            line.text().ifPresent(name -> owners.put(Keys.normalized(line.setting()), name));
        }
        return owners;
    }

    static Optional<String> currency(String text) {
        String code = text.strip().toUpperCase(Locale.ROOT);
        return code.matches("[A-Z]{3}") ? Optional.of(code) : Optional.empty();
    }

    private static void tell(SettingLines.Line line, String found, String should) {
        line.tell(
                "%s (%s) should be %s, but it says “%s”; the row is left out."
                        .formatted(line.cells().address("Value"), line.setting(), should, RowCells.shortened(found)),
                "Type %s.".formatted(should));
    }
}
