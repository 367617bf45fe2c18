package dev.patchbook.workbook;

import dev.patchbook.plan.Column;

/// The colours of a plan's headers and tabs, as `0xRRGGBB`.
public final class Palette {

    public static final int HEADER_TEXT = 0x24303F;

    public static final int READ = 0x2F6DB5;
    public static final int DECIDE = 0x2E8B57;
    public static final int DATA = 0xD08A1D;
    public static final int CARE = 0x7A8796;

    private static final int OURS = 0xDCE6F2;
    private static final int YOURS = 0xFDF0D5;

    private Palette() {}

    /// Behind a header: warm where the AE writes, cool where Patchbook does.
    public static int header(Column.Owner owner) {
        return switch (owner) {
            case AE -> YOURS;
            case PATCHBOOK -> OURS;
        };
    }
}
