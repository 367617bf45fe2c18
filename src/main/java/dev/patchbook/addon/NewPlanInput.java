package dev.patchbook.addon;

import dev.patchbook.plan.FiscalCalendar;
import dev.patchbook.plan.PlanSettings.Quota;
import dev.patchbook.templates.PlanRequest;
import java.time.DateTimeException;
import java.time.Month;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// What the user left or typed in [NewPlanForm], as a request for a plan.
final class NewPlanInput {

    private static final List<OptionalDouble> NO_QUARTERS =
            Stream.generate(OptionalDouble::empty).limit(4).toList();

    private final FormInputs inputs;
    private final NewPlanForm form;
    private final List<String> faults = new ArrayList<>();

    private NewPlanInput(FormInputs inputs, NewPlanForm form) {
        this.inputs = inputs;
        this.form = form;
    }

    /// @param form what a field that the host did not send is filled with
    /// @throws InputFault naming every field that cannot be read
    static PlanRequest read(FormInputs inputs, NewPlanForm form) {
        return new NewPlanInput(inputs, form).request();
    }

    private PlanRequest request() {
        String template = template();
        String name = inputs.text(NewPlanForm.PLAN_NAME).orElse(form.name());
        Quota quota = new Quota(quota(), NO_QUARTERS);
        String currency = currency();
        ZoneId zone = zone();
        Month month = month();
        if (!faults.isEmpty()) {
            throw new InputFault(faults);
        }
        FiscalCalendar calendar = new FiscalCalendar(month);
        PlanRequest asked = new PlanRequest(
                template,
                name,
                inputs.isEmpty() ? form.owner() : inputs.text(NewPlanForm.OWNER),
                currency,
                zone,
                calendar.yearStart(form.telling().in(zone).today()),
                Optional.empty(),
                quota);
        return withId(asked);
    }

    /// The same click on the same form with the same fields is the same request; other fields are another one.
    private PlanRequest withId(PlanRequest asked) {
        return new PlanRequest(
                asked.template(),
                asked.name(),
                asked.owner(),
                asked.currency(),
                asked.timeZone(),
                asked.fiscalYearStart(),
                Optional.of("card " + form.request() + " " + asked),
                asked.quota());
    }

    private String template() {
        String name = inputs.text(NewPlanForm.TEMPLATE).orElse(form.template());
        if (form.templates().stream().noneMatch(template -> template.name().equals(name))) {
            faults.add("Kind of plan: choose one of the list.");
        }
        return name;
    }

    private OptionalDouble quota() {
        Optional<String> typed = inputs.text(NewPlanForm.QUOTA);
        OptionalDouble amount = typed.map(TypedAmount::of).orElse(OptionalDouble.empty());
        if (typed.isPresent() && amount.isEmpty()) {
            faults.add(
                    "Quota: “%s” is not an amount. Type it as in 1,200,000 or leave it blank.".formatted(typed.get()));
        }
        return amount;
    }

    private String currency() {
        String code = inputs.text(NewPlanForm.CURRENCY).orElse(form.currency()).toUpperCase(Locale.ROOT);
        try {
            return Currency.getInstance(code).getCurrencyCode();
        } catch (IllegalArgumentException _) {
            faults.add("Currency: “%s” is not known. Use its three letters, as in EUR.".formatted(code));
            return code;
        }
    }

    private ZoneId zone() {
        Optional<String> typed = inputs.text(NewPlanForm.TIME_ZONE);
        try {
            return typed.map(ZoneId::of).orElse(form.zone());
        } catch (DateTimeException _) {
            faults.add("Time zone: “%s” is not known. Type it as in Europe/Paris.".formatted(typed.orElse("")));
            return form.zone();
        }
    }

    private Month month() {
        Optional<String> typed = inputs.text(NewPlanForm.FISCAL_MONTH);
        if (typed.isPresent() && !typed.get().matches("[1-9]|1[0-2]")) {
            faults.add("Fiscal year: choose the month in which it starts.");
            return form.month();
        }
        return typed.map(number -> Month.of(Integer.parseInt(number))).orElse(form.month());
    }
}
