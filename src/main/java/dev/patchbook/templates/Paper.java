package dev.patchbook.templates;

import java.util.Set;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFPrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/// How a tab comes out on paper: across, as wide as one page, its headers on each page, and below them which tab it is
/// and which page.
final class Paper {

    /// Where paper is Letter; elsewhere it is A4.
    private static final Set<String> LETTER = Set.of("USD", "CAD");

    private static final double MARGIN_INCHES = 0.4;

    /// Room for the line below.
    private static final double BOTTOM_INCHES = 0.6;

    private final PaperSize size;

    Paper(String currency) {
        this.size = LETTER.contains(currency) ? PaperSize.LETTER_PAPER : PaperSize.A4_PAPER;
    }

    void lay(XSSFSheet sheet) {
        XSSFPrintSetup page = sheet.getPrintSetup();
        page.setPaperSize(size);
        page.setLandscape(true);
        sheet.setFitToPage(true);
        page.setFitWidth((short) 1);
        page.setFitHeight((short) 0);
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
        sheet.setMargin(PageMargin.LEFT, MARGIN_INCHES);
        sheet.setMargin(PageMargin.RIGHT, MARGIN_INCHES);
        sheet.setMargin(PageMargin.TOP, MARGIN_INCHES);
        sheet.setMargin(PageMargin.BOTTOM, BOTTOM_INCHES);
        sheet.setMargin(PageMargin.FOOTER, MARGIN_INCHES / 2);
        sheet.getFooter().setLeft("&A");
        sheet.getFooter().setRight("Page &P of &N");
    }
}
