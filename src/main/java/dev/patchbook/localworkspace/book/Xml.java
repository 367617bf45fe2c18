package dev.patchbook.localworkspace.book;

/// Texts and lines as they stand in kept XML.
final class Xml {
    private Xml() {}

    static String unescaped(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&amp;", "&");
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /// A formula as it stands in XML, without `=`, with its references written anew.
    static String rewritten(String formula, Rewriting rewriting, String tab) {
        return escaped(rewriting.rewrite("=" + unescaped(formula), tab).substring(1));
    }

    /// The index of a line after an edit; what lay on a deleted line lies where that was.
    static String line(String index, GridEdit edit) {
        int at = Integer.parseInt(index);
        int gone = edit instanceof GridEdit.Delete(Dimension _, int from, int _) ? from : at;
        return Integer.toString(edit.position(at).orElse(gone));
    }
}
