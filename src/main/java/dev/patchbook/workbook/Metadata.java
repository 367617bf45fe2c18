package dev.patchbook.workbook;

/// One piece of developer metadata: an invisible label that travels with its spreadsheet, sheet or column.
///
/// @param id chosen by Google or by us, unique in a spreadsheet
public record Metadata(int id, String key, String value) {

    /// On the spreadsheet: that it is a plan, `{template} {version} {spreadsheetId}`, and ` sample` for invented data.
    public static final String PLAN = "patchbook.plan";
    /// On the spreadsheet: the titles as provisioned of the tabs that it was given, `|` between them.
    public static final String TABS = "patchbook.tabs";
    /// On a sheet: which tab it is, `{title as provisioned}#{sheetId}`.
    public static final String TAB = "patchbook.tab";
    /// On a column: which column it is, `{title as provisioned}/{header as provisioned}`.
    public static final String COLUMN = "patchbook.column";
    /// On a sheet: that the last refresh left the sort out.
    public static final String UNSORTED = "patchbook.unsorted";
    /// On an input tab: the digest of its cells at the last refresh, `{digest} {time seen, ISO}`.
    public static final String DIGEST = "patchbook.digest";
    /// On an input tab: when it was last imported into, ISO time.
    public static final String IMPORTED = "patchbook.imported";
    /// On an input tab, one for each raw tab that is bound to it: `{sheetId of the raw tab} {full or partial} {digest
    /// of
    /// its cells when it was last imported}`.
    public static final String BOUND = "patchbook.bound";
    /// On an input tab: the totals of the last import of each of its sources, as [TotalsLabel] spells them.
    public static final String TOTALS = "patchbook.totals";
    /// On the spreadsheet: time and as-of date of the last refresh.
    public static final String REFRESHED = "patchbook.refreshed";
}
