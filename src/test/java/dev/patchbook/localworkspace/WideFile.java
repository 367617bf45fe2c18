package dev.patchbook.localworkspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A file as other programs make them, with one of each thing that the workspace has no model of, or a narrower one.
final class WideFile {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final StringBuilder types = new StringBuilder();

    private WideFile() {}

    static void write(Path file) throws IOException {
        write(file, "", "");
    }

    /// The same with something else in the place of something.
    static void write(Path file, String before, String after) throws IOException {
        WideFile wide = new WideFile();
        wide.workbook();
        wide.looks();
        wide.sheets();
        wide.beside();
        wide.parts.put("[Content_Types].xml", """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                <Default Extension="xml" ContentType="application/xml"/>%s</Types>""".formatted(wide.types));
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : wide.parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                String content =
                        before.isEmpty() ? part.getValue() : part.getValue().replace(before, after);
                zip.write(content.getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private void part(String name, String type, String content) {
        parts.put(name, content);
        types.append("<Override PartName=\"/%s\" ContentType=\"%s\"/>".formatted(name, TYPE + type));
    }

    private void relations(String name, String... idsKindsAndTargets) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < idsKindsAndTargets.length; i += 3) {
            String target = idsKindsAndTargets[i + 2];
            all.append("<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"%s/>"
                    .formatted(
                            idsKindsAndTargets[i],
                            OFFICE,
                            idsKindsAndTargets[i + 1],
                            target,
                            target.startsWith("https:") ? " TargetMode=\"External\"" : ""));
        }
        parts.put(
                name,
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + all
                        + "</Relationships>");
    }

    private void workbook() {
        relations("_rels/.rels", "rId1", "officeDocument", "xl/workbook.xml");
        part("xl/workbook.xml", "sheet.main+xml", """
                <workbook xmlns="%s" xmlns:r="%s"><fileVersion appName="xl" lastEdited="7" lowestEdited="6" rupBuild="20000"/>\
                <fileSharing readOnlyRecommended="1"/><workbookPr codeName="ThisWorkbook" defaultThemeVersion="124226"/>\
                <bookViews><workbookView xWindow="240" yWindow="15" windowWidth="16095" windowHeight="9660" tabRatio="700" \
                activeTab="1"/></bookViews><sheets><sheet name="Deals" sheetId="3" r:id="rId1"/>\
                <sheet name="People" sheetId="5" r:id="rId2"/><sheet name="Deep" sheetId="8" state="veryHidden" r:id="rId3"/>\
                </sheets><definedNames><definedName name="Rate" comment="VAT">0.21</definedName>\
                <definedName name="Amounts" comment="what they pay">Deals!$B$2:$B$9</definedName></definedNames>\
                <calcPr calcId="191029" iterate="1" iterateCount="50" fullPrecision="0"/>\
                <customWorkbookViews><customWorkbookView name="Mine" guid="{AAAAAAAA-0000-0000-0000-000000000001}" \
                maximized="1" windowWidth="0" windowHeight="0" activeSheetId="3"/></customWorkbookViews></workbook>""".formatted(MAIN, OFFICE));
        relations(
                "xl/_rels/workbook.xml.rels",
                "rId1",
                "worksheet",
                "worksheets/sheet1.xml",
                "rId2",
                "worksheet",
                "worksheets/sheet2.xml",
                "rId3",
                "worksheet",
                "worksheets/sheet3.xml",
                "rId4",
                "styles",
                "styles.xml",
                "rId5",
                "sharedStrings",
                "sharedStrings.xml",
                "rId6",
                "connections",
                "connections.xml",
                "rId7",
                "customXml",
                "../customXml/item1.xml");
    }

