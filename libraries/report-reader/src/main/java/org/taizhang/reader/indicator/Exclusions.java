package org.taizhang.reader.indicator;

import org.taizhang.reader.text.Characters;
import org.taizhang.reader.text.Scan;
import org.taizhang.reader.text.Span;
import org.taizhang.reader.text.Words;

/// Where digits count nothing: in names, dates, ordinals, ranks and standing arrangements.
final class Exclusions {
    private static final Words TIMES = Words.of("indicators.txt", "times");
    private static final Words OCCASIONS = Words.of("indicators.txt", "occasions");
    private static final Words RANKS = Words.of("indicators.txt", "ranks");
    private static final Words STANDING = Words.of("indicators.txt", "standing");
    private static final Words ALLOWED = Words.of("indicators.txt", "allowed");
    private static final Words REGULAR = Words.of("indicators.txt", "regular");
    private static final int FAR = 24;
    private static final Words SPELLS = Words.of("indicators.txt", "spells");

    private final Scan scan;
    private final String text;

    Exclusions(Scan scan) {
        this.scan = scan;
        this.text = scan.text();
    }

    /// Whether what stands before the digits makes them part of a name, date or ordinal.
    boolean excludes(int start) {
        if (scan.enclosures().isInside(start)) {
            return true;
        }
        char before = start > 0 ? text.charAt(start - 1) : '\n';
        return before == '第'
                || Characters.isLetter(before)
                || isJoining(before)
                || isPoint(start, before)
                || isDocumentNumber(start, before);
    }

    private boolean isPoint(int start, char before) {
        return (before == '.' || before == '．') && start > 1 && Characters.isDigit(text.charAt(start - 2));
    }

    private boolean isJoining(char before) {
        return before == '+' || before == '＋' || before == '·' || before == '/';
    }

    /// 〔2023〕15号, 编号12
    private boolean isDocumentNumber(int start, char before) {
        boolean numbered = before == '号' && start > 1 && "编文案证账卡单序学工".indexOf(text.charAt(start - 2)) >= 0;
        return before == '〔' || before == '〕' || before == '[' || before == '№' || numbered;
    }

    boolean excludes(Quantity quantity) {
        String unit = quantity.unit();
        if (TIMES.contains(unit)) {
            return isArrangement(quantity);
        }
        if (OCCASIONS.contains(unit)) {
            return isRegular(quantity.start()) || isJoined(quantity);
        }
        if (RANKS.contains(unit)) {
            return isRank(quantity);
        }
        return switch (unit) {
            case "人" -> text.startsWith("大", quantity.end());
            case "度" -> true;
            default -> isJoined(quantity);
        };
    }

    /// A joined number after the unit says that this is a code: 1+2, 3＋8.
    private boolean isJoined(Quantity quantity) {
        char after = quantity.end() < text.length() ? text.charAt(quantity.end()) : '\n';
        return after == '+' || after == '＋';
    }

    private boolean isArrangement(Quantity quantity) {
        if (quantity.start() > 0 && text.charAt(quantity.start() - 1) == '每') {
            return true;
        }
        return STANDING.startAt(text, quantity.end()) || isAllowed(quantity);
    }

    /// 每月至少集中学习1次: how often something is to be done, and not how often it was.
    private boolean isRegular(int at) {
        int start = at;
        while (start > 0 && at - start < FAR && "，。；、：\n".indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        return text.indexOf('每', start, at) >= 0 && REGULAR.anyIn(text, new Span(start, at));
    }

    /// 10个工作日内办结 is a time allowed, 压缩至10个工作日内 one that was reached.
    private boolean isAllowed(Quantity quantity) {
        char before = quantity.numberStart() > 0 ? text.charAt(quantity.numberStart() - 1) : '\n';
        return ALLOWED.startAt(text, quantity.end()) && "至到、".indexOf(before) < 0;
    }

    private boolean isRank(Quantity quantity) {
        int at = quantity.numberStart();
        return at > 0 && text.charAt(at - 1) == '前' && !(at > 1 && text.charAt(at - 2) == '目');
    }

    /// Years are dates unless they say how long something was kept up: 连续3年.
    int yearsAsSpell(int start, int digitsEnd) {
        boolean years = digitsEnd < text.length() && text.charAt(digitsEnd) == '年' && digitsEnd - start <= 2;
        return years && SPELLS.endAt(text, start) ? digitsEnd + 1 : -1;
    }
}
