package dev.patchbook.addon;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.google.gson.reflect.TypeToken;
import dev.patchbook.imports.ImportReport.Basis;
import dev.patchbook.imports.ImportReport.ColumnUse;
import dev.patchbook.imports.ImportRequest.Mapped;
import dev.patchbook.imports.ImportTarget;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What somebody chose on the cards of an import: where from, into which tab, and where the columns go. It travels from
/// card to card in the parameters of the buttons.
///
/// @param source as in `tab:Raw deals` or `file:1AbC`
/// @param full whether what is missing is gone from the CRM
/// @param bind whether the tab is imported with every refresh from now on
/// @param mapping by heading: a header of the tab, or blank to leave the column out
/// @param confirmed whether it goes on although many records would go
record ImportChoice(
        String source,
        ImportTarget target,
        boolean full,
        boolean bind,
        Map<String, String> mapping,
        boolean confirmed) {

    static final String SOURCE = "source";
    static final String TARGET = "target";
    static final String OPTIONS = "options";
    static final String FULL = "full";
    static final String BIND = "bind";

    private static final String TAB = "tab:";
    private static final String FILE = "file:";
    private static final String MAPPING = "mapping";
    private static final String CONFIRMED = "confirmed";
    private static final String COLUMN = "column ";
    private static final String OWN = "own:";
    private static final String YES = "yes";
    private static final Gson GSON = new Gson();

    ImportChoice {
        mapping = Map.copyOf(mapping);
    }

    static String ofTab(String title) {
        return TAB + title;
    }

    static String ofFile(String id) {
        return FILE + id;
    }

    /// The same for another tab of the plan; where columns go is found out anew.
    ImportChoice into(ImportTarget other) {
        return new ImportChoice(source, other, full, bind, Map.of(), confirmed);
    }

    /// The title of the raw tab, where it is one.
    Optional<String> tab() {
        return Optional.of(source).filter(text -> text.startsWith(TAB)).map(text -> text.substring(TAB.length()));
    }

    /// The id of the file in Drive, where it is one.
    Optional<String> file() {
        return Optional.of(source).filter(text -> text.startsWith(FILE)).map(text -> text.substring(FILE.length()));
    }

    /// What the form and the parameters of a click say.
    static ImportChoice read(Event event) {
        FormInputs form = event.form();
        String source = form.text(SOURCE)
                .or(() -> event.parameter(SOURCE))
                .orElseThrow(() -> InputFault.of("Choose what to bring in."));
        ImportTarget target = form.text(TARGET)
                .or(() -> event.parameter(TARGET))
                .flatMap(ImportTarget::named)
                .orElseThrow(() -> InputFault.of("Choose the tab that the data belong on."));
        boolean chosen = form.text(SOURCE).isPresent() || form.text(TARGET).isPresent();
        boolean full = chosen ? form.texts(OPTIONS).contains(FULL) : isSet(event, FULL);
        boolean bind = chosen ? form.texts(OPTIONS).contains(BIND) : isSet(event, BIND);
        Map<String, String> mapping = new HashMap<>(mapping(event));
        form.names().stream()
                .filter(name -> name.startsWith(COLUMN))
                .forEach(name -> form.text(name).ifPresent(to -> said(name, to).ifPresent(mapping::putAll)));
        boolean bound = bind && source.startsWith(TAB);
        return new ImportChoice(source, target, full || bound, bound, mapping, isSet(event, CONFIRMED));
    }

    /// The file that a click is about, before anything else was chosen.
    static Optional<String> fileOf(Event event) {
        return event.parameter(SOURCE).filter(text -> text.startsWith(FILE)).map(text -> text.substring(FILE.length()));
    }

    /// A click that carries all of it on.
    Click.Call on(Click.Call click) {
        return click.with(SOURCE, source)
                .with(TARGET, target.schema().title())
                .with(FULL, full ? YES : "")
                .with(BIND, bind ? YES : "")
                .with(MAPPING, GSON.toJson(new LinkedHashMap<>(mapping)))
                .with(CONFIRMED, confirmed ? YES : "");
    }

    ImportChoice confirming() {
        return new ImportChoice(source, target, full, bind, mapping, true);
    }

    /// The mapping as imports take it.
    Map<String, Mapped> mapped() {
        Map<String, Mapped> mapped = new HashMap<>();
        mapping.forEach((from, to) -> mapped.put(from, new Mapped(to, Optional.empty())));
        return mapped;
    }

    /// The name of the field that asks where a column goes; it knows what was proposed.
    static String field(ColumnUse use) {
        return COLUMN + GSON.toJson(new Asked(use.from(), valueOf(use), use.basis() == Basis.GUESS));
    }

    /// What such a field says where the column goes as proposed.
    static String valueOf(ColumnUse use) {
        return use.basis() == Basis.KEPT ? OWN : use.to().isEmpty() ? LEAVE_OUT : use.to();
    }

    /// The choice that keeps a column as one of the AE's own.
    static final String KEEP = OWN;
    /// The choice that leaves a column out.
    static final String LEAVE_OUT = "-";

    private record Asked(String from, String proposed, boolean guess) {}

    /// What the AE says of a column: nothing where it goes where it would go anyhow. A guess that stands is confirmed.
    private static Optional<Map<String, String>> said(String name, String to) {
        try {
            Asked asked = GSON.fromJson(name.substring(COLUMN.length()), Asked.class);
            if (to.equals(asked.proposed()) && !asked.guess()) {
                return Optional.empty();
            }
            return Optional.of(Map.of(asked.from(), to.equals(LEAVE_OUT) ? "" : to.equals(KEEP) ? asked.from() : to));
        } catch (JsonParseException noField) {
            return Optional.empty();
        }
    }

    private static Map<String, String> mapping(Event event) {
        try {
            return event.parameter(MAPPING)
                    .map(json -> GSON.fromJson(json, new TypeToken<Map<String, String>>() {}))
                    .orElse(Map.of());
        } catch (JsonParseException noMapping) {
            return Map.of();
        }
    }

    private static boolean isSet(Event event, String parameter) {
        return event.parameter(parameter).filter(YES::equals).isPresent();
    }
}
