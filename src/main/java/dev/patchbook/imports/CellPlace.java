package dev.patchbook.imports;

/// Reads the addresses of cells in a workbook file, such as `AB12`.
final class CellPlace {

    private static final int NO_COLUMN = 1 << 20;

    private CellPlace() {}

    /// The column from 0; one that no sheet has where the letters go on and on.
    static int columnOf(String address) {
        int letters = 0;
        for (int i = 0; i < address.length() && Character.isLetter(address.charAt(i)); i++) {
            letters = letters * 26 + (Character.toUpperCase(address.charAt(i)) - 'A' + 1);
            if (letters > NO_COLUMN) {
                return NO_COLUMN;
            }
        }
        return Math.max(0, letters - 1);
    }

    /// The row from 1, as in the address.
    static int lineOf(String address) {
        return Integer.parseInt(address.replaceAll("[^0-9]", ""));
    }
}
