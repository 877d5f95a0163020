package org.taizhang.reader.finding;

import java.util.ArrayList;
import java.util.List;
import org.taizhang.reader.outline.Admission;
import org.taizhang.reader.outline.HeadingRole;
import org.taizhang.reader.outline.Section;
import org.taizhang.reader.text.Scan;
import org.taizhang.reader.text.Span;
import org.taizhang.reader.text.Words;

/// Shortcomings where no word tells of one. What stands below 存在的问题 is one although it states a mere fact: 投诉电话常常无人接听。
final class PlainProblems {
    private static final int SHORTEST = 6;
    private static final int LONGEST_LABEL = 6;
    private static final Words RESOLVES = Words.of("problems.txt", "resolves");
    private static final Words DENIALS = Words.of("problems.txt", "denials");
    private static final Words MEASURES = Words.of("problems.txt", "measures");
    private static final Words LABELS = Words.of("problems.txt", "labels");

    private final Scan scan;
    private final String text;
    private final Items items;

    PlainProblems(Scan scan) {
        this.scan = scan;
        this.text = scan.text();
        this.items = new Items(text);
    }

    /// Whether an item says what is done and not what is wrong: 加强窗口管理.
    static boolean isMeasure(String text, Span item) {
        return MEASURES.startAt(text, item.start());
    }

    /// @param section a part of what is admitted
    /// @param sentences those of its body that come before what will be done
    List<Span> of(Section section, List<Span> sentences) {
        if (HeadingRole.namesShortcomings(section.heading())) {
            return stated(sentences);
        }
        boolean item =
                section.level() > 1 && section.number() > 0 && section.title().length() > 0;
        if (!item || isMeasure(text, section.title())) {
            return List.of();
        }
        if (!isLabel(section)) {
            return items.split(section.title());
        }
        List<Span> stated = stated(sentences);
        return stated.isEmpty() ? stated : List.of(stated.getFirst());
    }

    /// 学习方面, 纪律作风 say what the shortcoming is of.
    private boolean isLabel(Section section) {
        return section.title().length() < LONGEST_LABEL
                || LABELS.endAt(text, section.title().end());
    }

    private List<Span> stated(List<Span> sentences) {
        List<Span> found = new ArrayList<>();
        for (Span sentence : sentences) {
            int start = items.skipMarker(sentence.start(), sentence.end());
            int end = sentence.end();
            while (end > start && Scan.endsClause(text.charAt(end - 1))) {
                end--;
            }
            var said = new Span(start, end);
            if (said.length() >= SHORTEST && !isOther(said)) {
                found.add(said);
            }
        }
        return found;
    }

    /// 还有一些不足 announces, 我们将认真解决 resolves, 未发现突出问题 denies, 加强管理 mends.
    private boolean isOther(Span said) {
        return isMeasure(text, said)
                || !Admission.in(scan, said).isEmpty()
                || DENIALS.anyIn(text, said)
                || scan.clauses(said).stream().anyMatch(clause -> RESOLVES.startAt(text, clause.start()));
    }
}
