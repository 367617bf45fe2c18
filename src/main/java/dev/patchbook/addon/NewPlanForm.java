package dev.patchbook.addon;

import static dev.patchbook.addon.Widget.input;

import dev.patchbook.plan.FiscalCalendar;
import dev.patchbook.plan.PlanSettings;
import dev.patchbook.templates.Template;
import java.time.Month;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The fields of a new plan, all filled in already from the last plan, else from the user's locale and time zone.
///
/// @param last the settings of the user's last plan
/// @param request makes a repeated click on this very form the same request
record NewPlanForm(List<Template> templates, Optional<PlanSettings> last, Telling telling, String request) {

    static final String PLAN_NAME = "name";
    static final String TEMPLATE = "template";
    static final String QUOTA = "quota";
    static final String CURRENCY = "currency";
    static final String FISCAL_MONTH = "fiscalMonth";
    static final String TIME_ZONE = "timeZone";
    static final String OWNER = "owner";

    Section section(boolean first) {
        Widget.Button create =
                first ? Widget.mainButton("Create my plan", creating()) : Widget.button("Create a plan", creating());
        return Section.of(
                        first ? "Your territory plan" : "A new plan",
                        input(PLAN_NAME, "Name", "", name()),
                        input(QUOTA, "Quota for the year (optional)", "Leave it blank if you have none yet", ""),
                        Widget.buttons(create),
                        templateChoice(),
                        input(CURRENCY, "Currency", "Three letters, as in EUR", currency()),
                        monthChoice(),
                        input(TIME_ZONE, "Time zone", "As in Europe/Paris", zone().getId()),
                        input(OWNER, "Owner (optional)", "Whose plan it is", owner().orElse("")))
                .folded(3);
    }

    Click.Call sample() {
        return Click.call(Act.SAMPLE).with(Parameter.REQUEST, request);
    }

    private Click.Call creating() {
        return Click.call(Act.CREATE).with(Parameter.REQUEST, request);
    }

    String name() {
        FiscalCalendar calendar = new FiscalCalendar(month());
        int year = calendar.yearOf(telling.in(zone()).today());
        return "Territory plan " + (month() == Month.JANUARY ? "" : "FY") + year;
    }

    String template() {
        return templates.getFirst().name();
    }

    String currency() {
        return last.map(PlanSettings::currency).orElseGet(() -> currencyOf(telling.locale()));
    }

    Month month() {
        return last.map(settings -> settings.calendar().firstMonth()).orElse(Month.JANUARY);
    }

    ZoneId zone() {
        return last.map(PlanSettings::timeZone).orElse(telling.zone());
    }

    Optional<String> owner() {
        return last.flatMap(PlanSettings::owner);
    }

    private Widget templateChoice() {
        List<Widget.Option> options = templates.stream()
                .map(each ->
                        new Widget.Option(each.name(), each.title(), each.name().equals(template())))
                .toList();
        return new Widget.Choice(TEMPLATE, "Kind of plan", false, options);
    }

    private Widget monthChoice() {
        List<Widget.Option> options = Arrays.stream(Month.values())
                .map(each -> new Widget.Option(
                        Integer.toString(each.getValue()),
                        each.getDisplayName(TextStyle.FULL_STANDALONE, Locale.ENGLISH),
                        each == month()))
                .toList();
        return new Widget.Choice(FISCAL_MONTH, "Fiscal year starts in", false, options);
    }

    private static String currencyOf(Locale locale) {
        if (!Arrays.asList(Locale.getISOCountries()).contains(locale.getCountry())) {
            return "USD";
        }
        Currency currency = Currency.getInstance(locale);
        return currency == null ? "USD" : currency.getCurrencyCode();
    }
}
