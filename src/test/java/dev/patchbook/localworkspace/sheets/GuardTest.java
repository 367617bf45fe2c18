package dev.patchbook.localworkspace.sheets;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchbook.localworkspace.book.Area;
import dev.patchbook.localworkspace.book.Carried;
import dev.patchbook.localworkspace.book.Tab;
import dev.patchbook.localworkspace.book.TabProperties;
import dev.patchbook.localworkspace.http.Refusal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GuardTest {
    private static final String TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final Tab tab = new Tab(TabProperties.of(7, "Trend"), 10, 10);
    private final Guard owner = new Guard("");

    @Test
    void into_a_chart_on_a_sheet_of_its_own_nothing_is_written_and_it_can_be_deleted() {
        tab.setCarried(List.of(new Carried("rId1", TYPE + "chartsheet", "xl/chartsheets/sheet1.xml", "", Map.of())));

        assertThatThrownBy(() -> owner.check(tab, Area.cell(0, 0)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("“Trend” has no cells");
        assertThatCode(() -> owner.checkProtection(tab, Area.ALL)).doesNotThrowAnyException();
    }

    @Test
    void a_picture_on_a_sheet_keeps_nobody_from_writing() {
        tab.setCarried(List.of(new Carried("rId1", TYPE + "drawing", "xl/drawings/drawing1.xml", "drawing", Map.of())));

        assertThatCode(() -> owner.check(tab, Area.cell(0, 0))).doesNotThrowAnyException();
    }
}
