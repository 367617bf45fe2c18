package dev.patchbook.addon;

import dev.patchbook.google.Caller;
import dev.patchbook.plan.PlanId;

/// One event with who sent it and how things are told to that person.
record Visit(Event event, Caller caller, Telling telling) {

    private static final String OUT_OF_DATE = "This button is out of date. Open Patchbook again.";

    Act act() {
        return event.parameter(Parameter.ACT).flatMap(Act::of).orElseThrow(() -> InputFault.of(OUT_OF_DATE));
    }

    /// The plan that the action is about.
    PlanId plan() {
        return event.parameter(Parameter.PLAN)
                .filter(id -> id.matches("[A-Za-z0-9_-]{1,200}"))
                .map(PlanId::new)
                .orElseThrow(() -> InputFault.of(OUT_OF_DATE));
    }

    /// Which page of a list; the first where it is not said.
    int page() {
        return event.parameter(Parameter.PAGE)
                .filter(number -> number.matches("\\d{1,6}"))
                .map(Integer::parseInt)
                .orElse(0);
    }
}
