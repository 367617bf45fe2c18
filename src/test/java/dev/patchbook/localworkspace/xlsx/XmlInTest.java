package dev.patchbook.localworkspace.xlsx;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class XmlInTest {

    @Test
    void elements_come_by_their_local_names_those_that_end_at_once_too() throws IOException {
        XmlIn xml =
                xml("<?xml version='1.0'?><x:a xmlns:x='u'><x:row><c/><c ></c ></x:row><!-- <no/> --><x:row/></x:a>");

        List<String> names = new ArrayList<>();
        for (Optional<String> name = xml.next(); name.isPresent(); name = xml.next()) {
            names.add(name.get());
        }

        assertThat(names).containsExactly("a", "row", "c", "c", "row");
    }

    @Test
    void the_elements_inside_another_end_with_it() throws IOException {
        XmlIn xml = xml("<a><c><v>1</v><f/></c><c/><d/></a>");

        assertThat(xml.next()).contains("a");
        assertThat(xml.next()).contains("c");
        assertThat(xml.nextIn("c")).contains("v");
        assertThat(xml.text()).isEqualTo("1");
        assertThat(xml.nextIn("c")).contains("f");
        assertThat(xml.nextIn("c")).isEmpty();
        assertThat(xml.next()).contains("c");
        assertThat(xml.nextIn("c")).isEmpty();
        assertThat(xml.next()).contains("d");
        assertThat(xml.text()).isEmpty();
        assertThat(xml.next()).isEmpty();
    }

    @Test
    void a_text_is_put_together_from_references_raw_characters_and_lines() throws IOException {
        XmlIn xml = xml(
                "<t>a &lt;&amp;&#65;&#x1F600;&gt;\r\nb\rc\td<![CDATA[<&]] >&amp;]]><!-- - -- no --><?no no?>&quot;&apos;</t>");

        xml.next();

        assertThat(xml.text()).isEqualTo("a <&A\uD83D\uDE00>\nb\nc\td<&]] >&amp;\"'");
    }

    @Test
    void attributes_are_found_by_local_name_in_either_quotes_with_blanks_for_lines() throws IOException {
        XmlIn xml = xml("<a one = 'x\"&#10;&lt;' p:two=\"1\n2\r\n3\" s='7' f='1e2' b='true'/>");

        xml.next();

        assertThat(xml.attribute("one")).isEqualTo("x\"\n<");
        assertThat(xml.attribute("two")).isEqualTo("1 2 3");
        assertThat(xml.attribute("three")).isEmpty();
        assertThat(xml.integer("s", 0)).isEqualTo(7);
        assertThat(xml.integer("f", 0)).isEqualTo(100);
        assertThat(xml.integer("none", 5)).isEqualTo(5);
        assertThat(xml.flag("b", false)).isTrue();
    }

    @Test
    void a_relation_is_the_id_whose_prefix_stands_for_relationships() throws IOException {
        XmlIn xml =
                xml("<a xmlns:q='urn:relationships' xmlns:o='urn:other'><b id='1' o:id='2' q:id='3'/><b id='1'/></a>");

        xml.next();
        xml.next();
        assertThat(xml.relation()).isEqualTo("3");
        xml.next();
        assertThat(xml.relation()).isEmpty();
    }

    @Test
    void the_encoding_is_the_one_of_the_first_bytes_or_the_one_declared() throws IOException {
        String text = "<a>é</a>";
        for (byte[] bytes : List.of(
                text.getBytes(UTF_8),
                ("\uFEFF" + text).getBytes(UTF_8),
                text.getBytes(UTF_16),
                ("\uFEFF" + text).getBytes(UTF_16LE),
                text.getBytes(UTF_16LE),
                ("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>" + text).getBytes(ISO_8859_1))) {
            XmlIn xml = new XmlIn(new ByteArrayInputStream(bytes));

            xml.next();

            assertThat(xml.text()).isEqualTo("é");
        }
    }

    @Test
    void long_texts_and_many_names_come_whole() throws IOException {
        String text = "xé&lt;".repeat(20_000);
        StringBuilder document = new StringBuilder("<a>");
        for (int i = 0; i < 1000; i++) {
            document.append("<n")
                    .append(i)
                    .append(" k")
                    .append(i)
                    .append("='")
                    .append(i)
                    .append("'/>");
        }
        XmlIn xml = xml(document + "<t u='" + text + "'>" + text + "</t></a>");

        xml.next();
        for (int i = 0; i < 1000; i++) {
            assertThat(xml.next()).contains("n" + i);
            assertThat(xml.integer("k" + i, -1)).isEqualTo(i);
        }
        assertThat(xml.next()).contains("t");
        assertThat(xml.attribute("u")).isEqualTo("xé<".repeat(20_000));
        assertThat(xml.text()).isEqualTo("xé<".repeat(20_000));
        assertThat(xml.next()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "no xml",
                "<a>",
                "<a><b></a>",
                "<a></b>",
                "</a>",
                "<a",
                "<a x>",
                "<a x=1/>",
                "<a x='1/>",
                "<a/ >",
                "<a><!-- </a>",
                "<a><![CDATA[</a>",
                "< a/>",
                "<a k='&no;'/>",
                "<?xml version='1.0' encoding='no-such'?><a/>"
            })
    void what_is_broken_is_refused(String document) {
        assertThatThrownBy(() -> readAll(xml(document))).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<a>&no;</a>", "<a>&#xD800000;</a>", "<a>&amp</a>", "<a>&", "<a>x", "<a>x<b/></a>", "<a>x</b>"})
    void a_text_that_is_broken_is_refused(String document) throws IOException {
        XmlIn xml = xml(document);
        xml.next();

        assertThatThrownBy(xml::text).isInstanceOf(IOException.class).hasMessageContaining("broken");
    }

    @Test
    void bytes_that_are_not_in_the_encoding_are_refused() {
        byte[] latin = "<a>é</a>".getBytes(ISO_8859_1);

        assertThatThrownBy(() -> readAll(new XmlIn(new ByteArrayInputStream(latin))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("encoding");
    }

    @Test
    void a_document_type_is_refused_wherever_it_stands() {
        assertThatThrownBy(() -> readAll(xml("<?xml version='1.0'?><!DOCTYPE a [<!ENTITY e 'x'>]><a>&e;</a>")))
                .hasMessageContaining("document type");
        assertThatThrownBy(() -> readAll(xml("<a><!DOCTYPE a></a>"))).hasMessageContaining("document type");
    }

    @Test
    void elements_that_stand_too_deep_in_each_other_are_refused() {
        assertThatThrownBy(() -> readAll(xml("<a>".repeat(100_000)))).hasMessageContaining("too deep");
    }

    private static void readAll(XmlIn xml) throws IOException {
        for (Optional<String> name = xml.next(); name.isPresent(); name = xml.next()) {
            if (name.get().equals("a")) {
                xml.skip("a");
            }
        }
    }

    private static XmlIn xml(String document) throws IOException {
        return new XmlIn(new ByteArrayInputStream(document.getBytes(UTF_8)));
    }
}
