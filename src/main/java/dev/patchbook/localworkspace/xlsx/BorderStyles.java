package dev.patchbook.localworkspace.xlsx;

/// Border styles of the file against the book's.
final class BorderStyles {
    private BorderStyles() {}

    static String outward(String style) {
        return switch (style) {
            case "DOTTED" -> "dotted";
            case "DASHED" -> "dashed";
            case "SOLID_MEDIUM" -> "medium";
            case "SOLID_THICK" -> "thick";
            case "DOUBLE" -> "double";
            default -> "thin";
        };
    }

    static String inward(String style) {
        return switch (style) {
            case "dotted", "hair" -> "DOTTED";
            case "dashed",
                    "dashDot",
                    "dashDotDot",
                    "slantDashDot",
                    "mediumDashed",
                    "mediumDashDot",
                    "mediumDashDotDot" -> "DASHED";
            case "medium" -> "SOLID_MEDIUM";
            case "thick" -> "SOLID_THICK";
            case "double" -> "DOUBLE";
            default -> "SOLID";
        };
    }
}
