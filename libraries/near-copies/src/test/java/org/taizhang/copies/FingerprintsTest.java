package org.taizhang.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FingerprintsTest {

    private static final SetPhrases NONE = SetPhrases.of(List.of());
    private static final int LETTERS = 3000;

    static IntStream seeds() {
        return IntStream.range(0, 50);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aSharedRunIsFoundWhereverItStands(int seed) {
        var random = new Random(seed);
        String shared = text(random, Fingerprints.SURE);
        String one = text(random, random.nextInt(400)) + shared + text(random, random.nextInt(400));
        String other = text(random, random.nextInt(400)) + shared + text(random, random.nextInt(400));

        assertThat(common(one, other)).isPositive();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theyAreFewAndSortedAndTextsOfTheirOwnShareNone(int seed) {
        var random = new Random(seed);
        String one = text(random, LETTERS);

        int[] prints = Fingerprints.of(one, NONE);

        assertThat(prints).isSorted().doesNotHaveDuplicates().hasSizeBetween(LETTERS / 20, LETTERS / 10);
        assertThat(common(one, text(random, LETTERS))).isZero();
    }

    private static int common(String one, String other) {
        int[] prints = Fingerprints.of(other, NONE);
        return (int) Arrays.stream(Fingerprints.of(one, NONE))
                .filter(print -> Arrays.binarySearch(prints, print) >= 0)
                .count();
    }

    private static String text(Random random, int letters) {
        return random.ints('\u4e00', '\u9fa5')
                .filter(letter -> !isNumeral(letter))
                .limit(letters)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isNumeral(int letter) {
        return "零一二三四五六七八九十百千万亿两".indexOf(letter) >= 0;
    }
}
