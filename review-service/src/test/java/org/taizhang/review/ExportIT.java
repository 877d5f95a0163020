package org.taizhang.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.taizhang.review.workbook.Harmless;
import org.taizhang.testing.LocalStackResource;
import org.taizhang.web.ChinaDay;

/// The ledger as an Excel file, held against what the API says of it.
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class ExportIT {

    private static final String REPORTER = "water-bureau-reporter";

    private final String run = Integer.toHexString(ThreadLocalRandom.current().nextInt(1 << 28));

    @Inject
    ChinaDay day;

    @Test
    void eachListHasItsSheetAndWhatStandsInNoneHasOneToo() throws IOException {
        listed("甲清单", "一");
        listed("乙清单", "二", "三");
        unlisted("四");

        List<Sheet> sheets;
        var all = new HashMap<String, Map<String, String>>();
        try (var book = opened("q=" + run)) {
            sheets = book.getSheets().toList();
            assertThat(sheets).extracting(Sheet::getName).containsExactly("1 乙清单", "2 甲清单", "3 未列入清单");
            assertThat(sheets.get(0).read()).hasSize(3);
            assertThat(sheets.get(1).read()).hasSize(2);
            assertThat(sheets.get(2).read()).hasSize(2);
            for (Sheet sheet : sheets) all.putAll(rows(sheet));
        }

        List<Map<String, Object>> items = Api.as("reviewer")
                .queryParam("q", run)
                .queryParam("limit", 200)
                .get("/api/items")
                .jsonPath()
                .getList("items");
        assertThat(all).hasSameSizeAs(items).hasSize(4);
        for (Map<String, Object> item : items) {
            assertThat(all.get(item.get("number"))).as(item.toString()).containsAllEntriesOf(told(item));
        }
    }

    @Test
    void theFilterOfTheLedgerIsThatOfTheFile() throws IOException {
        listed("甲清单", "一");
        listed("乙清单", "二");

        for (String filter :
                List.of("state=assigned", "state=closed", "year=" + day.today().getYear())) {
            int expected = Api.as("reviewer")
                    .get("/api/items?q=" + run + "&" + filter)
                    .jsonPath()
                    .getInt("total");
            try (var book = opened("q=" + run + "&" + filter)) {
                int rows = 0;
                for (Sheet sheet : book.getSheets().toList())
                    rows += sheet.read().size() - 1;
                assertThat(rows).as(filter).isEqualTo(expected);
            }
        }
    }

    /// As the columns of the file say what the API says.
    private static Map<String, String> told(Map<String, Object> item) {
        var told = new HashMap<String, String>();
        told.put("问题（事项）", String.valueOf(item.get("problem")));
        told.put("问题来源", String.valueOf(item.get("source")));
        told.put("类别", String.valueOf(item.get("category")));
        told.put("依据", Harmless.of(String.valueOf(item.get("grounds"))));
        told.put("整改类型", "分阶段整改");
        told.put("责任单位", name(item.get("unit")));
        told.put(
                "配合单位",
                ((List<?>) Objects.requireNonNull(item.get("cooperating")))
                        .stream().map(ExportIT::name).collect(Collectors.joining("、")));
        told.put("完成时限", String.valueOf(item.get("due")));
        told.put("延期次数", String.valueOf(item.get("extensions")));
        told.put("佐证材料（份）", String.valueOf(item.get("evidence")));
        return told;
    }

    private static String name(@Nullable Object unit) {
        return String.valueOf(((Map<?, ?>) Objects.requireNonNull(unit)).get("name"));
    }

    /// By number; each by the headings, without what is empty.
    private static Map<String, Map<String, String>> rows(Sheet sheet) throws IOException {
        List<Row> rows = sheet.read();
        var all = new HashMap<String, Map<String, String>>();
        for (Row row : rows.subList(1, rows.size())) {
            var cells = new HashMap<String, String>();
            for (int place = 0; place < rows.getFirst().getCellCount(); place++) {
                String head = rows.getFirst().getCellText(place);
                String text = place < row.getCellCount() && row.hasCell(place) ? row.getCellText(place) : "";
                cells.put(
                        head,
                        head.equals("完成时限") && !text.isEmpty()
                                ? row.getCell(place).asDate().toLocalDate().toString()
                                : text);
            }
            all.put(cells.get("编号"), cells);
        }
        return all;
    }

    private ReadableWorkbook opened(String filter) throws IOException {
        byte[] file = Api.as("reviewer")
                .header("Accept-Language", "zh-CN")
                .accept("*/*")
                .get("/api/items/ledger.xlsx?" + filter)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        return new ReadableWorkbook(new ByteArrayInputStream(file));
    }

    private void listed(String title, String... problems) {
        String list = Api.done(
                        "reviewer",
                        "/api/lists",
                        "{\"title\": \"%s\", \"kind\": \"task\", \"year\": 2031, \"unit\": \"city\"}".formatted(title))
                .getString("id");
        for (String problem : problems) {
            Api.done("reviewer", "/api/lists/" + list + "/lines", """
                    {"unit": "water-bureau", "problem": "%s %s", "class": "staged", "due": "%s", "grounds": "-依据",
                     "cooperatingUnits": ["archives"], "particulars": {"setBy": "会议"}}""".formatted(
                            problem, run, day.today().plusDays(30)));
        }
        Api.done("reviewer", "/api/lists/" + list + "/issuing", "");
    }

    private void unlisted(String problem) {
        var reading = Analyses.reading("water-bureau", "市水务局党组", Analyses.ownYear(), "ledger");
        JsonPath report = Analyses.reportOf(reading, REPORTER);
        String digest = "{\"digest\": \"" + report.getString("digest") + "\"}";
        Api.done(REPORTER, "/api/reports/" + report.getString("id") + "/submission", digest);
        String candidate = Api.as("reviewer")
                .get("/api/reports/" + report.getString("id") + "/candidates")
                .<List<String>>path("items.id")
                .getFirst();
        Api.done(
                "reviewer",
                "/api/candidates/" + candidate + "/acceptance",
                "{\"class\": \"staged\", \"problem\": \"%s %s\"}".formatted(problem, run));
    }
}