    private void looks() {
        part("xl/styles.xml", "styles+xml", """
                <styleSheet xmlns="%s"><numFmts count="1"><numFmt numFmtId="170" formatCode="0.000&quot; t&quot;"/></numFmts>\
                <fonts count="3"><font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/>\
                <scheme val="minor"/></font><font><b/><u val="double"/><vertAlign val="superscript"/><sz val="12.5"/>\
                <color theme="4" tint="-0.25"/><name val="Calibri"/></font><font><sz val="11"/><color rgb="FF006100"/>\
                <name val="Calibri"/></font></fonts><fills count="4"><fill><patternFill patternType="none"/></fill><fill>\
                <patternFill patternType="gray125"/></fill><fill><patternFill patternType="darkUp"><fgColor indexed="10"/>\
                <bgColor theme="5"/></patternFill></fill><fill><gradientFill degree="90"><stop position="0">\
                <color rgb="FFFFFFFF"/></stop><stop position="1"><color theme="4"/></stop></gradientFill></fill></fills>\
                <borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border diagonalUp="1"><left/>\
                <right/><top style="thin"><color indexed="64"/></top><bottom/><diagonal style="hair"><color auto="1"/>\
                </diagonal></border></borders><cellStyleXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>\
                <xf numFmtId="0" fontId="2" fillId="2" borderId="0"/></cellStyleXfs><cellXfs count="5">\
                <xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>\
                <xf numFmtId="170" fontId="1" fillId="2" borderId="1" xfId="1" applyFont="1"><alignment horizontal="fill" \
                indent="2" shrinkToFit="1"/><protection locked="0" hidden="1"/></xf>\
                <xf numFmtId="14" fontId="0" fillId="3" borderId="0" xfId="0" quotePrefix="1"/>\
                <xf numFmtId="0" fontId="2" fillId="2" borderId="0" xfId="1"/><xf numFmtId="9" fontId="0" fillId="0" \
                borderId="0" xfId="0" applyProtection="1"><protection locked="0"/></xf></cellXfs><cellStyles count="2">\
                <cellStyle name="Normal" xfId="0" builtinId="0"/><cellStyle name="Good" xfId="1" builtinId="26"/>\
                </cellStyles><dxfs count="3"><dxf><font><b/><color theme="9"/></font><border><left style="thin"/></border></dxf>\
                <dxf><fill><patternFill><bgColor theme="6"/></patternFill></fill></dxf><dxf><numFmt numFmtId="171" \
                formatCode="0.0"/></dxf></dxfs><tableStyles count="1" defaultTableStyle="Own"><tableStyle name="Own" pivot="0" \
                count="1"><tableStyleElement type="headerRow" dxfId="0"/></tableStyle></tableStyles><colors><indexedColors>\
                <rgbColor rgb="00112233"/></indexedColors><mruColors><color rgb="FFABCDEF"/></mruColors></colors></styleSheet>""".formatted(MAIN));
        part("xl/sharedStrings.xml", "sharedStrings+xml", """
                <sst xmlns="%s"><si><t>City</t></si><si><t>Amount</t></si><si><r><t>half </t></r><r><rPr><b/><sz val="11"/>\
                <rFont val="Calibri"/></rPr><t>bold</t></r></si><si><t>課きく</t><rPh sb="0" eb="1"><t>カ</t></rPh>\
                <phoneticPr fontId="1"/></si><si><t>Won</t></si></sst>""".formatted(MAIN));
    }

    private void sheets() {
        part("xl/worksheets/sheet1.xml", "worksheet+xml", deals());
        relations(
                "xl/worksheets/_rels/sheet1.xml.rels",
                "rId1",
                "hyperlink",
                "https://example.com/a",
                "rId2",
                "table",
                "../tables/table1.xml",
                "rId3",
                "drawing",
                "../drawings/drawing7.xml");
        part("xl/worksheets/sheet2.xml", "worksheet+xml", """
                <worksheet xmlns="%s" xmlns:r="%s"><sheetFormatPr baseColWidth="10" defaultRowHeight="18" customHeight="1" \
                zeroHeight="0"/><sheetData><row r="1" s="3" customFormat="1"><c r="A1" s="3"><v>1</v></c></row></sheetData>\
                </worksheet>""".formatted(MAIN, OFFICE));
        part("xl/worksheets/sheet3.xml", "worksheet+xml", """
                <worksheet xmlns="%s"><sheetFormatPr defaultColWidth="20.7109375" defaultRowHeight="15"/><sheetData>\
                <row r="1"><c r="A1"><v>2</v></c></row></sheetData></worksheet>""".formatted(MAIN));
    }

