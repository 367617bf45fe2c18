package dev.patchbook.workbook;

import static dev.patchbook.plan.Column.computed;
import static dev.patchbook.plan.Column.ofAe;

import dev.patchbook.plan.Column.Format;
import dev.patchbook.plan.Goal;
import dev.patchbook.plan.InCrm;
import dev.patchbook.plan.TableSchema;
import dev.patchbook.plan.TableSchema.WhenGone;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The tabs that the AE keeps and Patchbook reads (workbook.md §4).
public final class InputTabs {

    private static final String IN_CRM_HELP =
            "Whether the last full import still brought this row. Yes, or No with the date since when; such rows count "
                    + "nowhere. Filled by imports.";
    private static final String IMPORTED_HELP = "When an import last added or changed this row. Filled by imports.";

    public static final TableSchema ACCOUNTS = new TableSchema(
            "Accounts",
            "The companies of your patch, one row each.",
            List.of(
                    ofAe("Account ID", Format.ID, "The id in your CRM; leave it blank if you have none.")
                            .alsoCalled("Record ID", "Company ID"),
                    ofAe("Account", Format.TEXT, "The company's name.")
                            .alsoCalled("Account name", "Company name", "Company")
                            .wide(200),
                    ofAe(
                                    "Parent ID",
                                    Format.ID,
                                    "The Account ID of the company above it, or its name where you have no ids.")
                            .alsoCalled("Parent account", "Parent account ID")
                            .asDetail(),
                    ofAe("Domain", Format.TEXT, "The company's web domain, as in example.com.")
                            .alsoCalled("Website")
                            .asDetail(),
                    ofAe("Owner", Format.TEXT, "Whose account it is.").alsoCalled("Account owner", "Company owner"),
                    ofAe("CSM", Format.TEXT, "The customer success manager.").asDetail(),
                    ofAe("SE", Format.TEXT, "The solutions engineer.").asDetail(),
                    ofAe("BDR", Format.TEXT, "The business development representative.")
                            .asDetail(),
                    ofAe("Partner", Format.TEXT, "The partner who works the account with you.")
                            .asDetail(),
                    ofAe("Country", Format.TEXT, "The country of the office that buys."),
                    ofAe("Region", Format.TEXT, "The sales region.").asDetail(),
                    ofAe("City", Format.TEXT, "The city.").asDetail(),
                    ofAe("Industry", Format.TEXT, "The industry, as your company names it.")
                            .alsoCalled("Sector"),
                    ofAe("Employees", Format.COUNT, "Head count.").alsoCalled("Number of employees"),
                    ofAe("Annual revenue", Format.MONEY, "The company's revenue a year."),
                    ofAe("Customer status", Format.TEXT, "What the company is to you today.")
                            .offering("Prospect", "Customer", "Former customer"),
                    ofAe("Customer since", Format.DATE, "When it first became a customer.")
                            .asDetail(),
                    ofAe("ARR", Format.MONEY, "Annual recurring revenue with you today."),
                    ofAe(
                            "Potential ARR",
                            Format.MONEY,
                            "What it could be worth a year in full; blank if you cannot tell."),
                    ofAe("Renewal date", Format.DATE, "When the contract is next up for renewal."),
                    ofAe("Journey stage", Format.TEXT, "Where the customer stands on the journey.")
                            .asDetail(),
                    ofAe("Last activity", Format.DATE, "When you, or anyone of your team, last had contact.")
                            .alsoCalled("Last activity date"),
                    ofAe("Exclude", Format.FLAG, "Tick to leave the account out of the ranking.")
                            .asDetail(),
                    ofAe("Notes", Format.TEXT, "Yours; never read.").wide(240),
                    computed(
                                    "Potential source",
                                    Format.TEXT,
                                    "Where the potential used in Prioritization comes from. Typed, or estimated from how "
                                            + "many won peers; blank where there are too few to tell.")
                            .asDetail(),
                    computed(InCrm.HEADER, Format.TEXT, IN_CRM_HELP).asDetail(),
                    computed("Imported at", Format.DATE_TIME, IMPORTED_HELP).asDetail()),
            Optional.of("Account ID"),
            List.of("Account"),
            Optional.empty(),
            WhenGone.INPUT);

