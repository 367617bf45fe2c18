package dev.patchbook.localworkspace.book;

/// A colour: red, green and blue in eight bits each, or one of the spreadsheet theme's.
public sealed interface Color {
    /// 0xRRGGBB.
    record Rgb(int value) implements Color {
        public static Rgb of(double red, double green, double blue) {
            return new Rgb(bits(red) << 16 | bits(green) << 8 | bits(blue));
        }

        public double red() {
            return (value >> 16 & 0xff) / 255.0;
        }

        public double green() {
            return (value >> 8 & 0xff) / 255.0;
        }

        public double blue() {
            return (value & 0xff) / 255.0;
        }

        /// Cut off, not rounded, and reckoned in floats, as Google was seen to do.
        private static int bits(double share) {
            return (int) ((float) Math.clamp(share, 0, 1) * 255f);
        }
    }

    /// By Google's name of it: TEXT, BACKGROUND, ACCENT1 … ACCENT6, LINK.
    record Theme(String name) implements Color {}

    /// The colour to draw; theme colours are those of Google's standard theme.
    default Rgb rgb() {
        return switch (this) {
            case Rgb rgb -> rgb;
            case Theme theme ->
                new Rgb(
                        switch (theme.name()) {
                            case "BACKGROUND" -> 0xffffff;
                            case "ACCENT1" -> 0x4285f4;
                            case "ACCENT2" -> 0xea4335;
                            case "ACCENT3" -> 0xfbbc04;
                            case "ACCENT4" -> 0x34a853;
                            case "ACCENT5" -> 0xff6d01;
                            case "ACCENT6" -> 0x46bdc6;
                            case "LINK" -> 0x1155cc;
                            default -> 0x000000;
                        });
        };
    }
}
