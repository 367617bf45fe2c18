package dev.patchbook.templates;

import java.util.Set;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFPrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/// How a tab comes out on paper: across, as wide as one page, its headers on each page, and below them which tab it is
/// and which page. One so wide that nobody could read it takes a second page beside the first, with the columns that
/// name the row on both.
final class Paper {

    /// Where paper is Letter; elsewhere it is A4.
    private static final Set<String> LETTER = Set.of("USD", "CAD");

    /// How much fits on a page across with letters of half their size, which can just be read.
    private static final double WIDEST_PIXELS = 2_200;

    private static final double MARGIN_INCHES = 0.4;

    /// Room for the line below.
    private static final double BOTTOM_INCHES = 0.6;

    private final PaperSize size;

    Paper(String currency) {
        this.size = LETTER.contains(currency) ? PaperSize.LETTER_PAPER : PaperSize.A4_PAPER;
    }

    /// @param columns how many the tab has; those that are folded away are not printed
    /// @param naming how many of them, from the left, say which row it is
    void lay(XSSFSheet sheet, int columns, int naming) {
        XSSFPrintSetup page = sheet.getPrintSetup();
        page.setPaperSize(size);
        page.setLandscape(true);
        sheet.setFitToPage(true);
        int wide = (int) Math.ceil(pixels(sheet, columns) / WIDEST_PIXELS);
        page.setFitWidth((short) wide);
        page.setFitHeight((short) 0);
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
        if (wide > 1) {
            page.setLeftToRight(true);
            sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, naming - 1));
        }
        sheet.setMargin(PageMargin.LEFT, MARGIN_INCHES);
        sheet.setMargin(PageMargin.RIGHT, MARGIN_INCHES);
        sheet.setMargin(PageMargin.TOP, MARGIN_INCHES);
        sheet.setMargin(PageMargin.BOTTOM, BOTTOM_INCHES);
        sheet.setMargin(PageMargin.FOOTER, MARGIN_INCHES / 2);
        sheet.getFooter().setLeft("&A");
        sheet.getFooter().setRight("Page &P of &N");
        sheet.getHeaderFooterProperties().setScaleWithDoc(false);
    }

    private static double pixels(XSSFSheet sheet, int columns) {
        return IntStream.range(0, columns)
                .filter(i -> !sheet.isColumnHidden(i))
                .mapToDouble(sheet::getColumnWidthInPixels)
                .sum();
    }
}
