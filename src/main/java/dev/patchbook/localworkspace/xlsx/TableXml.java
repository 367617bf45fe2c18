package dev.patchbook.localworkspace.xlsx;

import dev.patchbook.localworkspace.book.Table;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A table of another program as its file says it, at the range and with the headings that it has now.
final class TableXml {
    private static final Pattern FILTER = Pattern.compile("<(?:\\w+:)?autoFilter\\b");
    private static final Pattern COLUMNS = Pattern.compile("<((?:\\w+:)?tableColumns)\\b.*</\\1>", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w:])id=\"(\\d{1,9})\"");
    private static final Pattern NAME = Pattern.compile("(?<![\\w:])name=\"[^\"]*\"");

    private TableXml() {}

    /// @param filtered its range without its totals
    static String of(Table table, String range, String filtered, List<String> headings) throws IOException {
        String placed = FilterXml.at(table.xml(), range);
        Matcher filter = FILTER.matcher(placed);
        if (filter.find()) {
            placed = placed.substring(0, filter.start()) + FilterXml.at(placed.substring(filter.start()), filtered);
        }
        return COLUMNS.matcher(placed).replaceFirst(Matcher.quoteReplacement(columns(table, headings)));
    }

    private static String columns(Table table, List<String> headings) throws IOException {
        int next = table.columns().stream()
                .flatMap(column -> NUMBER.matcher(column.xml()).results())
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .max()
                .orElse(0);
        StringBuilder columns =
                new StringBuilder("<tableColumns count=\"" + table.columns().size() + "\">");
        for (int i = 0; i < table.columns().size(); i++) {
            String said = table.columns().get(i).xml();
            String heading = headings.get(i);
            String name = XmlOut.text(out -> out.attribute("name", heading)).strip();
            columns.append(
                    said.isEmpty()
                            ? "<tableColumn id=\"" + ++next + "\" " + name + "/>"
                            : NAME.matcher(said).replaceFirst(Matcher.quoteReplacement(name)));
        }
        return columns.append("</tableColumns>").toString();
    }
}
