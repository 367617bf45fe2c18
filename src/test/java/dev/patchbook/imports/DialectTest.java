package dev.patchbook.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DialectTest {

    /// Records as an export would hold them: a delimiter, a quote and a line end inside cells.
    private static final List<List<String>> DEALS = List.of(
            List.of("Opportunity ID", "Opportunity Name", "Account Name", "Amount"),
            List.of("D1", "Renewal, two \"big\" sites", "Acme; Sons | Co", "1200.50"),
            List.of("D2", "First line\nsecond line", "O'Neill = Partner", "75"),
            List.of("D3", "", "Bolt^Nut", "3"));

    @ParameterizedTest
    @ValueSource(
            strings = {",", ";", "\t", "|", "^", "~", "\u0001", "\u001F", "=", ":", "#", "/", "!", " ", "||", ";;", "::"
            })
    void whatever_stands_between_cells_is_found(String delimiter) {
        String text = DEALS.stream()
                .map(record -> record.stream()
                        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(delimiter)))
                .collect(Collectors.joining("\n"));

        assertThat(records(text)).isEqualTo(DEALS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n", "\u001E", "\u0085", "\u2028"})
    void however_records_end(String end) {
        String text = String.join(end, "Account ID,Account Name,City", "A1,Acme,Ghent", "A2,Bolt,Lyon") + end;

        assertThat(records(text))
                .containsExactly(
                        List.of("Account ID", "Account Name", "City"),
                        List.of("A1", "Acme", "Ghent"),
                        List.of("A2", "Bolt", "Lyon"));
    }

    @Test
    void line_ends_may_be_mixed() {
        assertThat(records("Account,City\r\nAcme,Ghent\nBolt,Lyon\rCrux,Bern"))
                .containsExactly(
                        List.of("Account", "City"),
                        List.of("Acme", "Ghent"),
                        List.of("Bolt", "Lyon"),
                        List.of("Crux", "Bern"));
    }

    @Test
    void line_ends_inside_a_cell_stay_as_they_are() {
        assertThat(records("Account,Notes\r\nAcme,\"one\r\ntwo\nthree\"\r\n"))
                .contains(List.of("Acme", "one\r\ntwo\nthree"));
    }

    @Test
    void single_quotes_are_quotes_where_cells_stand_in_them_and_apostrophes_elsewhere() {
        assertThat(records("Account;City\n'Acme; Inc';'Ghent'\n'O''Neill';'Lyon'\n"))
                .containsExactly(List.of("Account", "City"), List.of("Acme; Inc", "Ghent"), List.of("O'Neill", "Lyon"));
        assertThat(records("Account,City\n't Hoen,'s-Gravenhage\nO'Neill,Lyon\n"))
                .contains(List.of("'t Hoen", "'s-Gravenhage"), List.of("O'Neill", "Lyon"));
    }

    @Test
    void spaces_around_quotes_mean_nothing() {
        assertThat(records("Account, City\n\"Acme, Inc\", \"Ghent, B\"\n\"Bolt\" , \"Lyon\"\n"))
                .contains(List.of("Acme, Inc", "Ghent, B"), List.of("Bolt", "Lyon"));
    }

    @Test
    void a_backslash_escapes_where_quotes_would_not_fit_otherwise_and_stays_text_elsewhere() {
        assertThat(records("Account,Notes\nAcme,\"said \\\"no\\\", twice\"\nBolt,\"C:\\\\x\"\n"))
                .contains(List.of("Acme", "said \"no\", twice"), List.of("Bolt", "C:\\x"));
        assertThat(records("Account,Notes\nAcme,a\\,b \\\"c\\\"\nBolt,plain\n")).contains(List.of("Acme", "a,b \"c\""));
        assertThat(records("Account,Notes\nAcme,\"C:\\temp\\\"\nBolt,\"\\\\server\"\n"))
                .contains(List.of("Acme", "C:\\temp\\"), List.of("Bolt", "\\\\server"));
    }

    @Test
    void a_backslash_that_first_means_something_far_down_is_still_understood() {
        String text = "Account,Notes\n" + "Acme,\"plain text\"\n".repeat(6_000) + "Last,\"say \\\"hi\\\" now\"\n";

        assertThat(records(text)).hasSize(6_002).endsWith(List.of("Last", "say \"hi\" now"));
    }

    @Test
    void titles_above_the_headings_do_not_hide_the_delimiter() {
        FileReadings reading = read("""
                Pipeline, as of today
                Filter: all, mine

                Account;City;Industry
                Acme;Ghent;Energy
                Bolt;Lyon;Retail
                Crux;Bern;Energy
                """);

        assertThat(reading.headings()).containsExactly("Account", "City", "Industry");
        assertThat(reading.records()).hasSize(3).contains(List.of("Bolt", "Lyon", "Retail"));
    }

    @Test
    void headings_in_two_rows_are_read_together_and_said_again_make_no_record() {
        FileReadings two = read("Account,Account,Parent Account\nID,Name,ID\nA1,Acme,A0\n");
        FileReadings again = read("Account,City\nAcme,Ghent\nAccount,City\nBolt,Lyon\n");

        assertThat(two.headings()).containsExactly("Account ID", "Account Name", "Parent Account ID");
        assertThat(two.notes())
                .containsExactly("The headings stand in two rows, lines 1 and 2; they were read together.");
        assertThat(again.records()).containsExactly(List.of("Acme", "Ghent"), List.of("Bolt", "Lyon"));
        assertThat(again.notes())
                .containsExactly("The headings are said again once, first on line 3; no record was made of that.");
    }

    @Test
    void a_list_of_names_is_one_column_whatever_stands_inside_them() {
        assertThat(records("Account Name\nAcme Corp\nBolt Ltd\nCrux Inc\n"))
                .hasSize(4)
                .allMatch(row -> row.size() == 1);
        assertThat(records("Company\nA/S One\nB/S Two\nC/S Three\n")).hasSize(4).allMatch(row -> row.size() == 1);
    }

    @Test
    void decimal_commas_do_not_make_columns() {
        assertThat(records("Account;Amount\nAcme;1,50\nBolt;2,75\n")).contains(List.of("Acme", "1,50"));
    }

    @Test
    void a_quotation_that_nothing_closes_is_refused_with_the_line_on_which_it_opens() {
        assertThat(read("Account,City\nAcme,Ghent\nBolt,\"Lyon\nCrux,Bern\n").refusal())
                .startsWith("deals.csv, line 3: A quotation mark opens on line 3, and no other closes its cell");
        assertThat(read("sep=,\nAccount,City\n\"a\nb\",x\nBolt,\"Lyon\nCrux,\"Bern\"\n")
                        .refusal())
                .startsWith("deals.csv, line 5: ");
    }

    @Test
    void a_quotation_mark_that_does_not_fit_is_read_as_the_width_of_the_other_rows_says() {
        assertThat(among("D7,\"Big deal, \"urgent\", for spring\",Ghent"))
                .contains(List.of("D7", "Big deal, \"urgent\", for spring", "Ghent"));
        assertThat(among("D7,\"\"Rack, wide\",Ghent")).contains(List.of("D7", "\"Rack, wide", "Ghent"));
        assertThat(among("D7,\"Rack, 19\"\",\"Ghent\"")).contains(List.of("D7", "Rack, 19\"", "Ghent"));
        assertThat(among("\"D7,\"Rack, wide\",Ghent")).contains(List.of("\"D7", "Rack, wide", "Ghent"));
        assertThat(among("D7,\"Acme\" Inc,Ghent")).contains(List.of("D7", "\"Acme\" Inc", "Ghent"));
        assertThat(among("D7,Rack,\"")).contains(List.of("D7", "Rack", "\""));
    }

    @Test
    void a_cell_of_several_lines_stays_one_whatever_marks_stand_in_it_and_takes_no_record_with_it() {
        assertThat(among("D7,\"They said \"no\",\nthen \"yes\"\",Ghent"))
                .contains(List.of("D7", "They said \"no\",\nthen \"yes\"", "Ghent"));
        assertThat(among("D7,\"Rack\"Ghent")).hasSize(9).contains(List.of("D7", "\"Rack\"Ghent"));
    }

    @Test
    void what_was_made_of_a_quotation_mark_is_told_with_its_line() {
        FileReadings reading = read(text("D7,\"Acme\" Inc,Ghent"));

        assertThat(reading.notes())
                .containsExactly("In one row, on line 6, a quotation mark does not fit; it was read so that the row has"
                        + " as many cells as the others.");
    }

    @Test
    void a_space_behind_every_delimiter_belongs_to_it_and_behind_some_to_the_cell() {
        assertThat(records("Account, City, Phone\nAcme, Ghent, 1\nBolt, Lyon, 2\n"))
                .contains(List.of("Acme", "Ghent", "1"), List.of("Bolt", "Lyon", "2"));
        assertThat(records("Account,City,Phone\nAcme, Ghent, 1\nBolt, Lyon, 2\n"))
                .contains(List.of("Acme", " Ghent", " 1"));
    }

    @Test
    void every_unicode_encoding_is_read_with_and_without_its_mark() {
        String text = "Account,City\nAcme,Gent\nBolt,Lyon\nZoë,Köln\n";
        for (String charset : List.of("UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "UTF-8")) {
            for (String mark : List.of("", "\uFEFF")) {
                FileReadings reading = read((mark + text).getBytes(Charset.forName(charset)));
                assertThat(reading.records()).as(charset + mark).hasSize(3).contains(List.of("Zoë", "Köln"));
                assertThat(reading.headings()).containsExactly("Account", "City");
                assertThat(reading.notes()).isEmpty();
            }
        }
    }

    @Test
    void code_pages_of_excel_are_told_and_a_broken_letter_does_not_spoil_the_others() {
        byte[] japanese = "会社名,都市\nアクメ,東京\n".getBytes(Charset.forName("windows-31j"));
        byte[] western = "Account,City\nGénéral,Orléans\n".getBytes(StandardCharsets.ISO_8859_1);
        byte[] broken = "Account,City\nGénéral,Orléans\nZXrich,Köln\n".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < broken.length; i++) {
            broken[i] = broken[i] == 'X' ? (byte) 0xFC : broken[i];
        }

        assertThat(read(japanese).records()).containsExactly(List.of("アクメ", "東京"));
        assertThat(read(western).records()).containsExactly(List.of("Général", "Orléans"));
        assertThat(read(western).notes())
                .containsExactly("The file is not in UTF-8; it was read as Windows-1252 (Western European).");
        assertThat(read(broken).records())
                .containsExactly(List.of("Général", "Orléans"), List.of("Z\uFFFDrich", "Köln"));
        assertThat(read(broken).notes())
                .containsExactly("The file is in UTF-8 but for 1 characters, which are shown as “\uFFFD”.");
    }

    private static List<List<String>> records(String text) {
        FileReadings reading = read(text);
        assertThat(reading.refusal()).isEmpty();
        return Stream.concat(Stream.of(reading.headings()), reading.records().stream())
                .toList();
    }

    private static FileReadings read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    /// The records of a file in which one line stands among eight sound ones.
    private static List<List<String>> among(String line) {
        return records(text(line)).stream().skip(1).toList();
    }

    private static String text(String line) {
        String sound = "D1,\"Pump, blue\",Lyon\nD2,Valve,Bern\nD3,Door,Rome\nD4,Rope,Oslo\n";
        return "Opportunity ID,Opportunity Name,City\n" + sound + line + "\n" + sound.replace("D", "E");
    }

    private static FileReadings read(byte[] bytes) {
        return FileReadings.of(ImportFile.of("deals.csv", bytes), ImportTarget.ACCOUNTS);
    }
}
