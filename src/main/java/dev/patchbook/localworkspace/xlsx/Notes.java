package dev.patchbook.localworkspace.xlsx;

import dev.patchbook.localworkspace.book.A1;
import dev.patchbook.localworkspace.book.KeptXml;
import dev.patchbook.localworkspace.book.Note;
import dev.patchbook.localworkspace.book.RowCursor;
import dev.patchbook.localworkspace.book.Tab;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The notes of a tab: the comments part, and the shapes without which Excel does not show them. One that came with the
/// file and says the same stands there as it was.
record Notes(List<Placed> notes, KeptXml said) {
    /// The names under which a tab keeps what the comments part declares, who wrote, and what else stands in it.
    static final String DECLARATIONS = "comments";

    static final String AUTHORS = "authors";
    static final String MORE = "comments extLst";

    private static final Pattern LINE = Pattern.compile("(<(?:\\w+:)?(row|col)>)(\\d{1,7})(?=</)");

    /// A name of an element or attribute that means something by what is declared.
    private static final Pattern PREFIXED =
            Pattern.compile("(?:</?|<[^>]*\\s)(?!xml:)\\w+:\\w|^\\s+(?!xml:)\\w+:\\w|\"\\s+(?!xml:)\\w+:\\w+=");

    /// The number of a shape that no other program gave one of its own.
    private static final int FREE = 900_001;

    record Placed(int row, int column, Note note) {
        private boolean isAt(NoteShape.Place place) {
            return row == place.row() && column == place.column();
        }

        /// What stands in it, the lines at which its box begins and ends moved as the note was.
        private String inside() {
            Note.Kept kept = note.kept();
            return LINE.matcher(kept.inside()).replaceAll(found -> {
                int by = found.group(2).equals("row") ? row - kept.row() : column - kept.column();
                return Matcher.quoteReplacement(found.group(1) + Math.max(0, Integer.parseInt(found.group(3)) + by));
            });
        }
    }

    static Notes of(Tab tab) {
        List<Placed> notes = new ArrayList<>();
        RowCursor cursor = tab.cells().cursor();
        for (int row = 0; row < tab.rowCount(); row++) {
            cursor.row(row);
            for (int column = 0; column < cursor.columnsUsed(); column++) {
                Note note = cursor.wholeNote(column);
                if (!note.text().isEmpty()) {
                    notes.add(new Placed(row, column, note));
                }
            }
        }
        return new Notes(notes, tab.kept());
    }

    boolean isEmpty() {
        return notes.isEmpty();
    }

    /// Whether shapes are drawn for them alone, and not beside those of another program.
    boolean areDrawn() {
        return !isEmpty() && said.element("legacyDrawing").isEmpty();
    }

    void writeRelations(XmlOut out, int number) throws IOException {
        if (!isEmpty()) {
            PackageXml.relation(out, "rIdComments", "comments", "../comments" + number + ".xml");
        }
        if (areDrawn()) {
            PackageXml.relation(out, "rIdShapes", "vmlDrawing", "../drawings/sheetsNotes" + number + ".vml");
        }
    }

