package dev.patchbook.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/// Which styles of a workbook show numbers as dates.
final class XlsxStyles extends DefaultHandler {

    private final Map<Integer, String> formats = new HashMap<>();
    private final List<Integer> formatOfStyle = new ArrayList<>();
    private final Map<Integer, Boolean> dates = new HashMap<>();
    private boolean inCellStyles;

    boolean isDate(int style) {
        return dates.computeIfAbsent(style, this::showsDates);
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) {
        switch (localName) {
            case "numFmt" ->
                formats.put(number(attributes, "numFmtId"), String.valueOf(attributes.getValue("formatCode")));
            case "cellXfs" -> inCellStyles = true;
            case "xf" -> {
                if (inCellStyles) {
                    formatOfStyle.add(number(attributes, "numFmtId"));
                }
            }
            default -> {}
        }
    }

    @Override
    public void endElement(String uri, String localName, String qName) {
        if (localName.equals("cellXfs")) {
            inCellStyles = false;
        }
    }

    private boolean showsDates(int style) {
        if (style < 0 || style >= formatOfStyle.size()) {
            return false;
        }
        int format = formatOfStyle.get(style);
        String builtIn = BuiltinFormats.getBuiltinFormat(format);
        String code = formats.getOrDefault(format, builtIn == null ? "General" : builtIn);
        return DateUtil.isADateFormat(format, code);
    }

    private static int number(Attributes attributes, String name) {
        String value = attributes.getValue(name);
        return value == null ? 0 : Integer.parseInt(value);
    }
}