    private static String deals() {
        return """
                <worksheet xmlns="%s" xmlns:r="%s"><sheetPr codeName="Sheet1" filterMode="1"><tabColor theme="4" tint="0.5"/>\
                <outlinePr summaryBelow="0"/><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:F9"/><sheetViews>\
                <sheetView showFormulas="0" tabSelected="1" zoomScale="90" workbookViewId="0"><pane xSplit="2400" ySplit="1800" \
                topLeftCell="C5" activePane="bottomRight"/><selection pane="bottomRight" activeCell="D6" sqref="D6:E7"/>\
                </sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols><col min="2" max="3" width="18.7109375" \
                customWidth="1"/><col min="5" max="5" width="9.140625" outlineLevel="1"/></cols><sheetData>\
                <row r="1" ht="30" customHeight="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s" s="1"><v>1</v></c></row>\
                <row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2" s="1"><v>5</v></c><c r="C2" s="2"><v>44000</v></c></row>\
                <row r="3" hidden="1" outlineLevel="1"><c r="A3" t="s"><v>3</v></c><c r="B3" s="4"><v>0.5</v></c></row>\
                <row r="4"><c r="A4" t="s"><v>4</v></c><c r="B4" s="3"><f>SUM(B2:B3)</f><v>5.5</v></c></row>\
                <row r="6"><c r="D6" t="inlineStr"><is><t>Name</t></is></c><c r="E6" t="inlineStr"><is><t>Sum</t></is></c></row>\
                <row r="7"><c r="D7" t="s"><v>4</v></c><c r="E7"><f>2*3</f><v>6</v></c></row>\
                <row r="8"><c r="D8" t="s"><v>4</v></c><c r="E8"><f>SUBTOTAL(109,E7:E7)</f><v>6</v></c></row></sheetData>\
                <sheetCalcPr fullCalcOnLoad="1"/><protectedRanges><protectedRange sqref="A2:A3" name="Open"/></protectedRanges>\
                <scenarios current="0" sqref="B4"><scenario name="Best" locked="1" count="1" user="Ada"><inputCells r="B2" \
                val="9"/></scenario></scenarios><autoFilter ref="A1:C4"><filterColumn colId="0" hiddenButton="1"><filters \
                blank="1"><filter val="Won"/><dateGroupItem year="2024" dateTimeGrouping="year"/></filters></filterColumn>\
                <filterColumn colId="1"><top10 percent="1" val="50" filterVal="3"/></filterColumn><filterColumn colId="2">\
                <colorFilter dxfId="1"/></filterColumn><sortState ref="A2:C4"><sortCondition descending="1" ref="B2:B4"/>\
                </sortState></autoFilter><dataConsolidate function="average"/><customSheetViews><customSheetView \
                guid="{AAAAAAAA-0000-0000-0000-000000000001}" scale="80"><selection activeCell="C2" sqref="C2"/></customSheetView>\
                </customSheetViews><phoneticPr fontId="1"/>\
                <conditionalFormatting sqref="B2:B4"><cfRule type="top10" dxfId="0" priority="2" rank="3"/>\
                <cfRule type="cellIs" dxfId="1" priority="1" stopIfTrue="1" operator="greaterThan"><formula>B$1</formula></cfRule>\
                <cfRule type="aboveAverage" dxfId="1" priority="4" aboveAverage="0" stdDev="1"/><cfRule type="colorScale" \
                priority="3"><colorScale><cfvo type="min"/><cfvo type="percentile" val="50" gte="0"/><cfvo type="max"/>\
                <color theme="4"/><color rgb="FFFFFF00"/><color theme="5"/></colorScale></cfRule></conditionalFormatting>\
                <conditionalFormatting sqref="A2:A4"><cfRule type="duplicateValues" dxfId="2" priority="6"/><cfRule \
                type="timePeriod" dxfId="0" priority="5" timePeriod="lastWeek"><formula>A2&gt;TODAY()-7</formula></cfRule>\
                <cfRule type="uniqueValues" dxfId="2" priority="7"/><cfRule type="containsErrors" dxfId="0" priority="8">\
                <formula>ISERROR(A2)</formula></cfRule><cfRule type="iconSet" priority="9"><iconSet iconSet="3Arrows" \
                reverse="1"><cfvo type="percent" val="0"/><cfvo type="percent" val="33"/><cfvo type="num" val="67"/></iconSet>\
                </cfRule><cfRule type="containsText" dxfId="1" priority="10" operator="containsText" text="on"><formula>\
                NOT(ISERROR(SEARCH("on",A2)))</formula></cfRule></conditionalFormatting>\
                <dataValidations count="1"><dataValidation type="whole" errorStyle="warning" allowBlank="1" showInputMessage="1" \
                showErrorMessage="1" errorTitle="No" error="Not so" promptTitle="Say" prompt="How many" sqref="B2:B3"><formula1>1\
                </formula1><formula2>9</formula2></dataValidation></dataValidations><hyperlinks><hyperlink ref="A2" r:id="rId1" \
                tooltip="There" display="half bold"/><hyperlink ref="A4" location="People!A1" display="Won"/></hyperlinks>\
                <pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>\
                <rowBreaks count="1" manualBreakCount="1"><brk id="3" max="16383" man="1"/></rowBreaks>\
                <colBreaks count="1" manualBreakCount="1"><brk id="2" max="1048575" man="1"/></colBreaks>\
                <cellWatches><cellWatch r="B4"/></cellWatches><ignoredErrors><ignoredError sqref="B2" numberStoredAsText="1"/>\
                </ignoredErrors><drawing r:id="rId3"/><tableParts count="1"><tablePart r:id="rId2"/></tableParts></worksheet>""".formatted(MAIN, OFFICE);
    }

