package org.taizhang.extract.finding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.taizhang.extract.outline.Section;
import org.taizhang.extract.text.Characters;
import org.taizhang.extract.text.Hit;
import org.taizhang.extract.text.Scan;
import org.taizhang.extract.text.Span;
import org.taizhang.extract.text.WordKind;

/// What a sentence claims of its problems, and who found them.
final class Claims {
    private static final String[] GOES_ON = {"持续落实整改", "持续整改", "持续推进整改", "正在整改", "扎实整改", "推进整改", "正在推进", "已整改", "完成整改"};
    /// Before 整改到位 these say that it is to come.
    private static final String[] URGED = {"督促", "推动", "着力", "确保", "抓实", "促进", "持续", "力争", "限期"};
    private static final String[] OTHERS = {"群众", "民生", "企业", "师生", "职工", "居民", "妇女", "诉求", "基层单位"};
    private static final String[] TIED = {"问题", "反馈", "巡视", "巡察", "审计", "考核", "整治", "检查", "意见"};

    private static final int WIDEST_GAP = 2;

    private final Scan scan;
    private final String text;

    Claims(Scan scan) {
        this.scan = scan;
        this.text = scan.text();
    }

    boolean isCompleted(Span reach) {
        for (Hit hit : scan.hits(WordKind.MENDED, reach)) {
            int clause = clauseAt(reach, hit.start());
            if (!containsAny(text.substring(clause, hit.start()), URGED) && !isCounted(hit)) {
                return true;
            }
        }
        return false;
    }

    /// 已整改881个: so many of them, and not all.
    private boolean isCounted(Hit hit) {
        char next = hit.end() < text.length() ? text.charAt(hit.end()) : '\n';
        return (Characters.isDigit(next) || next == '率')
                && !hit.word().text().contains("全部")
                && !hit.word().text().contains("率");
    }

    int completedEnd(Span reach, int atLeast) {
        int end = atLeast;
        for (Hit hit : scan.hits(WordKind.MENDED, reach)) {
            end = Math.max(end, hit.end());
        }
        return end < text.length() && "%％".indexOf(text.charAt(end)) >= 0 ? end + 1 : end;
    }

    boolean goesOn(Span reach) {
        return containsAny(reach.of(text), GOES_ON);
    }

    /// Problems of the public that were solved are work done, and no shortcomings put right.
    boolean isForOthers(Span reach) {
        String words = reach.of(text);
        return containsAny(words, OTHERS) && !words.contains("整改");
    }

    /// 针对以上问题，将采取有效措施认真加以解决
    boolean isPlanned(Span sentence) {
        Hit opening = scan.first(WordKind.NEXT_STEP, sentence);
        return opening != null
                && opening.start() == sentence.start()
                && opening.word().text().contains("问题")
                && scan.has(WordKind.FUTURE, sentence);
    }

    Span withoutEnd(Span sentence) {
        int end = sentence.end();
        while (end > sentence.start() && Scan.endsClause(text.charAt(end - 1))) {
            end--;
        }
        return new Span(sentence.start(), end);
    }

    /// The clauses of a sentence without numbers that speak of putting right what somebody found, or null.
    @Nullable
    Span uncounted(Span sentence, Section section) {
        int start = -1;
        int end = -1;
        boolean tied = false;
        int gap = 0;
        for (Span clause : scan.clauses(sentence)) {
            if (clause.start() < section.title().end() && section.title().length() > 0) {
                continue;
            }
            gap++;
            if (mends(clause) && !isCircumstance(clause)) {
                if (start >= 0 && gap > WIDEST_GAP) {
                    break;
                }
                gap = 0;
                start = start < 0 ? clause.start() : start;
                end = clause.end();
                tied |= isTied(clause) || isTied(new Span(sentence.start(), clause.end()));
            }
        }
        return tied ? new Span(start, end) : null;
    }

    /// 以问题整改…, 结合巡视整改…, 纳入…整改工作: the sentence is about something else.
    private boolean isCircumstance(Span clause) {
        String words = clause.of(text);
        return words.startsWith("以")
                || words.startsWith("结合")
                || words.startsWith("紧密结合")
                || words.startsWith("纳入")
                || words.contains("整改专题");
    }

    private boolean mends(Span clause) {
        for (Hit hit : scan.hits(WordKind.MENDING, clause)) {
            String word = hit.word().text();
            boolean spoken = !scan.enclosures().isInside(hit.start());
            if (spoken && (word.equals("整改") || word.startsWith("堵塞") || word.equals("销号"))) {
                return true;
            }
            if (spoken && word.equals("风险排查") && isPrevented(clause)) {
                return true;
            }
        }
        return false;
    }

    /// 深化廉政风险排查，完善防范措施
    private boolean isPrevented(Span clause) {
        int limit = Math.min(text.length(), clause.end() + 12);
        String after = text.substring(clause.start(), limit);
        return after.contains("防控措施") || after.contains("防范措施");
    }

    private boolean isTied(Span span) {
        String words = span.of(text);
        return containsAny(words, TIED) || words.contains("风险排查");
    }

    /// Where the clause around `at` starts.
    int clauseAt(Span sentence, int at) {
        int start = at;
        while (start > sentence.start() && !Scan.endsClause(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    /// From the clause that says how the problems were found, if it stands right before.
    int clauseStart(Span sentence, int at) {
        int start = sentence.start();
        int before = sentence.start();
        for (Span clause : scan.clauses(sentence)) {
            if (clause.start() > at) {
                break;
            }
            before = start;
            start = clause.start();
        }
        return before < start && scan.has(WordKind.SOURCE, new Span(before, start)) ? before : start;
    }

    String source(Span sentence, Section section) {
        Hit in = last(sentence);
        if (in == null) {
            in = last(section.title());
        }
        if (in == null) {
            in = last(new Span(Math.max(section.start(), sentence.start() - 80), sentence.start()));
        }
        return in == null ? "自查" : in.word().value();
    }

    /// The most telling source in the span: 检查 and 检视 only where nothing else is named.
    private @Nullable Hit last(Span span) {
        if (span.length() == 0) {
            return null;
        }
        Hit best = null;
        List<Hit> hits = scan.hits(WordKind.SOURCE, span);
        for (Hit hit : hits) {
            if (best == null || rank(hit) < rank(best)) {
                best = hit;
            }
        }
        return best;
    }

    private static int rank(Hit hit) {
        return switch (hit.word().value()) {
            case "监督检查" -> 2;
            case "主题教育" -> 1;
            default -> 0;
        };
    }

    private static boolean containsAny(String words, String... wanted) {
        for (String word : wanted) {
            if (words.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
