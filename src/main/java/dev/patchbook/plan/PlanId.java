package dev.patchbook.plan;

/// Which plan: the id of its spreadsheet.
public record PlanId(String value) {
    public PlanId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A plan's id cannot be blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
