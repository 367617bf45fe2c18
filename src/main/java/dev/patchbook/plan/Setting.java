package dev.patchbook.plan;

import java.util.Optional;

/// The settings of a plan with their defaults and where those come from; rows of the table `Settings` on the Settings
/// tab.
public enum Setting {
    OWNER("Owner", "name", "", "asked when the plan is made"),
    PLAN_YEAR("Plan year", "fiscal year", "", "the fiscal year in which the plan is made"),
    CURRENCY("Currency", "ISO code", "USD", "asked when the plan is made"),
    TIME_ZONE("Time zone", "IANA name", "Etc/UTC", "asked when the plan is made"),
    FISCAL_YEAR_START("Fiscal year starts in", "month, 1–12", "1", "asked when the plan is made"),
    QUOTA_YEAR("Quota for the year", Setting.MONEY, "", "asked when the plan is made; blank if you have none"),
    QUOTA_Q1("Quota Q1", Setting.MONEY, "", "asked when the plan is made"),
    QUOTA_Q2("Quota Q2", Setting.MONEY, "", "asked when the plan is made"),
    QUOTA_Q3("Quota Q3", Setting.MONEY, "", "asked when the plan is made"),
    QUOTA_Q4("Quota Q4", Setting.MONEY, "", "asked when the plan is made"),
    WORKING_DAYS("Working days", "days, comma-separated", "Mon, Tue, Wed, Thu, Fri", "a five-day week"),
    HOLIDAYS("Holidays", "dates, comma-separated, as in 2026-12-25", "", "none known"),
    WEIGHT_FIT("Weight of Fit", "points", "30", "our convention: who they are and what they are worth count most"),
    WEIGHT_INTENT("Weight of Intent", "points", "20", "our convention"),
    WEIGHT_ENGAGEMENT("Weight of Engagement", "points", "20", "our convention"),
    WEIGHT_VALUE("Weight of Value", "points", "30", "our convention: who they are and what they are worth count most"),
    TIER_A_SHARE(
            "Tier A share", "% of ranked accounts", "15", "GitLab handbook, BDR account matrix: priority 1 is 15 %"),
    TIER_B_SHARE(
            "Tier B share", "% of ranked accounts", "35", "GitLab handbook, BDR account matrix: priority 2 is 35 %"),
    TIER_A_CAP("Tier A at most", "accounts", "25", "our convention: as many as one person can know well"),
    TOUCH_DAYS_A("Touch tier A every", "days", "14", "our convention: twice a month"),
    TOUCH_DAYS_B("Touch tier B every", "days", "30", "GitLab handbook: spoken to at least monthly"),
    TOUCH_DAYS_C("Touch tier C every", "days", "90", "our convention: once a quarter"),
    STALENESS("Data is stale after", "days", "7", "our convention: a week"),
    SIGNAL_COLUMNS(
            "Signal columns",
            "headers on Accounts, comma-separated",
            "",
            "none: name columns whose numbers show intent"),
    KEEP_RANK_ORDER("Keep rank order", "yes or no", "no", "your own sorting is kept unless you say yes"),
    COVERS_OWNERS(
            "Covers owners", "names, comma-separated", "", "blank: everybody on the tabs; what nobody owns is yours");

    /// The name of the table that these settings are rows of.
    public static final String TABLE = "Settings";
    /// The table whose rows are traits of the ideal customer: Setting `field = value`, Value points.
    public static final String IDEAL_CUSTOMER = "Ideal customer";
    /// The table whose rows say what a stage means: Setting stage, Value `3 Open`, `9 Won` or `9 Lost`.
    public static final String STAGES = "Stages";
    /// The table whose rows say what a deal type of the CRM is: Setting type as spelt, Value New, Expansion or Renewal.
    public static final String DEAL_TYPES = "Deal types";
    /// The table whose rows say whom the CRM means: Setting owner as spelt there, Value as the plan spells the name.
    public static final String OWNERS = "Owners";
    /// The table of exchange rates: Setting ISO code, Value what one unit is worth in the plan's currency, Unit its
    /// date.
    public static final String RATES = "Rates";

    /// The unit of amounts in the plan's currency.
    public static final String MONEY = "plan currency";

    private final String title;
    private final String unit;
    private final String standard;
    private final String source;

    Setting(String title, String unit, String standard, String source) {
        this.title = title;
        this.unit = unit;
        this.standard = standard;
        this.source = source;
    }

    /// What the Setting column says.
    public String title() {
        return title;
    }

    public String unit() {
        return unit;
    }

    /// What holds while Value is blank, where there is a default.
    public Optional<String> standard() {
        return standard.isEmpty() ? Optional.empty() : Optional.of(standard);
    }

    /// Where the default comes from.
    public String source() {
        return source;
    }
}
