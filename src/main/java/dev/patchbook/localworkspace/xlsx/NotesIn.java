package dev.patchbook.localworkspace.xlsx;

import dev.patchbook.localworkspace.book.Note;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads the notes of a tab, each with how the file says it.
final class NotesIn {
    private final ZipParts parts;
    private final Map<String, ZipParts.Relation> relations;
    private final KeptIn kept;
    private final List<String> authors = new ArrayList<>();
    private final Map<NoteShape.Place, Integer> shapes = new HashMap<>();
    private String declarations = "";

    NotesIn(ZipParts parts, Map<String, ZipParts.Relation> relations, KeptIn kept) {
        this.parts = parts;
        this.relations = relations;
        this.kept = kept;
    }

    void read(CellsIn cells) throws IOException {
        for (String id : kept.relationsOf("legacyDrawing")) {
            ZipParts.Relation relation = relations.get(id);
            if (relation != null && parts.has(relation.target())) {
                try (InputStream in = parts.open(relation.target())) {
                    readShapes(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        for (ZipParts.Relation relation : relations.values()) {
            if (relation.is("comments") && parts.has(relation.target())) {
                try (InputStream in = parts.open(relation.target())) {
                    readComments(new XmlIn(in), cells);
                }
            }
        }
    }

    private void readShapes(String drawing) {
        List<NoteShape> all = NoteShape.of(drawing);
        for (int i = 0; i < all.size(); i++) {
            shapes.putIfAbsent(all.get(i).place(), i);
        }
    }

    private void readComments(XmlIn xml, CellsIn cells) throws IOException {
        for (Optional<String> name = xml.next(); name.isPresent(); name = xml.next()) {
            switch (name.get()) {
                case "comments" -> {
                    declarations = xml.declarations();
                    kept.add(Notes.DECLARATIONS, declarations);
                }
                case "author" -> {
                    String whole = xml.whole();
                    kept.add(Notes.AUTHORS, whole);
                    authors.add(TextsIn.only(whole));
                }
                case "comment" -> readComment(xml.whole(), cells);
                case "extLst" -> kept.keep(Notes.MORE, xml);
                default -> {}
            }
        }
    }

    private void readComment(String whole, CellsIn cells) throws IOException {
        XmlIn xml = XmlIn.again(whole);
        int[] cell = Ranges.cell(xml.attribute("ref"));
        int number = xml.integer("authorId", 0);
        String author = number < authors.size() ? authors.get(number) : "";
        String attributes = xml.attributesBut("ref", "authorId");
        StringBuilder inside = new StringBuilder();
        String text = "";
        for (Optional<String> name = xml.nextIn("comment"); name.isPresent(); name = xml.nextIn("comment")) {
            String element = xml.whole();
            inside.append(element);
            text = name.get().equals("text") ? TextsIn.text(XmlIn.again(element), "text") : text;
        }
        int shape = shapes.getOrDefault(new NoteShape.Place(cell[0], cell[1]), -1);
        Note.Kept said = new Note.Kept(declarations, author, attributes, inside.toString(), cell[0], cell[1], shape);
        cells.note(cell[0], cell[1], new Note(text, said));
    }
}
