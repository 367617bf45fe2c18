package dev.patchbook.api;

import java.util.List;

/// A request that cannot be carried out as it stands; says every fault at once.
final class BadRequest extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<ProblemDocument.Fault> faults;

    BadRequest(List<ProblemDocument.Fault> faults) {
        super(faults.getFirst().message());
        this.faults = List.copyOf(faults);
    }

    BadRequest(String location, String message) {
        this(List.of(new ProblemDocument.Fault(location, message)));
    }

    List<ProblemDocument.Fault> faults() {
        return faults;
    }
}
