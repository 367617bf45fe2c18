package dev.patchbook.addon;

import java.util.OptionalInt;

/// The address of a cell of a workbook in the browser.
final class CellLink {

    private CellLink() {}

    /// @param sheetId the tab's id; without one the workbook itself is opened
    /// @param cell as in `D12`; may be empty for the whole tab
    static String to(String workbookUrl, OptionalInt sheetId, String cell) {
        if (sheetId.isEmpty()) {
            return workbookUrl;
        }
        String bare = workbookUrl.replaceFirst("#.*$", "");
        String range = cell.matches("[A-Z]{1,3}[0-9]{1,8}") ? "&range=" + cell : "";
        return bare + "#gid=" + sheetId.getAsInt() + range;
    }
}