    public static final TableSchema OPPORTUNITIES = new TableSchema(
            "Opportunities",
            "Your deals, open and closed, one row each.",
            List.of(
                    ofAe("Opportunity ID", Format.ID, "The id in your CRM; leave it blank if you have none.")
                            .alsoCalled("Deal ID", "Opportunity number"),
                    ofAe("Account ID", Format.ID, "The Account ID of the deal's company; blank where you have no ids.")
                            .asDetail(),
                    ofAe("Account", Format.TEXT, "The company's name, spelt as on Accounts.")
                            .alsoCalled("Account name", "Company")
                            .wide(180),
                    ofAe("Opportunity", Format.TEXT, "What you call the deal.")
                            .alsoCalled("Opportunity name", "Deal name")
                            .wide(200),
                    ofAe(
                                    "Type",
                                    Format.TEXT,
                                    "New, Expansion or Renewal; blank: the first won deal of a company is New.")
                            .alsoCalled("Deal type")
                            .offering("New", "Expansion", "Renewal"),
                    ofAe("Product", Format.TEXT, "What it is about.").alsoCalled("Product line"),
                    ofAe("Stage", Format.TEXT, "The stage, as your CRM names it.")
                            .alsoCalled("Deal stage", "Opportunity stage"),
                    ofAe("Stage entered", Format.DATE, "When the deal came into this stage.")
                            .asDetail(),
                    ofAe("Forecast category", Format.TEXT, "Pipeline, Best case, Commit, Closed or Omitted.")
                            .asDetail(),
                    ofAe("Amount", Format.MONEY, "The deal's amount; blank if you do not know it, never 0 for that.")
                            .alsoCalled("Deal amount", "Total price"),
                    ofAe("Currency", Format.TEXT, "ISO code, as in EUR; blank is the plan's currency.")
                            .asDetail(),
                    ofAe("Probability", Format.PERCENT, "Your own estimate; blank uses the record of the stage.")
                            .asDetail(),
                    ofAe("Created", Format.DATE, "When the deal was created.")
                            .alsoCalled("Created date", "Create date"),
                    ofAe("Close date", Format.DATE, "When it closed, or when you expect it to.")
                            .alsoCalled("Closed date"),
                    ofAe("Outcome", Format.TEXT, "Open, Won or Lost; blank follows the stage.")
                            .offering("Open", "Won", "Lost"),
                    ofAe("Source", Format.TEXT, "Where the deal came from.")
                            .alsoCalled("Lead source")
                            .asDetail(),
                    ofAe("Owner", Format.TEXT, "Whose deal it is.").alsoCalled("Opportunity owner", "Deal owner"),
                    ofAe("Last activity", Format.DATE, "When anything last happened.")
                            .alsoCalled("Last activity date"),
                    ofAe("Next step", Format.TEXT, "What comes next.").wide(200),
                    ofAe("Next step date", Format.DATE, "When."),
                    computed(InCrm.HEADER, Format.TEXT, IN_CRM_HELP).asDetail(),
                    computed("Imported at", Format.DATE_TIME, IMPORTED_HELP).asDetail()),
            Optional.of("Opportunity ID"),
            List.of("Account", "Opportunity", "Created"),
            Optional.empty(),
            WhenGone.INPUT);

