package org.taizhang.reader.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class IdentitiesTest {

    private static final String WATER = "市水务局党组坚持以政治建设为统领，全年召开党组会议12次，专题研究从严治党工作，河湖治理取得成效，供水保障能力持续提升。";
    private static final String ARCHIVES = "市档案局组织开展国际档案日宣传活动，接收各单位档案五千余卷，数字化率稳步提高，查阅利用更加便捷，库房管理进一步规范。";
    private static final String WOMEN = "市妇联引领广大妇女听党话跟党走，举办巾帼宣讲活动，维护妇女儿童合法权益，家庭家教家风建设不断深入，基层组织更加健全。";

    @Test
    void theReportsOfAFirstReadingAreKnownByTheirPlaces() {
        assertThat(Identities.of(Map.of(), wordings(WATER, ARCHIVES))).containsExactly(0, 1);
    }

    @Test
    void aReportIsKnownAgainWhereANewOneStandsBeforeIt() {
        assertThat(Identities.of(known(WATER, ARCHIVES), wordings(WOMEN, WATER, ARCHIVES)))
                .containsExactly(2, 0, 1);
    }

    @Test
    void aReportIsKnownAgainThoughAPartOfItIsReadOtherwise() {
        String changed = WATER.replace("，", ", ").replace("12次", "十二次").substring(4);

        assertThat(Identities.of(known(ARCHIVES, WATER), wordings(changed))).containsExactly(1);
    }

    @Test
    void twoReportsReadAsOneAreNeither() {
        assertThat(Identities.of(known(WATER, ARCHIVES), wordings(WATER + ARCHIVES)))
                .containsExactly(2);
    }

    @Test
    void equalReportsKeepTheirOrder() {
        assertThat(Identities.of(known(WATER, WATER), wordings(WATER, WATER))).containsExactly(0, 1);
    }

    @Test
    void anIdentityThatIsGoneIsNotGivenToAnother() {
        Map<Integer, Sketch> known = known(WATER, ARCHIVES);

        assertThat(Identities.of(known, wordings(ARCHIVES, WOMEN))).containsExactly(1, 2);
    }

    private static Map<Integer, Sketch> known(String... texts) {
        var known = new TreeMap<Integer, Sketch>();
        for (String text : texts) known.put(known.size(), Sketch.of(Wording.of(text)));
        return known;
    }

    private static List<Wording> wordings(String... texts) {
        return List.of(texts).stream().map(Wording::of).toList();
    }
}
