package dev.patchbook.localworkspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A file as the newest programs make them: values that are more than a cell shows, several windows, notes
/// with looks of their own, marks by which elements are told apart, and parts that nobody else knows.
final class NewerFile {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String MICROSOFT = "http://schemas.microsoft.com/office/2017/06/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships/metadata";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private static final String NEWER = """
            xmlns="%s" xmlns:r="%s" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="xr xr2" \
            xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision" \
            xmlns:xr2="http://schemas.microsoft.com/office/spreadsheetml/2015/revision2\"""".formatted(MAIN, OFFICE);

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final StringBuilder types = new StringBuilder();

    private NewerFile() {}

    static void write(Path file) throws IOException {
        write(file, "", "");
    }

    /// The same with something else in the place of something.
    static void write(Path file, String before, String after) throws IOException {
        NewerFile newer = new NewerFile();
        newer.workbook();
        newer.richValues();
        newer.sheets();
        newer.notes();
        newer.beside();
        newer.parts.put("[Content_Types].xml", """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                <Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>\
                <Default Extension="xml" ContentType="application/xml"/>%s</Types>""".formatted(newer.types));
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : newer.parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                String content =
                        before.isEmpty() ? part.getValue() : part.getValue().replace(before, after);
                zip.write(content.getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private void part(String name, String type, String content) {
        parts.put(name, content);
        types.append("<Override PartName=\"/%s\" ContentType=\"%s\"/>".formatted(name, type));
    }

    private void relations(String name, String... idsTypesAndTargets) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < idsTypesAndTargets.length; i += 3) {
            all.append("<Relationship Id=\"%s\" Type=\"%s\" Target=\"%s\"/>"
                    .formatted(idsTypesAndTargets[i], idsTypesAndTargets[i + 1], idsTypesAndTargets[i + 2]));
        }
        parts.put(
                name,
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + all
                        + "</Relationships>");
    }

    private void workbook() {
        relations(
                "_rels/.rels",
                "rId1",
                OFFICE + "/officeDocument",
                "xl/workbook.xml",
                "rId2",
                "http://schemas.microsoft.com/office/2020/02/relationships/classificationlabels",
                "docMetadata/LabelInfo.xml",
                "rId3",
                OFFICE + "/custom-properties",
                "docProps/custom.xml",
                "rId4",
                PACKAGE + "/core-properties",
                "docProps/core.xml");
        part("xl/workbook.xml", TYPE + "sheet.main+xml", """
                <workbook %s xr:uid="{00000000-0001-0000-0000-000000000001}"><workbookPr date1904="1"/><bookViews>\
                <workbookView xWindow="1" firstSheet="1" activeTab="1" xr2:uid="{00000000-000D-0000-FFFF-FFFF00000000}"/>\
                <workbookView xWindow="900" firstSheet="1" activeTab="0" xr2:uid="{00000000-000D-0000-FFFF-FFFF01000000}"/>\
                </bookViews><sheets><sheet name="Rich" sheetId="1" r:id="rId1"/><sheet name="More" sheetId="2" r:id="rId2"/>\
                </sheets><functionGroups builtInGroupCount="19"/><definedNames><definedName name="Here" localSheetId="1">\
                More!$A$1:$A$2</definedName></definedNames><smartTagPr show="none"/><fileRecoveryPr repairLoad="1"/></workbook>""".formatted(NEWER));
        relations(
                "xl/_rels/workbook.xml.rels",
                "rId1",
                OFFICE + "/worksheet",
                "worksheets/sheet1.xml",
                "rId2",
                OFFICE + "/worksheet",
                "worksheets/sheet2.xml",
                "rId3",
                OFFICE + "/sheetMetadata",
                "metadata.xml",
                "rId4",
                MICROSOFT + "/rdRichValue",
                "richData/rdrichvalue.xml",
                "rId5",
                "http://schemas.microsoft.com/office/2022/11/relationships/FeaturePropertyBag",
                "featurePropertyBag/featurePropertyBag.xml",
                "rId6",
                OFFICE + "/sharedStrings",
                "sharedStrings.xml",
                "rId7",
                OFFICE + "/styles",
                "styles.xml",
                "rId8",
                "http://schemas.microsoft.com/office/2023/09/relationships/Python",
                "python.xml",
                "rId9",
                OFFICE + "/calcChain",
                "calcChain.xml");
    }

    private void richValues() {
        part("xl/metadata.xml", TYPE + "sheetMetadata+xml", """
                <metadata xmlns="%s"><metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000"/>\
                </metadataTypes></metadata>""".formatted(MAIN));
        part("xl/richData/rdrichvalue.xml", "application/vnd.ms-excel.rdrichvalue+xml", "<rvData count=\"1\"/>");
        part(
                "xl/featurePropertyBag/featurePropertyBag.xml",
                "application/vnd.ms-excel.featurepropertybag+xml",
                "<FeaturePropertyBags><bag type=\"Checkbox\"/></FeaturePropertyBags>");
        part("xl/python.xml", "application/vnd.ms-excel.python+xml", "<python/>");
        part(
                "xl/calcChain.xml",
                TYPE + "calcChain+xml",
                "<calcChain xmlns=\"%s\"><c r=\"A3\" i=\"1\"/></calcChain>".formatted(MAIN));
        part("xl/styles.xml", TYPE + "styles+xml", """
                <styleSheet xmlns="%s"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2">\
                <fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>\
                <borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>\
                </cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="22" \
                fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="0" fillId="0" \
                borderId="0" xfId="0"><extLst><ext uri="{C7286773-470A-42A8-94C5-96B5CB345126}" \
                xmlns:xfpb="http://schemas.microsoft.com/office/spreadsheetml/2022/featurepropertybag"><xfpb:xfComplement i="0"/>\
                </ext></extLst></xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>""".formatted(MAIN));
        part("xl/sharedStrings.xml", TYPE + "sharedStrings+xml", """
                <sst xmlns="%s"><si><t>bold</t></si><si><r><rPr><b/></rPr><t>bold</t></r></si><si><r><rPr><i/></rPr><t>bold</t>\
                </r></si></sst>""".formatted(MAIN));
    }

