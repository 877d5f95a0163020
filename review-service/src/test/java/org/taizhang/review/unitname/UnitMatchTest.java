package org.taizhang.review.unitname;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitMatchTest {

    private static final Map<String, List<String>> UNITS = Map.of(
            "city", List.of("市委全面从严治党领导小组办公室", "市委党建办"),
            "water-bureau", List.of("市水务局党组", "市水务局"),
            "archives", List.of("市档案馆党委"),
            "womens-federation", List.of("市妇联党组"),
            "congress-office", List.of("市人大常委会机关党组", "某市人大常委会机关党组"),
            "ecology-bureau", List.of("市生态环境局党组"),
            "university", List.of("X大学党委", "X大学党委领导班子"),
            "district", List.of("区委"));

    private final UnitMatch match = new UnitMatch(UNITS.entrySet().stream()
            .flatMap(
                    unit -> unit.getValue().stream().map(name -> new UnitMatch.Named(unit.getKey(), UnitName.of(name))))
            .toList());

    @ParameterizedTest
    @CsvSource({
        "市水务局党组, water-bureau",
        "市档案馆党委, archives",
        "某市人大常委会机关党组, congress-office",
        "某市生态环境局党组, ecology-bureau",
        "X大学党委领导班子, university",
        "Ｘ大学党委, university",
        "中共 市 妇 联 党组, womens-federation",
        "区委, district"
    })
    void theUnitAsReadIsFoundUnderItsNames(String read, String code) {
        assertThat(match.find(read, "")).contains(code);
    }

    @ParameterizedTest
    @CsvSource({
        "2023年市水务局党组落实全面从严治党主体责任情况报告, water-bureau",
        "市档案馆党委2023年落实全面从严治党主体责任情况报告, archives",
        "某市人大常委会机关党组2023年落实全面从严治党主体责任情况的报告, congress-office",
        "X大学党委领导班子2023年全面从严治党主体责任落实情况报告, university",
        "区委2023年落实全面从严治党主体责任情况报告, district"
    })
    void theTitleIsAskedWhereNoUnitWasRead(String title, String code) {
        assertThat(match.find("", title)).contains(code);
    }

    @ParameterizedTest
    @CsvSource({"市水务局下属水库管理处2023年落实情况报告", "某区委宣传部2023年落实全面从严治党主体责任情况报告", "关于市水务局的批评", "''"})
    void aTitleThatOnlyMentionsAUnitMatchesNobody(String title) {
        assertThat(match.find("", title)).isEmpty();
    }

    @Test
    void twoUnitsThatFitEquallyWellAreNone() {
        var twins = new UnitMatch(List.of(
                new UnitMatch.Named("one", UnitName.of("市水务局党组")), new UnitMatch.Named("other", UnitName.of("市水务局"))));

        assertThat(twins.find("市水务局党组", "")).isEmpty();
    }
}
