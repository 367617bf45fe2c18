package dev.patchbook.localworkspace.book;

import java.util.Optional;

/// What a tab says of itself.
///
/// @param object whether it has no cells and shows one object, such as a chart, instead
public record TabProperties(
        int sheetId,
        String title,
        boolean hidden,
        Optional<Color> tabColor,
        int frozenRows,
        int frozenColumns,
        boolean hideGridlines,
        boolean rightToLeft,
        boolean object) {
    public static TabProperties of(int sheetId, String title) {
        return new TabProperties(sheetId, title, false, Optional.empty(), 0, 0, false, false, false);
    }

    public TabProperties withSheetId(int changed) {
        return new TabProperties(
                changed, title, hidden, tabColor, frozenRows, frozenColumns, hideGridlines, rightToLeft, object);
    }

    public TabProperties withTitle(String changed) {
        return new TabProperties(
                sheetId, changed, hidden, tabColor, frozenRows, frozenColumns, hideGridlines, rightToLeft, object);
    }

    public TabProperties withHidden(boolean changed) {
        return new TabProperties(
                sheetId, title, changed, tabColor, frozenRows, frozenColumns, hideGridlines, rightToLeft, object);
    }

    public TabProperties withTabColor(Optional<Color> changed) {
        return new TabProperties(
                sheetId, title, hidden, changed, frozenRows, frozenColumns, hideGridlines, rightToLeft, object);
    }

    public TabProperties withFrozen(int rows, int columns) {
        return new TabProperties(sheetId, title, hidden, tabColor, rows, columns, hideGridlines, rightToLeft, object);
    }

    public TabProperties withHideGridlines(boolean changed) {
        return new TabProperties(
                sheetId, title, hidden, tabColor, frozenRows, frozenColumns, changed, rightToLeft, object);
    }

    public TabProperties withRightToLeft(boolean changed) {
        return new TabProperties(
                sheetId, title, hidden, tabColor, frozenRows, frozenColumns, hideGridlines, changed, object);
    }

    public TabProperties withObject(boolean changed) {
        return new TabProperties(
                sheetId, title, hidden, tabColor, frozenRows, frozenColumns, hideGridlines, rightToLeft, changed);
    }
}
