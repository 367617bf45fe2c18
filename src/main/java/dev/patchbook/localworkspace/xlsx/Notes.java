package dev.patchbook.localworkspace.xlsx;

import dev.patchbook.localworkspace.book.A1;
import dev.patchbook.localworkspace.book.RowCursor;
import dev.patchbook.localworkspace.book.Tab;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The notes of a tab: the comments part, and the shapes without which Excel does not show them.
record Notes(List<Note> notes) {
    private static final Pattern NOTE =
            Pattern.compile("<v:shape\\b(?:(?!</v:shape>).)*?ObjectType=\"Note\".*?</v:shape>", Pattern.DOTALL);

    /// The number of a shape that no other program gave one of its own.
    private static final int FREE = 900_001;

    record Note(int row, int column, String text) {}

    static Notes of(Tab tab) {
        List<Note> notes = new ArrayList<>();
        RowCursor cursor = tab.cells().cursor();
        for (int row = 0; row < tab.rowCount(); row++) {
            cursor.row(row);
            for (int column = 0; column < cursor.columnsUsed(); column++) {
                String note = cursor.note(column);
                if (!note.isEmpty()) {
                    notes.add(new Note(row, column, note));
                }
            }
        }
        return new Notes(notes);
    }

    boolean isEmpty() {
        return notes.isEmpty();
    }

    void writeRelations(XmlOut out, int number) throws IOException {
        if (!isEmpty()) {
            PackageXml.relation(out, "rIdComments", "comments", "../comments" + number + ".xml");
            PackageXml.relation(out, "rIdShapes", "vmlDrawing", "../drawings/sheetsNotes" + number + ".vml");
        }
    }

    void writeComments(XmlOut out) throws IOException {
        out.raw("<comments xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
        out.raw("<authors><author/></authors><commentList>");
        for (Note note : notes) {
            out.raw("<comment")
                    .attribute("ref", A1.cell(note.row(), note.column()))
                    .raw(" authorId=\"0\"><text>");
            out.raw("<t xml:space=\"preserve\">").text(note.text()).raw("</t></text></comment>");
        }
        out.raw("</commentList></comments>");
    }

    void writeShapes(XmlOut out) throws IOException {
        out.raw("<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\"");
        out.raw(" xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><o:shapelayout v:ext=\"edit\">");
        out.raw("<o:idmap v:ext=\"edit\" data=\"1\"/></o:shapelayout><v:shapetype id=\"_x0000_t202\"");
        out.raw(" coordsize=\"21600,21600\" o:spt=\"202\" path=\"m,l,21600r21600,l21600,xe\">");
        out.raw("<v:stroke joinstyle=\"miter\"/><v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>");
        writeEach(out, 1025);
        out.raw("</xml>");
    }

    /// The shapes of another program, with these in place of its notes.
    byte[] beside(byte[] shapes) throws IOException {
        String others = NOTE.matcher(new String(shapes, StandardCharsets.UTF_8)).replaceAll("");
        return others.contains("</") ? XmlOut.appended(others, out -> writeEach(out, FREE)) : shapes;
    }

    private void writeEach(XmlOut out, int first) throws IOException {
        int shape = first;
        for (Note note : notes) {
            out.raw("<v:shape id=\"_x0000_s").raw(shape++).raw("\" type=\"#_x0000_t202\"");
            out.raw(" style=\"position:absolute;width:240px;height:100px;z-index:1;visibility:hidden\"");
            out.raw(
                    " fillcolor=\"#ffffe1\" o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/><v:path o:connecttype=\"none\"/>");
            out.raw("<v:textbox style=\"mso-direction-alt:auto\"/><x:ClientData ObjectType=\"Note\">");
            out.raw("<x:MoveWithCells/><x:SizeWithCells/><x:AutoFill>False</x:AutoFill>");
            out.raw("<x:Row>").raw(note.row()).raw("</x:Row><x:Column>").raw(note.column());
            out.raw("</x:Column></x:ClientData></v:shape>");
        }
    }
}
