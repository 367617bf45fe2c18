package dev.patchbook.addon;

import java.util.List;

/// What the user or the host sent and cannot be carried out; every fault is named with the way out.
final class InputFault extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<String> faults;

    InputFault(List<String> faults) {
        super(String.join(" ", faults));
        this.faults = List.copyOf(faults);
    }

    static InputFault of(String fault) {
        return new InputFault(List.of(fault));
    }

    List<String> faults() {
        return faults;
    }
}