    private void beside() {
        part("xl/tables/table1.xml", "table+xml", """
                <table xmlns="%s" id="7" name="Sums" displayName="Sums" ref="D6:E8" totalsRowCount="1" headerRowDxfId="0" \
                comment="by name" tableType="queryTable"><autoFilter ref="D6:E7"><filterColumn colId="0"><customFilters and="1">\
                <customFilter operator="notEqual" val="Lost"/></customFilters></filterColumn></autoFilter><sortState ref="D7:E7">\
                <sortCondition ref="E7"/></sortState><tableColumns count="2"><tableColumn id="3" name="Name" \
                totalsRowLabel="Won" dataDxfId="1" queryTableFieldId="1"/><tableColumn id="9" name="Sum" totalsRowFunction="sum">\
                <calculatedColumnFormula>2*3</calculatedColumnFormula></tableColumn></tableColumns><tableStyleInfo name="Own" \
                showFirstColumn="1" showLastColumn="0" showRowStripes="0" showColumnStripes="1"/></table>""".formatted(MAIN));
        relations("xl/tables/_rels/table1.xml.rels", "rId1", "queryTable", "../queryTables/queryTable1.xml");
        part("xl/queryTables/queryTable1.xml", "queryTable+xml", """
                <queryTable xmlns="%s" name="From afar" connectionId="1"/>""".formatted(MAIN));
        part("xl/connections.xml", "connections+xml", """
                <connections xmlns="%s"><connection id="1" name="Afar" type="4" refreshedVersion="6"/></connections>""".formatted(MAIN));
        parts.put("customXml/item1.xml", "<own>kept</own>");
        parts.put("xl/drawings/drawing7.xml", """
                <xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"><xdr:twoCellAnchor><xdr:from>\
                <xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>9</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to>\
                <xdr:col>3</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>12</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:sp>\
                <xdr:nvSpPr><xdr:cNvPr id="2" name="Box"/><xdr:cNvSpPr/></xdr:nvSpPr><xdr:spPr/></xdr:sp><xdr:clientData/>\
                </xdr:twoCellAnchor></xdr:wsDr>""");
        types.append("<Override PartName=\"/xl/drawings/drawing7.xml\""
                + " ContentType=\"application/vnd.openxmlformats-officedocument.drawing+xml\"/>");
    }
}