    private void sheets() {
        part("xl/worksheets/sheet1.xml", TYPE + "worksheet+xml", """
                <worksheet %s xr:uid="{00000000-0001-0000-0000-000000000002}"><sheetViews><sheetView topLeftCell="B2" \
                workbookViewId="0"/><sheetView zoomScale="70" workbookViewId="1"><pane ySplit="3" topLeftCell="A4" \
                state="frozen"/><selection pane="bottomLeft" activeCell="B5" sqref="B5"/></sheetView></sheetViews><sheetData>\
                <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>\
                <row r="2"><c r="A2" s="1"><v>40000.7</v></c><c r="B2" s="1"><v>0.25</v></c><c r="C2"><v>40000.7</v></c></row>\
                <row r="3"><c r="A3" t="e" vm="1"><v>#VALUE!</v></c><c r="B3" s="2" t="b"><v>1</v></c><c r="C3" t="e"><v>#BUSY!</v></c>\
                <c r="D3" cm="1"><f t="array" ref="D3:D4">_xlfn.UNIQUE(B7:B9)</f><v>3</v></c></row>\
                <row r="4"><c r="A4" t="inlineStr" ph="1"><is><t>課</t><rPh sb="0" eb="1"><t>カ</t></rPh></is></c>\
                <c r="D4"><v>5</v></c><c r="E4"><f>_xlfn.LET(_xlpm.rate,2,_xlpm.rate*3)</f><v>6</v></c></row>\
                <row r="6"><c r="A6"><f>B7*2</f><v>6</v></c><c r="B6"><v>1</v></c></row>\
                <row r="7"><c r="A7"><f t="dataTable" ref="A7:A8" dt2D="0" dtr="0" r1="B6"/><v>6</v></c><c r="B7"><v>3</v></c></row>\
                <row r="8"><c r="A8"><v>10</v></c><c r="B8"><v>5</v></c></row><row r="9"><c r="B9"><v>5</v></c></row></sheetData>\
                <smartTags><cellSmartTags r="A2"><cellSmartTag type="0"/></cellSmartTags></smartTags>\
                <legacyDrawing r:id="rId2"/><tableParts count="1"><tablePart r:id="rId3"/></tableParts></worksheet>""".formatted(NEWER));
        relations(
                "xl/worksheets/_rels/sheet1.xml.rels",
                "rId1",
                OFFICE + "/comments",
                "../comments9.xml",
                "rId2",
                OFFICE + "/vmlDrawing",
                "../drawings/vmlDrawing9.vml",
                "rId3",
                OFFICE + "/table",
                "../tables/table1.xml",
                "rId4",
                "http://schemas.microsoft.com/office/2019/04/relationships/namedSheetView",
                "../namedSheetViews/namedSheetView1.xml");
        part("xl/tables/table1.xml", TYPE + "table+xml", """
                <table xmlns="%s" id="4" name="Bare" displayName="Bare" ref="G2:H4" headerRowCount="0" totalsRowShown="0">\
                <tableColumns count="2"><tableColumn id="1" name="Column1"/><tableColumn id="2" name="Column2"/></tableColumns>\
                </table>""".formatted(MAIN));
        part(
                "xl/namedSheetViews/namedSheetView1.xml",
                "application/vnd.ms-excel.namedsheetviews+xml",
                "<namedSheetViews><namedSheetView name=\"Mine\"/></namedSheetViews>");
        part("xl/worksheets/sheet2.xml", TYPE + "worksheet+xml", """
                <worksheet xmlns="%s"><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>""".formatted(MAIN));
    }

    private void notes() {
        part("xl/comments9.xml", TYPE + "comments+xml", """
                <comments %s><authors><author>Ada</author><author>tc={1}</author></authors><commentList>\
                <comment ref="B2" authorId="1" shapeId="0" xr:uid="{9}"><text><r><rPr><b/><sz val="9"/></rPr><t>Ada:</t></r><r>\
                <t xml:space="preserve"> mind this</t></r></text></comment></commentList></comments>""".formatted(NEWER));
        parts.put("xl/drawings/vmlDrawing9.vml", """
                <xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" \
                xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202"/><v:shape id="_x0000_s1025" \
                type="#_x0000_t202" style="width:400pt;height:30pt" fillcolor="#00ff00"><x:ClientData ObjectType="Note">\
                <x:Anchor>3, 15, 1, 2, 9, 31, 4, 6</x:Anchor><x:Row>1</x:Row><x:Column>1</x:Column><x:Visible/></x:ClientData>\
                </v:shape></xml>""");
    }

    private void beside() {
        part("docMetadata/LabelInfo.xml", "application/vnd.ms-office.classificationlabels+xml", "<clbl:labelList/>");
        part(
                "docProps/custom.xml",
                "application/vnd.openxmlformats-officedocument.custom-properties+xml",
                "<Properties><property name=\"Client\"/></Properties>");
        part(
                "docProps/core.xml",
                "application/vnd.openxmlformats-package.core-properties+xml",
                "<coreProperties><keywords>secret</keywords></coreProperties>");
    }
}
