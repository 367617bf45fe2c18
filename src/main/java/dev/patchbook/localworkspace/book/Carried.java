package dev.patchbook.localworkspace.book;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// Something in a file that the workspace does not understand, such as a picture, a chart that another program made or
/// a pivot table: its parts are kept byte for byte, but for places and references that follow edits of the grid.
///
/// @param relation by which its tab or the workbook refers to it: its id there
/// @param type the relation's type
/// @param target the name of the part that it leads to
/// @param element how the tab or the workbook names the relation: the element's name on a tab, the number of a pivot
/// table's cache in the workbook; empty where it does not
/// @param parts that part and all that it leads to itself, by name
public record Carried(String relation, String type, String target, String element, Map<String, Part> parts) {
    /// How a tab names a table; the table's number follows.
    public static final String TABLE = "tablePart ";

    /// How the workbook names what stands in the place of a tab with cells.
    public static final String SHEET = "sheet";

    public Carried {
        parts = Map.copyOf(parts);
    }

    /// One part of the package, which never changes.
    public static final class Part {
        /// References stand in elements and attributes that are called so.
        private static final List<String> REFERRING = List.of(
                "f>", "textlink=", "cellRange=", "mlaLink", "mlaRange", "Formula>", "Formula ", "worksheetSource");

        private final byte[] content;
        private final String contentType;
        private final boolean refers;

        /// Takes the bytes as its own.
        ///
        /// @param contentType empty for a list of relations
        public Part(byte[] content, String contentType) {
            this.content = content;
            this.contentType = contentType;
            String letters = isXml() ? new String(content, StandardCharsets.ISO_8859_1) : "";
            this.refers = REFERRING.stream().anyMatch(letters::contains);
        }

        /// Whether references to cells may stand in it: most parts hold none, and need not be looked through.
        boolean refers() {
            return refers;
        }

        /// The bytes themselves, not to be changed.
        public byte[] content() {
            return content;
        }

        public String contentType() {
            return contentType;
        }

        boolean isXml() {
            return contentType.endsWith("xml") || contentType.endsWith("vmlDrawing");
        }
    }

    public boolean is(String kind) {
        return type.endsWith("/" + kind);
    }

    /// Whether it is a table that is known by its range only, such as one without a header.
    public boolean isTable() {
        return element.startsWith(TABLE);
    }

    /// Whether it is a whole tab that has no cells, such as a chart on a sheet of its own.
    public boolean isSheet() {
        return element.equals(SHEET);
    }

    Carried with(Map<String, Part> changed) {
        return new Carried(relation, type, target, element, changed);
    }
}
