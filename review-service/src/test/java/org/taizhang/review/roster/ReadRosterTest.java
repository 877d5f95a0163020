package org.taizhang.review.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.taizhang.review.unit.Fault;
import org.taizhang.review.workbook.Harmless;
import org.taizhang.review.workbook.ReadSheet;
import org.taizhang.web.problem.Invalid;

class ReadRosterTest {

    private final ReadRoster readRoster = new ReadRoster(new ReadSheet());

    @Test
    void columnsAreKnownByTheirHeadingsWhereverTheyStand() {
        List<Line> lines = readRoster.read(Books.of(
                List.of("单位名册"),
                List.of("单位名称*", "备注", "单位代码*", "上级单位代码"),
                List.of("市水务局", "x", "water", "city"),
                List.of("", "", "", ""),
                List.of(" 市档案馆 ", "", "archives", "city")));

        assertThat(lines).extracting(Line::number).containsExactly(3, 5);
        assertThat(lines).extracting(line -> line.cell(Column.NAME)).containsExactly("市水务局", "市档案馆");
        assertThat(lines.getFirst().wish().aliases()).isNull();
        assertThat(lines.getFirst().wish().parent()).isEqualTo("city");
        assertThat(lines).allSatisfy(line -> assertThat(line.faults()).isEmpty());
    }

    @Test
    void namesInOneCellAreToldApartByTheUsualMarks() {
        List<Line> lines = readRoster.read(Books.of(
                List.of("Code", "Name", "Code of the unit above", "Other names"),
                List.of("a", "A", "city", "甲、乙， 丙;甲")));

        assertThat(lines.getFirst().wish().aliases()).containsExactly("甲", "乙", "丙");
    }

    @Test
    void whatWasKeptFromBeingAFormulaIsItselfAgain() {
        assertThat(Harmless.undone(Harmless.of("=1+1"))).isEqualTo("=1+1");
        assertThat(Harmless.of("-甲")).isEqualTo("'-甲");
        assertThat(Harmless.undone("'s-Hertogenbosch")).isEqualTo("'s-Hertogenbosch");
    }

    @Test
    void aLineNamesItsFaultsByColumn() {
        List<Line> lines = readRoster.read(Books.of(
                List.of("单位代码", "单位名称", "上级单位代码"),
                List.of("", "无代码", "city"),
                List.of("Big Code", "甲", "city"),
                List.of("b", "", "city"),
                List.of("c", "长".repeat(201), "city")));

        assertThat(lines)
                .extracting(line -> line.faults().stream().map(Fault::field).toList())
                .containsExactly(List.of("code"), List.of("code"), List.of("name"), List.of("name"));
    }

    @Test
    void whatIsNoSuchFileIsRefused() {
        assertThatThrownBy(() -> readRoster.read("单位代码,单位名称".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> readRoster.read(new byte[0])).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> readRoster.read(Books.of(List.of("名称", "代码")))).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> readRoster.read(Books.of(List.of("单位代码", "单位名称"), List.of("a", "甲"))))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("missing");
        assertThatThrownBy(() -> readRoster.read(Books.of(List.of("单位代码", "单位名称", "上级单位代码"))))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void twoThousandLinesAreRead() {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("单位代码", "单位名称", "上级单位代码"));
        for (int i = 0; i < 2000; i++) rows.add(List.of("u-" + i, "单位" + i, "city"));

        assertThat(readRoster.read(Books.of(rows))).hasSize(2000);
    }
}