    void writeComments(XmlOut out) throws IOException {
        out.raw("<comments xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"");
        out.raw(said.element(DECLARATIONS)).raw(">");
        List<String> authors = authors();
        int before = authors.size();
        List<Integer> numbers = new ArrayList<>();
        for (Placed placed : notes) {
            String author = placed.note().kept().author();
            if (!authors.contains(author)) {
                authors.add(author);
            }
            numbers.add(authors.indexOf(author));
        }
        out.raw("<authors>").raw(said.element(AUTHORS));
        for (String author : authors.subList(before, authors.size())) {
            out.raw("<author>").text(author).raw("</author>");
        }
        out.raw("</authors><commentList>");
        for (int i = 0; i < notes.size(); i++) {
            writeComment(out, notes.get(i), numbers.get(i));
        }
        out.raw("</commentList>").raw(said.element(MORE)).raw("</comments>");
    }

    /// Those that the file names already, in its order.
    private List<String> authors() throws IOException {
        List<String> authors = new ArrayList<>();
        XmlIn xml = XmlIn.again("<authors>" + said.element(AUTHORS) + "</authors>");
        for (Optional<String> name = xml.next(); name.isPresent(); name = xml.next()) {
            authors.add(Escapes.decoded(xml.text()));
        }
        return authors;
    }

    private void writeComment(XmlOut out, Placed placed, int author) throws IOException {
        Note note = placed.note();
        Note.Kept kept = note.kept();
        out.raw("<comment").attribute("ref", A1.cell(placed.row(), placed.column()));
        out.attribute("authorId", author);
        out.raw(isUnderstood(kept, kept.attributes()) ? kept.attributes() : "").raw(">");
        if (kept.inside().isEmpty() || !isUnderstood(kept, kept.inside())) {
            out.raw("<text><t xml:space=\"preserve\">").text(note.text()).raw("</t></text>");
        } else {
            out.raw(placed.inside());
        }
        out.raw("</comment>");
    }

    /// Whether names in it mean the same in this part: it may come from another tab.
    private boolean isUnderstood(Note.Kept kept, String xml) {
        return kept.declarations().equals(said.element(DECLARATIONS))
                || !PREFIXED.matcher(xml).find();
    }

    void writeShapes(XmlOut out) throws IOException {
        out.raw("<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\"");
        out.raw(" xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><o:shapelayout v:ext=\"edit\">");
        out.raw("<o:idmap v:ext=\"edit\" data=\"1\"/></o:shapelayout><v:shapetype id=\"_x0000_t202\"");
        out.raw(" coordsize=\"21600,21600\" o:spt=\"202\" path=\"m,l,21600r21600,l21600,xe\">");
        out.raw("<v:stroke joinstyle=\"miter\"/><v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>");
        writeEach(out, 1025, notes);
        out.raw("</xml>");
    }

    /// The shapes of another program: the boxes of notes that are there still at their cells, without those that are
    /// not, and with boxes for new ones.
    byte[] beside(byte[] shapes) throws IOException {
        String before = new String(shapes, StandardCharsets.UTF_8);
        if (!before.contains("</")) {
            return shapes;
        }
        List<Placed> left = new ArrayList<>(notes);
        List<String> boxes = new ArrayList<>();
        List<NoteShape> all = NoteShape.of(before);
        for (int i = 0; i < all.size(); i++) {
            NoteShape shape = all.get(i);
            Optional<Placed> owner = owner(i, shape.place());
            owner.ifPresent(left::remove);
            boxes.add(owner.map(note -> shape.at(new NoteShape.Place(note.row(), note.column())))
                    .orElse(""));
        }
        StringBuilder after = new StringBuilder();
        int next = 0;
        int end = 0;
        for (MatchResult found : NoteShape.NOTE.matcher(before).results().toList()) {
            after.append(before, end, found.start()).append(boxes.get(next++));
            end = found.end();
        }
        String boxed = after.append(before, end, before.length()).toString();
        if (left.isEmpty()) {
            return boxed.getBytes(StandardCharsets.UTF_8);
        }
        return XmlOut.appended(boxed, out -> writeEach(out, FREE, left));
    }

    /// The note to which a box belongs: of copies the one that stands where the box does.
    private Optional<Placed> owner(int shape, NoteShape.Place place) {
        List<Placed> owners = notes.stream()
                .filter(placed -> placed.note().kept().shape() == shape)
                .toList();
        return owners.stream()
                .filter(placed -> placed.isAt(place))
                .findFirst()
                .or(() -> owners.stream().findFirst());
    }

    private static void writeEach(XmlOut out, int first, List<Placed> notes) throws IOException {
        int shape = first;
        for (Placed placed : notes) {
            out.raw("<v:shape id=\"_x0000_s").raw(shape++).raw("\" type=\"#_x0000_t202\"");
            out.raw(" style=\"position:absolute;width:240px;height:100px;z-index:1;visibility:hidden\"");
            out.raw(
                    " fillcolor=\"#ffffe1\" o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/><v:path o:connecttype=\"none\"/>");
            out.raw("<v:textbox style=\"mso-direction-alt:auto\"/><x:ClientData ObjectType=\"Note\">");
            out.raw("<x:MoveWithCells/><x:SizeWithCells/><x:AutoFill>False</x:AutoFill>");
            out.raw("<x:Row>").raw(placed.row()).raw("</x:Row><x:Column>").raw(placed.column());
            out.raw("</x:Column></x:ClientData></v:shape>");
        }
    }
}
