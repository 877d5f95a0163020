package org.taizhang.reader.analysis;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.taizhang.reader.compilation.Part;
import org.taizhang.reader.outline.Section;
import org.taizhang.reader.text.Characters;
import org.taizhang.reader.text.Scan;
import org.taizhang.reader.text.Span;
import org.taizhang.reader.text.WordKind;

/// Whether a text is a report at all.
///
/// With the title of a report it is one. Without it, it must say something in Chinese sentences, and either open like
/// an official document (关于…的通知), or speak the way that reports do (words of topics, shortcomings, next steps), or
/// show two of the three signs that reports have around their text: whose it is, of which year, numbered headings.
/// Reports have about 30 such words in 1,000 characters; lists, letters, contracts, stories and programs none or one.
final class ReportSigns {
    private static final List<WordKind> SPEECH =
            List.of(WordKind.TOPIC, WordKind.ADMISSION, WordKind.NEXT_STEP, WordKind.SHORTCOMING);
    private static final int FEWEST_WORDS = 2;
    private static final int CHARACTERS_A_WORD = 200;
    private static final int FEWEST_HEADINGS = 2;
    private static final int SHORTEST_SENTENCE = 8;

    private static final Pattern OFFICIAL =
            Pattern.compile("[^，。；！？\\n]{0,40}关于[^。；！？\\n]{2,80}的?(?:报告|汇报|总结|通知|通报|意见|方案|计划|决定|办法|纪要)");

    private ReportSigns() {}

    static boolean isReport(Part part, Scan scan, List<Section> sections) {
        return part.titleFound()
                || (saysSomething(scan) && (opensLikeOne(scan) || speaksLikeOne(scan) || looksLikeOne(part, sections)));
    }

    private static boolean opensLikeOne(Scan scan) {
        int end = scan.text().indexOf('\n');
        return end > 0 && OFFICIAL.matcher(scan.text()).region(0, end).matches();
    }

    private static boolean saysSomething(Scan scan) {
        var sentences = scan.sentencesOf(new Span(0, scan.text().length()));
        while (sentences.hasNext()) {
            if (isChinese(scan.text(), sentences.next())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isChinese(String text, Span span) {
        int chinese = 0;
        for (int i = span.start(); i < span.end(); i++) {
            chinese += Characters.isChinese(text.charAt(i)) ? 1 : 0;
        }
        return chinese >= SHORTEST_SENTENCE && chinese * 2 >= span.end() - span.start();
    }

    private static boolean speaksLikeOne(Scan scan) {
        int times = 0;
        for (WordKind kind : SPEECH) {
            times += scan.count(kind);
        }
        return times >= scan.text().length() / CHARACTERS_A_WORD && saysSeveral(scan);
    }

    private static boolean saysSeveral(Scan scan) {
        Set<String> words = new HashSet<>();
        for (WordKind kind : SPEECH) {
            for (int i = 0; i < scan.count(kind) && words.size() < FEWEST_WORDS; i++) {
                words.add(scan.word(kind, i).text());
            }
        }
        return words.size() >= FEWEST_WORDS;
    }

    private static boolean looksLikeOne(Part part, List<Section> sections) {
        long headings = Section.flat(sections).stream()
                .filter(section -> section.number() > 0)
                .count();
        int signs =
                (part.unit() != null ? 1 : 0) + (part.year() != null ? 1 : 0) + (headings >= FEWEST_HEADINGS ? 1 : 0);
        return signs >= 2;
    }
}
