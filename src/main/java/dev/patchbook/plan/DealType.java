package dev.patchbook.plan;

/// What kind of business a deal is.
public enum DealType {
    NEW,
    EXPANSION,
    RENEWAL
}
