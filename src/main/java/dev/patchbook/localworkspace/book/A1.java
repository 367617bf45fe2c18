package dev.patchbook.localworkspace.book;

/// Names of columns and tabs as formulas and ranges spell them.
public final class A1 {
    private A1() {}

    /// `A` for 0, `Z` for 25, `AA` for 26.
    public static String column(int column) {
        StringBuilder letters = new StringBuilder();
        for (int left = column + 1; left > 0; left = (left - 1) / 26) {
            letters.insert(0, (char) ('A' + (left - 1) % 26));
        }
        return letters.toString();
    }

    /// The column of these letters, in either case; the inverse of [#column(int)].
    public static int column(String letters) {
        int column = 0;
        for (int i = 0; i < letters.length(); i++) {
            column = column * 26 + (Character.toUpperCase(letters.charAt(i)) - 'A' + 1);
        }
        return column - 1;
    }

    /// `B3` for row 2, column 1.
    public static String cell(int row, int column) {
        return column(column) + (row + 1);
    }

    /// The tab's title as it stands before a `!`, in quotes where it needs them.
    public static String tab(String title) {
        boolean plain = title.matches("[\\p{L}_][\\p{L}\\p{N}_]*")
                && !title.matches("(?i)[a-z]{1,3}[0-9]+|r|c|r[0-9]*c[0-9]*|true|false");
        return plain ? title : "'" + title.replace("'", "''") + "'";
    }
}
