package dev.patchbook.analysis.prioritization;

import dev.patchbook.plan.PlanSettings.Weights;

/// The four sides of an account that the score weighs.
public enum Factor {
    FIT("Fit"),
    INTENT("Intent"),
    ENGAGEMENT("Engagement"),
    VALUE("Value");

    private final String title;

    Factor(String title) {
        this.title = title;
    }

    /// Its header on Prioritization.
    public String title() {
        return title;
    }

    double weightIn(Weights weights) {
        return switch (this) {
            case FIT -> weights.fit();
            case INTENT -> weights.intent();
            case ENGAGEMENT -> weights.engagement();
            case VALUE -> weights.value();
        };
    }
}
