package dev.patchbook.localworkspace.xlsx;

import dev.patchbook.localworkspace.book.Color;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The colours that a file names by number: the theme's, and the old fixed ones.
final class Palette {
    private static final int[] FIXED = {
        0x000000, 0xFFFFFF, 0xFF0000, 0x00FF00, 0x0000FF, 0xFFFF00, 0xFF00FF, 0x00FFFF, 0x000000, 0xFFFFFF, 0xFF0000,
        0x00FF00, 0x0000FF, 0xFFFF00, 0xFF00FF, 0x00FFFF, 0x800000, 0x008000, 0x000080, 0x808000, 0x800080, 0x008080,
        0xC0C0C0, 0x808080, 0x9999FF, 0x993366, 0xFFFFCC, 0xCCFFFF, 0x660066, 0xFF8080, 0x0066CC, 0xCCCCFF, 0x000080,
        0xFF00FF, 0xFFFF00, 0x00FFFF, 0x800080, 0x800000, 0x008080, 0x0000FF, 0x00CCFF, 0xCCFFFF, 0xCCFFCC, 0xFFFF99,
        0x99CCFF, 0xFF99CC, 0xCC99FF, 0xFFCC99, 0x3366FF, 0x33CCCC, 0x99CC00, 0xFFCC00, 0xFF9900, 0xFF6600, 0x666699,
        0x969696, 0x003366, 0x339966, 0x003300, 0x333300, 0x993300, 0x993366, 0x333399, 0x333333
    };
    private static final List<Integer> OFFICE = List.of(
            0xFFFFFF, 0x000000, 0xEEECE1, 0x1F497D, 0x4F81BD, 0xC0504D, 0x9BBB59, 0x8064A2, 0x4BACC6, 0xF79646,
            0x0000FF, 0x800080);

    private final List<Integer> theme;

    private Palette(List<Integer> theme) {
        this.theme = theme;
    }

    static Palette read(ZipParts parts, Optional<String> themePart) throws IOException {
        if (themePart.isEmpty() || !parts.has(themePart.get())) {
            return new Palette(OFFICE);
        }
        List<Integer> colors = new ArrayList<>();
        try (InputStream in = parts.open(themePart.get())) {
            XmlIn xml = new XmlIn(in);
            for (Optional<String> name = xml.next();
                    name.isPresent() && !name.get().equals("fontScheme");
                    name = xml.next()) {
                if (name.get().equals("srgbClr")) {
                    colors.add(Integer.parseInt(xml.attribute("val"), 16));
                } else if (name.get().equals("sysClr")) {
                    String last = xml.attribute("lastClr");
                    colors.add(last.isEmpty() ? 0 : Integer.parseInt(last, 16));
                }
            }
        } catch (NumberFormatException e) {
            throw new IOException("a colour of its theme is no colour", e);
        }
        return new Palette(colors.size() < 12 ? OFFICE : inOrderOfUse(colors));
    }

    /// The colour that the element says by `rgb`, `theme` and `tint`, or `indexed`; empty for automatic.
    Optional<Color> color(XmlIn xml) throws IOException {
        String rgb = xml.attribute("rgb");
        int number = xml.integer("theme", -1);
        int indexed = xml.integer("indexed", -1);
        if (!rgb.isEmpty()) {
            String digits = rgb.length() > 6 ? rgb.substring(rgb.length() - 6) : rgb;
            try {
                return Optional.of(new Color.Rgb(Integer.parseInt(digits, 16)));
            } catch (NumberFormatException e) {
                throw new IOException("“" + rgb + "” is no colour", e);
            }
        } else if (number >= 0 && number < theme.size()) {
            return Optional.of(new Color.Rgb(tinted(theme.get(number), xml.decimal("tint", 0))));
        } else if (indexed >= 0 && indexed < FIXED.length) {
            return Optional.of(new Color.Rgb(FIXED[indexed]));
        }
        return Optional.empty();
    }

    /// The file lists dark before light, but counts light before dark.
    private static List<Integer> inOrderOfUse(List<Integer> listed) {
        List<Integer> colors = new ArrayList<>(listed.subList(0, 12));
        java.util.Collections.swap(colors, 0, 1);
        java.util.Collections.swap(colors, 2, 3);
        return colors;
    }

    private static int tinted(int rgb, double tint) {
        return part(rgb >> 16 & 0xff, tint) << 16 | part(rgb >> 8 & 0xff, tint) << 8 | part(rgb & 0xff, tint);
    }

    private static int part(int value, double tint) {
        double changed = tint < 0 ? value * (1 + tint) : value + (255 - value) * tint;
        return (int) Math.round(Math.clamp(changed, 0, 255));
    }
}
