package org.taizhang.reader.finding;

import org.jspecify.annotations.Nullable;
import org.taizhang.reader.text.Scan;
import org.taizhang.reader.text.Span;
import org.taizhang.reader.text.WordList;

/// What a report on rectification states after each found problem: 整改情况：已完成。 该问题需长期坚持。
///
/// @param place from the label to the end of the clause
record StatedStatus(Span place, String claim) {
    private static final String[] LABELS = WordList.lines("status-labels.txt").toArray(String[]::new);
    private static final String[] COMPLETED = {"已完成", "已经完成", "完成整改", "整改完成", "已整改", "已销号", "整改到位", "已落实", "全部完成", "已办结"
    };
    private static final String[] ONGOING = {
        "正在", "持续", "长期", "推进中", "整改中", "阶段性", "基本完成", "基本整改", "部分完成", "未完成", "尚未完成", "已取得", "取得", "需长期", "需持续", "仍在"
    };

    static @Nullable StatedStatus in(Scan scan, Span sentence) {
        String text = scan.text();
        for (String label : LABELS) {
            int at = text.indexOf(label, sentence.start(), sentence.end());
            if (at < 0) {
                continue;
            }
            int stated = at + label.length();
            boolean opens =
                    at == sentence.start() || Scan.endsClause(text.charAt(at - 1)) || text.charAt(at - 1) == '】';
            boolean colon = stated < sentence.end() && "：:".indexOf(text.charAt(stated)) >= 0;
            if (opens && (colon || label.endsWith("问题"))) {
                int from = colon ? stated + 1 : stated;
                int end = clauseEnd(text, from, sentence.end());
                String claim = claim(text.substring(from, end).strip());
                return claim == null ? null : new StatedStatus(new Span(at, end), claim);
            }
        }
        return null;
    }

    private static int clauseEnd(String text, int from, int limit) {
        int end = from;
        while (end < limit && !Scan.endsClause(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static @Nullable String claim(String words) {
        return startsWithAny(words, COMPLETED) ? "completed" : startsWithAny(words, ONGOING) ? "ongoing" : null;
    }

    private static boolean startsWithAny(String words, String... wanted) {
        for (String word : wanted) {
            if (words.startsWith(word)) {
                return true;
            }
        }
        return false;
    }
}
