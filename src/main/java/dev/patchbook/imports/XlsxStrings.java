package dev.patchbook.imports;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/// The texts that a workbook's cells share, without how they are pronounced.
final class XlsxStrings extends DefaultHandler {

    private final List<String> strings = new ArrayList<>();
    private final CellCharacters text = new CellCharacters();
    private boolean collecting;
    private boolean inPhonetics;

    /// The text of that number; empty where the workbook has none.
    String at(int index) {
        return index >= 0 && index < strings.size() ? strings.get(index) : "";
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) {
        switch (localName) {
            case "t" -> collecting = !inPhonetics;
            case "rPh" -> inPhonetics = true;
            default -> {}
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (collecting) {
            text.add(characters, start, length);
        }
    }

    @Override
    public void endElement(String uri, String localName, String qName) {
        switch (localName) {
            case "t" -> collecting = false;
            case "rPh" -> inPhonetics = false;
            case "si" -> strings.add(text.take());
            default -> {}
        }
    }
}
