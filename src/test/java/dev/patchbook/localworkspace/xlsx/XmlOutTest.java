package dev.patchbook.localworkspace.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class XmlOutTest {
    private static final String HOSTILE =
            "&<>\"'_x\t\n\r\u0000\u0007\u007f\u0085 é€\u2028\ud83d\ude00\ud800\udc00\ufffe\uffff]";

    @Test
    void any_text_is_read_back_from_a_parser_as_text_and_as_attribute() throws Exception {
        DocumentBuilder parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        Random random = new Random(17);
        for (int i = 0; i < 4_000; i++) {
            String text = text(random);

            Element read =
                    parser.parse(new ByteArrayInputStream(document(text))).getDocumentElement();

            assertThat(Escapes.decoded(read.getTextContent())).isEqualTo(text);
            assertThat(Escapes.decoded(read.getAttribute("said"))).isEqualTo(text);
        }
    }

    @Test
    void quotes_stand_as_they_are_between_tags() throws IOException {
        assertThat(XmlOut.text(out -> out.text("{\"Account\":\"Invented\"}"))).isEqualTo("{\"Account\":\"Invented\"}");
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {
                0,
                7,
                -7,
                10,
                99,
                100,
                -2026,
                999_999_999_999_999.0,
                -999_999_999_999_999.0,
                1e15,
                -1e15,
                0.1,
                1e300
            })
    void a_number_is_read_back_to_the_last_bit(double number) throws IOException {
        assertThat(Double.parseDouble(XmlOut.text(out -> out.number(number)))).isEqualTo(number);
    }

    @Test
    void whole_numbers_are_written_as_java_writes_them() throws IOException {
        Random random = new Random(3);
        for (int i = 0; i < 10_000; i++) {
            int number = random.nextInt() >> random.nextInt(31);
            assertThat(XmlOut.text(out -> out.raw(number))).isEqualTo(Integer.toString(number));
        }
        assertThat(XmlOut.text(out -> out.raw(Integer.MIN_VALUE))).isEqualTo("-2147483648");
    }

    private static byte[] document(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        XmlOut out = new XmlOut(bytes);
        out.raw("<it").attribute("said", text).raw(">").text(text).raw("</it>").flush();
        return bytes.toString(StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
    }

    /// Now and then longer than a buffer.
    private static String text(Random random) {
        int length = random.nextInt(50) == 0 ? random.nextInt(20_000) : random.nextInt(120);
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            switch (random.nextInt(4)) {
                case 0 -> text.append(HOSTILE.charAt(random.nextInt(HOSTILE.length())));
                case 1 -> text.append("_x%04X_".formatted(random.nextInt(0x10000)), 0, 1 + random.nextInt(7));
                case 2 -> text.append((char) (' ' + random.nextInt(95)));
                default -> text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
            }
        }
        return text.toString();
    }
}
