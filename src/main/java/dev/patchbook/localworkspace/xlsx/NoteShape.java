package dev.patchbook.localworkspace.xlsx;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The box of a note as another program draws it.
record NoteShape(String xml) {
    static final Pattern NOTE =
            Pattern.compile("<v:shape\\b(?:(?!</v:shape>).)*?ObjectType=\"Note\".*?</v:shape>", Pattern.DOTALL);

    private static final Pattern ROW = Pattern.compile("(<x:Row>)\\s*(\\d{1,7})\\s*(</x:Row>)");
    private static final Pattern COLUMN = Pattern.compile("(<x:Column>)\\s*(\\d{1,5})\\s*(</x:Column>)");
    private static final Pattern ANCHOR = Pattern.compile("(<x:Anchor>)([\\d,\\s]+)(</)");

    /// The cell at which a note stands; -1 where the box does not say.
    record Place(int row, int column) {}

    /// All of a drawing, in their order.
    static List<NoteShape> of(String drawing) {
        return NOTE.matcher(drawing)
                .results()
                .map(found -> new NoteShape(found.group()))
                .toList();
    }

    Place place() {
        return new Place(number(ROW), number(COLUMN));
    }

    private int number(Pattern pattern) {
        Matcher found = pattern.matcher(xml);
        return found.find() ? Integer.parseInt(found.group(2)) : -1;
    }

    /// The same at another cell.
    String at(Place place) {
        Place before = place();
        if (before.equals(place)) {
            return xml;
        }
        String placed = COLUMN.matcher(ROW.matcher(xml).replaceFirst("$1" + place.row() + "$3"))
                .replaceFirst("$1" + place.column() + "$3");
        return ANCHOR.matcher(placed)
                .replaceFirst(found -> found.group(1) + moved(found.group(2), before, place) + found.group(3));
    }

    /// Column, offset, row, offset of one corner, and the same of the other.
    private static String moved(String anchor, Place before, Place now) {
        String[] numbers = anchor.strip().split("\\s*,\\s*");
        for (int i = 0; i < numbers.length; i += 2) {
            int by = i % 4 == 0 ? now.column() - before.column() : now.row() - before.row();
            numbers[i] = Integer.toString(Math.max(0, Integer.parseInt(numbers[i]) + by));
        }
        return String.join(", ", numbers);
    }
}
