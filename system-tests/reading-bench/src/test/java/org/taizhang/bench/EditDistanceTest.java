package org.taizhang.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class EditDistanceTest {

    @Test
    void fewErrorsAreCountedAsTheyAre() {
        assertThat(EditDistance.of("一、主要工作", "一、主要工作")).isZero();
        assertThat(EditDistance.of("一、主要工作", "1、主要工作")).isEqualTo(1);
        assertThat(EditDistance.of("", "甲乙")).isEqualTo(2);
        assertThat(EditDistance.of("kitten", "sitting")).isEqualTo(3);
        assertThat(EditDistance.within("第一页第二页第三页", "第贰页")).isEqualTo(1);
    }

    @Test
    void bothWaysOfCountingAgree() {
        Random random = new Random(2);
        for (int run = 0; run < 500; run++) {
            String a = any(random);
            String b = any(random);

            assertThat(EditDistance.of(a, b)).isEqualTo(table(a, b));
        }
    }

    private static String any(Random random) {
        return random.ints(random.nextInt(12), 'a', 'd')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static int table(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0
                        ? i + j
                        : Math.min(
                                cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1),
                                Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
            }
        }
        return cost[a.length()][b.length()];
    }
}
