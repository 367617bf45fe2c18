package dev.patchbook.addon;

import java.util.List;

/// What the user or the host sent and cannot be carried out; every fault is named with the way out.
final class InputFault extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String title;
    private final transient List<String> faults;

    /// @param faults of fields that the user can change
    InputFault(List<String> faults) {
        this("Please change this", faults);
    }

    private InputFault(String title, List<String> faults) {
        super(String.join(" ", faults));
        this.title = title;
        this.faults = List.copyOf(faults);
    }

    /// What cannot be done whatever is typed.
    static InputFault of(String fault) {
        return new InputFault("That did not work", List.of(fault));
    }

    String title() {
        return title;
    }

    List<String> faults() {
        return faults;
    }
}
