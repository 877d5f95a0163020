package org.taizhang.reader.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScanTest {
    @Test
    void findsEveryWordOfEveryListInOnePass() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            List<Word> words = words(random);
            String text = letters(random, 60);

            List<String> found = new Scan(text, new Lexicon(words))
                    .hits(WordKind.TOPIC).stream()
                            .map(hit -> hit.start() + hit.word().text())
                            .sorted()
                            .toList();

            assertThat(found).isEqualTo(occurrences(text, words));
        }
    }

    private static List<Word> words(Random random) {
        TreeSet<String> texts = new TreeSet<>();
        for (int i = 0; i < 12; i++) {
            texts.add(letters(random, 1 + random.nextInt(4)));
        }
        return texts.stream().map(text -> new Word(text, WordKind.TOPIC)).toList();
    }

    private static String letters(Random random, int length) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < length; i++) {
            letters.append("责任落实".charAt(random.nextInt(4)));
        }
        return letters.toString();
    }

    private static List<String> occurrences(String text, List<Word> words) {
        List<String> found = new ArrayList<>();
        for (Word word : words) {
            for (int at = text.indexOf(word.text()); at >= 0; at = text.indexOf(word.text(), at + 1)) {
                found.add(at + word.text());
            }
        }
        return found.stream().sorted().toList();
    }

    @Test
    void sentencesEndAfterTheMarkThatClosesAQuotation() {
        Scan scan = scan("他说“好。”然后走了。\n第二行。");

        assertThat(scan.sentences(new Span(0, scan.text().length())).stream().map(s -> s.of(scan.text())))
                .containsExactly("他说“好。”", "然后走了。", "第二行。");
    }

    @Test
    void commasInsideTitlesEndNoClause() {
        Scan scan = scan("落实《关于加强学习，改进作风的意见》，抓好整改。");

        assertThat(scan.clauses(new Span(0, scan.text().length())).stream().map(s -> s.of(scan.text())))
                .containsExactly("落实《关于加强学习，改进作风的意见》", "抓好整改");
    }

    @Test
    void marksThatAreNeverClosedEncloseNothing() {
        Scan scan = scan("抓好“学习。开展”主题“活动，完成5项。");

        assertThat(scan.enclosures().isInside(scan.text().indexOf("完成"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"一, 1", "十, 10", "十二, 12", "二十, 20", "二十一, 21", "一百零五, 105", "十十, -1", "一二, -1", "百, -1"})
    void readsChineseNumerals(String numerals, int value) {
        assertThat(ChineseNumber.value(numerals, 0, numerals.length())).isEqualTo(value);
    }

    private static Scan scan(String text) {
        return new Scan(text, new Lexicon(List.of(new Word("整改", WordKind.MENDING))));
    }
}
