package dev.patchbook.google;

import com.google.api.services.sheets.v4.model.CellData;
import com.google.api.services.sheets.v4.model.CellFormat;
import com.google.api.services.sheets.v4.model.Color;
import com.google.api.services.sheets.v4.model.ColorStyle;
import com.google.api.services.sheets.v4.model.DimensionProperties;
import com.google.api.services.sheets.v4.model.ExtendedValue;
import com.google.api.services.sheets.v4.model.GridCoordinate;
import com.google.api.services.sheets.v4.model.GridRange;
import com.google.api.services.sheets.v4.model.NumberFormat;
import com.google.api.services.sheets.v4.model.RepeatCellRequest;
import com.google.api.services.sheets.v4.model.Request;
import com.google.api.services.sheets.v4.model.RowData;
import com.google.api.services.sheets.v4.model.TextFormat;
import com.google.api.services.sheets.v4.model.UpdateCellsRequest;
import com.google.api.services.sheets.v4.model.UpdateDimensionPropertiesRequest;
import dev.patchbook.workbook.CellAddress;
import dev.patchbook.workbook.Change;
import dev.patchbook.workbook.NumberPattern;
import dev.patchbook.workbook.Palette;
import java.util.List;

/// Changes to how cells and columns look.
final class LookRequests {

    private LookRequests() {}

    static List<Request> note(Change.SetNote note) {
        return cell(note.sheetId(), note.at(), new CellData().setNote(note.note()), "note");
    }

    static List<Request> formula(Change.SetFormula formula) {
        ExtendedValue entered = new ExtendedValue().setFormulaValue(formula.formula());
        return cell(formula.sheetId(), formula.at(), new CellData().setUserEnteredValue(entered), "userEnteredValue");
    }

    private static List<Request> cell(int sheetId, CellAddress at, CellData cell, String fields) {
        return List.of(new Request()
                .setUpdateCells(new UpdateCellsRequest()
                        .setStart(new GridCoordinate()
                                .setSheetId(sheetId)
                                .setRowIndex(at.row())
                                .setColumnIndex(at.column()))
                        .setRows(List.of(new RowData().setValues(List.of(cell))))
                        .setFields(fields)));
    }

    static List<Request> format(Change.FormatColumn format) {
        GridRange below = new GridRange()
                .setSheetId(format.sheetId())
                .setStartRowIndex(format.fromRow())
                .setStartColumnIndex(format.column())
                .setEndColumnIndex(format.column() + 1);
        CellFormat look = new CellFormat();
        NumberPattern.of(format.schema().format(), format.currency())
                .map(known -> new NumberFormat().setType(known.type()).setPattern(known.pattern()))
                .ifPresent(look::setNumberFormat);
        Request cells = new Request()
                .setRepeatCell(new RepeatCellRequest()
                        .setRange(below)
                        .setCell(new CellData().setUserEnteredFormat(look))
                        .setFields("userEnteredFormat.numberFormat"));
        DimensionProperties width =
                new DimensionProperties().setPixelSize(format.schema().width());
        return List.of(cells, column(format.sheetId(), format.column(), width, "pixelSize"));
    }

    static List<Request> header(Change.FormatHeader header) {
        GridRange cell = new GridRange()
                .setSheetId(header.sheetId())
                .setStartRowIndex(header.at().row())
                .setEndRowIndex(header.at().row() + 1)
                .setStartColumnIndex(header.at().column())
                .setEndColumnIndex(header.at().column() + 1);
        CellFormat look = new CellFormat()
                .setBackgroundColorStyle(style(Palette.header(header.schema().owner())))
                .setTextFormat(new TextFormat().setBold(true).setForegroundColorStyle(style(Palette.HEADER_TEXT)))
                .setVerticalAlignment("MIDDLE")
                .setWrapStrategy("WRAP");
        return List.of(new Request()
                .setRepeatCell(new RepeatCellRequest()
                        .setRange(cell)
                        .setCell(new CellData().setUserEnteredFormat(look))
                        .setFields(
                                "userEnteredFormat(backgroundColorStyle,textFormat,verticalAlignment,wrapStrategy)")));
    }

    /// A colour in Google's words.
    ///
    /// @param rgb as `0xRRGGBB`
    static ColorStyle style(int rgb) {
        return new ColorStyle()
                .setRgbColor(new Color()
                        .setRed((rgb >> 16 & 0xFF) / 255f)
                        .setGreen((rgb >> 8 & 0xFF) / 255f)
                        .setBlue((rgb & 0xFF) / 255f));
    }

    static List<Request> hide(Change.HideColumn hide) {
        DimensionProperties hidden = new DimensionProperties().setHiddenByUser(hide.hidden());
        return List.of(column(hide.sheetId(), hide.column(), hidden, "hiddenByUser"));
    }

    private static Request column(int sheetId, int column, DimensionProperties properties, String fields) {
        return new Request()
                .setUpdateDimensionProperties(new UpdateDimensionPropertiesRequest()
                        .setRange(GridRequests.dimension(sheetId, GridRequests.COLUMNS, column, 1))
                        .setProperties(properties)
                        .setFields(fields));
    }
}
