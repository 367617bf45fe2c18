package dev.patchbook.workbook;

/// The colours that mark a tier or a status, readable in light and dark.
public enum Tint {
    GREEN(0xD9, 0xF2, 0xE3),
    YELLOW(0xFF, 0xF2, 0xCC),
    RED(0xFA, 0xDB, 0xD8),
    BLUE(0xDD, 0xE9, 0xFA),
    GREY(0xEC, 0xEE, 0xF0);

    private final int red;
    private final int green;
    private final int blue;

    Tint(int red, int green, int blue) {
        this.red = red;
        this.green = green;
        this.blue = blue;
    }

    /// 0–255.
    public int red() {
        return red;
    }

    /// 0–255.
    public int green() {
        return green;
    }

    /// 0–255.
    public int blue() {
        return blue;
    }
}
