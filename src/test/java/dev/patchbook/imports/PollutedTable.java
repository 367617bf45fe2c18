package dev.patchbook.imports;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A list of deals as a CRM exports it, before anything spoils it: 84 rows of 9 columns with dates, times, amounts,
/// links and texts that hold commas, semicolons, quotation marks, apostrophes and line breaks.
final class PollutedTable {

    private static final List<String> HEADINGS = List.of(
            "Close Date",
            "Call Time",
            "Quantity",
            "Opportunity ID",
            "Amount",
            "Opportunity Name",
            "Description",
            "Website",
            "Next Step");
    private static final List<String> BUYERS =
            List.of("Acme", "O'Neill & Sons", "Bolt", "Nordlicht", "Café Lune", "Harbour Edge", "Quill");
    private static final List<String> GOODS = List.of(
            "Rack, 19\" wide",
            "Pumps",
            "Valves, brass",
            "Screens 24\"",
            "Pallet trucks",
            "Heaters; spare parts",
            "Boots, size 43",
            "Labels",
            "Doors, 7'6\" \"Fire Guard\" line",
            "Gloves",
            "Chillers");
    private static final List<String> NEWS = List.of(
            "They compare us with two others, and want an answer by Friday.",
            "Budget is there but the head of purchasing hasn't signed",
            "Asked for references, a site visit and a longer warranty.",
            "First call went well.\nSecond one is on the agenda of the board, late in the month.",
            "Wants delivery in parts: spring, summer, autumn.",
            "Said \"not before the fair\", then asked for a quote anyway.",
            "Renewal of an order from last year");

    private PollutedTable() {}

    static List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of(HEADINGS));
        for (int row = 0; row < 83; row++) {
            lines.add(Line.of(deal(row)));
        }
        return lines;
    }

    private static List<String> deal(int row) {
        String number = "%c%c-%04d".formatted('A' + row % 23, 'K' + row % 11, 1000 + row * 97 % 9000);
        return List.of(
                LocalDate.of(2026, 1, 13)
                        .plusDays(row * 3L)
                        .format(DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT)),
                LocalTime.of(7, 30).plusMinutes(row * 35L).toString(),
                String.valueOf(row * 7 % 40),
                number,
                "$%d.%02d".formatted(200 + row * 53, row * 29 % 100),
                BUYERS.get(row % BUYERS.size()) + " " + GOODS.get(row % GOODS.size()),
                NEWS.get(row * 3 % NEWS.size()),
                "https://example.com/deals/" + number + ".html",
                "");
    }

    /// A cell and whether it stands in quotes.
    record Cell(String text, boolean quoted) {

        String written(String quote, String escape) {
            return quoted ? quote + text.replace("\"", escape + "\"") + quote : text;
        }
    }

    /// A row: what holds a delimiter, a quotation mark or a line end in quotes, descriptions and links in any case.
    record Line(List<Cell> cells) {

        static Line of(List<String> texts) {
            List<Cell> cells = new ArrayList<>();
            for (String text : texts) {
                cells.add(new Cell(text, cells.size() == 6 || cells.size() == 7 || text.matches("(?s).*[,;\"\n].*")));
            }
            return new Line(List.copyOf(cells));
        }

        List<String> texts() {
            return cells.stream().map(Cell::text).toList();
        }

        List<String> written() {
            return cells.stream().map(cell -> cell.written("\"", "\"")).toList();
        }
    }
}
