package dev.patchbook.analysis.prioritization;

import dev.patchbook.analysis.measures.AccountFields;
import dev.patchbook.analysis.measures.Wording;
import dev.patchbook.plan.Account;
import dev.patchbook.plan.Keys;
import dev.patchbook.plan.PlanSettings.IdealTrait;
import dev.patchbook.plan.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The AE's table Ideal customer, applied to accounts.
record IdealCustomer(List<IdealTrait> traits) {

    private static final String NUMBER = "(-?[0-9][0-9,]*(?:\\.[0-9]+)?)";
    private static final Pattern RANGE = Pattern.compile(NUMBER + "\\s*(?:–|-|to|\\.\\.)\\s*" + NUMBER);
    private static final Pattern COMPARISON = Pattern.compile("(<=|>=|<|>|=|≤|≥)\\s*" + NUMBER);
    private static final Pattern PLAIN = Pattern.compile(NUMBER);

    IdealCustomer {
        traits = List.copyOf(traits);
    }

    List<String> fields() {
        return traits.stream().map(IdealTrait::field).distinct().toList();
    }

    /// The sum of the points of the traits that an account has; unknown where all fields of the table are blank.
    Fit.Points points(Account account) {
        double sum = 0;
        boolean known = false;
        List<String> reasons = new ArrayList<>();
        for (IdealTrait trait : traits) {
            Value value = AccountFields.of(account, trait.field());
            known |= !value.isBlank();
            if (matches(value, trait.value())) {
                sum += trait.points();
                reasons.add(trait.field() + " " + shown(value));
            }
        }
        return known ? new Fit.Points(OptionalDouble.of(sum), reasons) : Fit.Points.UNKNOWN;
    }

    private static boolean matches(Value value, String wanted) {
        return switch (value) {
            case Value.Text(String text) -> Keys.normalized(text).equals(Keys.normalized(wanted));
            case Value.Number(double number) -> matches(number, wanted.strip());
            case Value.Flag(boolean set) ->
                List.of(set ? "true" : "false", set ? "yes" : "no").contains(Keys.normalized(wanted));
            case Value.Blank _, Value.Date _, Value.Fault _ -> false;
        };
    }

    private static boolean matches(double number, String wanted) {
        Matcher range = RANGE.matcher(wanted);
        if (range.matches()) {
            return number >= parsed(range.group(1)) && number <= parsed(range.group(2));
        }
        Matcher comparison = COMPARISON.matcher(wanted);
        if (comparison.matches()) {
            double bound = parsed(comparison.group(2));
            return switch (comparison.group(1)) {
                case "<" -> number < bound;
                case ">" -> number > bound;
                case "<=", "≤" -> number <= bound;
                case ">=", "≥" -> number >= bound;
                default -> number == bound;
            };
        }
        return PLAIN.matcher(wanted).matches() && number == parsed(wanted);
    }

    private static double parsed(String number) {
        return Double.parseDouble(number.replace(",", ""));
    }

    private static String shown(Value value) {
        return switch (value) {
            case Value.Text(String text) -> text;
            case Value.Number(double number) -> Wording.number(number);
            case Value.Flag(boolean set) -> set ? "yes" : "no";
            case Value.Date(var date) -> date.toString();
            case Value.Blank _, Value.Fault _ -> "";
        };
    }
}
