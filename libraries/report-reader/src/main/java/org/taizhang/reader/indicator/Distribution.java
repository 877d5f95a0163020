package org.taizhang.reader.indicator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.taizhang.reader.text.Characters;
import org.taizhang.reader.text.Span;
import org.taizhang.reader.text.Words;

/// 生产总值、财政收入分别增长7%和5%: of things named together and numbers given together each thing has its own number.
final class Distribution {
    private static final String EACH = "分别";
    private static final Words MEASURED = Words.of("indicators.txt", "measured");
    private static final int NEAR = 14;
    private static final int FAR = 80;
    private static final int SHORTEST = 2;

    private final String text;

    Distribution(String text) {
        this.text = text;
    }

    /// What each quantity counts, by its index; only where things and numbers answer each other.
    Map<Integer, Span> things(List<Quantity> quantities) {
        Map<Integer, Span> found = new HashMap<>();
        for (int i = 0; i < quantities.size(); i++) {
            if (!found.containsKey(i)) {
                List<Span> things = thingsFrom(quantities, i);
                for (int t = 0; t < things.size(); t++) {
                    found.put(i + t, things.get(t));
                }
            }
        }
        return found;
    }

    private List<Span> thingsFrom(List<Quantity> quantities, int index) {
        int start = quantities.get(index).start();
        int each = start - EACH.length();
        int least = Math.max(0, each - NEAR);
        while (each >= least && !text.startsWith(EACH, each)) {
            each--;
        }
        if (each < least || !isOneClause(each, start)) {
            return List.of();
        }
        int count = 1;
        while (index + count < quantities.size()
                && isJoint(
                        quantities.get(index + count - 1).end(),
                        quantities.get(index + count).start())) {
            count++;
        }
        List<Span> named = named(each);
        return count > 1 && named.size() == count ? named : List.of();
    }

    private boolean isJoint(int from, int to) {
        return to - from == 1 && "、和及与，".indexOf(text.charAt(from)) >= 0;
    }

    private boolean isOneClause(int from, int to) {
        for (int at = from; at < to; at++) {
            if (!Characters.isChinese(text.charAt(at)) && !Characters.isDigit(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    private List<Span> named(int end) {
        List<Span> found = new ArrayList<>();
        int last = Times.startTo(text, Math.max(0, end - FAR), end);
        int at = last;
        while (at > 0 && end - at < FAR && "，；。：！\n".indexOf(text.charAt(at - 1)) < 0) {
            at--;
            if ("、和与及".indexOf(text.charAt(at)) >= 0) {
                found.addFirst(new Span(at + 1, last));
                last = at;
            }
        }
        found.addFirst(new Span(at, last));
        boolean all = found.stream().allMatch(thing -> thing.length() >= SHORTEST && isName(thing));
        return all && areOfOneKind(found) ? found : List.of();
    }

    /// 非公企业、社会组织覆盖率: the first has its measure from the last, and is not named in full.
    private boolean areOfOneKind(List<Span> things) {
        long measured = things.stream()
                .filter(thing -> MEASURED.endAt(text, thing.end()))
                .count();
        return measured == 0 || measured == things.size();
    }

    private boolean isName(Span thing) {
        for (int at = thing.start(); at < thing.end(); at++) {
            if (!Characters.isChinese(text.charAt(at)) && !Characters.isLetter(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }
}
