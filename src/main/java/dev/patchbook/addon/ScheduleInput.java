package dev.patchbook.addon;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What the user chose on [ScheduleCard].
record ScheduleInput(LocalTime at, Set<DayOfWeek> days) {
    ScheduleInput {
        days = Set.copyOf(days);
    }

    /// @throws InputFault naming every field that cannot be read
    static ScheduleInput read(FormInputs inputs) {
        List<String> faults = new ArrayList<>();
        LocalTime at = LocalTime.MIDNIGHT;
        try {
            at = LocalTime.parse(inputs.text(ScheduleCard.AT).orElse(""));
        } catch (DateTimeException _) {
            faults.add("At: choose a time of the day.");
        }
        List<String> chosen = inputs.texts(ScheduleCard.DAYS);
        Set<DayOfWeek> days = Arrays.stream(DayOfWeek.values())
                .filter(day -> chosen.contains(day.name().substring(0, 3)))
                .collect(Collectors.toUnmodifiableSet());
        if (days.isEmpty()) {
            faults.add("On: tick at least one day, or press Stop to end the automatic refresh.");
        }
        if (!faults.isEmpty()) {
            throw new InputFault(faults);
        }
        return new ScheduleInput(at, days);
    }
}