    public static final TableSchema ACTIVITY = new TableSchema(
            "Activity",
            "What happened with your accounts: calls, meetings, mails, use of the product; one row each.",
            List.of(
                    ofAe("Activity ID", Format.ID, "The id in your CRM; leave it blank if you have none.")
                            .alsoCalled("Task ID", "Event ID", "Engagement ID"),
                    ofAe("Date", Format.DATE, "When it happened. A date that has not come does not count yet.")
                            .alsoCalled("Activity date"),
                    ofAe("Account ID", Format.ID, "The Account ID of the company; blank where you have no ids.")
                            .asDetail(),
                    ofAe("Account", Format.TEXT, "The company's name, spelt as on Accounts.")
                            .alsoCalled("Account name", "Company")
                            .wide(180),
                    ofAe("Person", Format.TEXT, "Whom it was with, or who used the product.")
                            .alsoCalled("Contact")
                            .wide(160),
                    ofAe("Type", Format.TEXT, "What kind of activity it was.")
                            .alsoCalled("Activity type")
                            .offering("Call", "Meeting", "Email", "Task", "Event", "Usage"),
                    ofAe("Value", Format.DECIMAL, "How much of it, where that can be said: minutes, or units used."),
                    ofAe("Owner", Format.TEXT, "Who of you did it.").alsoCalled("Assigned"),
                    ofAe(
                                    "Status",
                                    Format.TEXT,
                                    "Blank, or whether it was done: what is not started, in progress, waiting or deferred "
                                            + "does not count yet.")
                            .offering("Completed", "Not Started", "In Progress", "Waiting on someone else", "Deferred"),
                    ofAe("Notes", Format.TEXT, "What it was about; never read.").wide(240),
                    computed(InCrm.HEADER, Format.TEXT, IN_CRM_HELP).asDetail(),
                    computed("Imported at", Format.DATE_TIME, IMPORTED_HELP).asDetail()),
            Optional.of("Activity ID"),
            List.of("Date", "Account", "Person", "Type"),
            Optional.empty(),
            WhenGone.INPUT);

    public static final TableSchema GOALS = new TableSchema(
            "Goals",
            "What you want to reach, and by when, one row each.",
            List.of(
                    ofAe("Goal ID", Format.ID, "A short name that stays, as in Q1."),
                    ofAe("Goal", Format.TEXT, "The goal in your words.").wide(220),
                    ofAe("Metric", Format.TEXT, "What is counted.")
                            .offering(Arrays.stream(Goal.Metric.values())
                                    .map(Goal.Metric::title)
                                    .toArray(String[]::new)),
                    ofAe(
                                    "Where",
                                    Format.TEXT,
                                    "Only what this holds for is counted, as in Industry = Healthcare, or for activities Type = Call; "
                                            + "blank for all.")
                            .wide(180),
                    ofAe("Unit", Format.TEXT, "What the target is counted in; blank follows the metric.")
                            .asDetail(),
                    ofAe("Period start", Format.DATE, "First day that counts."),
                    ofAe("Period end", Format.DATE, "Last day that counts."),
                    ofAe("Target", Format.ANY, "What you want to reach."),
                    ofAe("Baseline", Format.ANY, "Where you started, for metrics that are not sums.")
                            .asDetail(),
                    ofAe("Curve", Format.TEXT, "How the target is spread: history or working days.")
                            .offering("History", "Working days")
                            .asDetail(),
                    ofAe("Manual actual", Format.ANY, "The actual of a manual goal.")
                            .asDetail(),
                    ofAe("My commit", Format.ANY, "What you commit to.").asDetail(),
                    ofAe("My best case", Format.ANY, "What it could be if things go well.")
                            .asDetail(),
                    ofAe("Owner", Format.TEXT, "Whose goal it is.").asDetail(),
                    ofAe("Strategy", Format.TEXT, "The strategy behind it.").asDetail()),
            Optional.of("Goal ID"),
            List.of(),
            Optional.empty(),
            WhenGone.INPUT);

    public static final TableSchema SETTINGS = new TableSchema(
            "Settings",
            "What Patchbook goes by: change a Value and refresh.",
            List.of(
                    ofAe("Table", Format.TEXT, "Settings, or the name of a small table, as Ideal customer.")
                            .offering("Settings", "Ideal customer", "Stages", "Deal types", "Rates"),
                    ofAe("Setting", Format.TEXT, "What it is about.").wide(240),
                    ofAe("Value", Format.ANY, "Yours to change; blank uses the default."),
                    ofAe("Unit", Format.TEXT, "What the value is counted in."),
                    ofAe("Default", Format.ANY, "What holds while Value is blank."),
                    ofAe("Source", Format.TEXT, "Where the default comes from.").wide(360)),
            Optional.empty(),
            List.of("Table", "Setting"),
            Optional.empty(),
            WhenGone.INPUT);

    /// All of them, in the order of workbook.md §4.
    public static final List<TableSchema> ALL = List.of(ACCOUNTS, OPPORTUNITIES, ACTIVITY, GOALS, SETTINGS);

    /// Those that no plan begins with: each comes with the first import into it.
    public static final List<TableSchema> COMING_WHEN_USED = List.of(ACTIVITY);

    private InputTabs() {}
}
