package org.taizhang.reader.outline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.taizhang.reader.text.Characters;
import org.taizhang.reader.text.ChineseNumber;
import org.taizhang.reader.text.Ints;
import org.taizhang.reader.text.Scan;
import org.taizhang.reader.text.Words;

/// The numbers at the starts of lines, where only the lines before and after tell what a number is: 1.3次党组会 is the
/// first item before 2.12个党支部, 1.3 is a heading between 1.2 and 1.4 or 2.1, and else it is a quantity.
final class LineNumbers {
    private static final int MOST = 60;
    private static final int DIGITS = 2;
    private static final Words MEASURES = Words.of("outline.txt", "measures");
    private static final Words BULLETS = Words.of("outline.txt", "bullets");

    /// @param second after the point; 0 where none follows
    /// @param end of both numbers
    /// @param item the first number with its mark; null where it has none
    private record Candidate(
            int start,
            int first,
            int second,
            int end,
            @Nullable Marker item) {
        boolean isDotted() {
            return second > 0;
        }

        boolean precedes(Candidate next) {
            return next.first == first && next.second == second + 1;
        }

        boolean opensBefore(Candidate next) {
            return next.first == first + 1 && next.second == 1;
        }
    }

    private final String text;
    private final MarkerReader markers;
    private final Map<Integer, Marker> found = new HashMap<>();

    private LineNumbers(String text) {
        this.text = text;
        this.markers = new MarkerReader(text);
    }

    static LineNumbers of(Scan scan, int bodyStart) {
        var numbers = new LineNumbers(scan.text());
        List<Candidate> arabic = new ArrayList<>();
        List<Candidate> chinese = new ArrayList<>();
        int bullets = 0;
        Ints lines = scan.lines();
        for (int line = lines.firstAtLeast(bodyStart); line < lines.size(); line++) {
            int start = lines.get(line);
            bullets = numbers.bullet(start, bullets);
            if (start < numbers.text.length()) {
                char c = numbers.text.charAt(start);
                if (Characters.isDigit(c)) {
                    numbers.addArabic(start, arabic);
                } else if (ChineseNumber.isNumeral(c)) {
                    numbers.addChinese(start, chinese);
                }
            }
        }
        numbers.decideDecimals(arabic.stream().filter(Candidate::isDotted).toList());
        numbers.decideBare(arabic);
        numbers.decideItems(arabic.stream()
                .filter(candidate -> candidate.item != null && !numbers.isDecimal(candidate))
                .toList());
        numbers.decideItems(chinese);
        return numbers;
    }

    /// The number at the start of a line.
    @Nullable
    Marker at(int start) {
        Marker decided = found.get(start);
        return decided != null ? decided : markers.at(start);
    }

    private int bullet(int start, int before) {
        int length = BULLETS.lengthAt(text, start);
        int end = start + length;
        boolean bullet = length > 0 && end < text.length() && Characters.isChinese(text.charAt(end));
        if (!bullet) {
            return markers.at(start) == null ? before : 0;
        }
        found.put(start, new Marker(Scheme.BULLET, before + 1, start, end));
        return before + 1;
    }

    private void addArabic(int start, List<Candidate> candidates) {
        int end = Characters.digitsEnd(text, start);
        if (end - start > DIGITS || end >= text.length()) {
            return;
        }
        int first = Integer.parseInt(text, start, end, 10);
        Marker item = markers.item(start);
        int from = end + 1;
        boolean dotted = text.charAt(end) == '.' && from < text.length() && Characters.isDigit(text.charAt(from));
        int secondEnd = dotted ? Characters.digitsEnd(text, from) : end;
        int second = dotted && secondEnd - from <= DIGITS ? Integer.parseInt(text, from, secondEnd, 10) : 0;
        boolean threefold = second > 0
                && secondEnd + 1 < text.length()
                && text.charAt(secondEnd) == '.'
                && Characters.isDigit(text.charAt(secondEnd + 1));
        boolean bare = item == null && Characters.isChinese(text.charAt(end));
        if (first >= 1 && first <= MOST && !threefold && (item != null || bare)) {
            candidates.add(new Candidate(start, first, second, secondEnd, item));
        }
    }

    private void addChinese(int start, List<Candidate> candidates) {
        Marker item = markers.item(start);
        if (item != null) {
            candidates.add(new Candidate(start, item.number(), 0, item.end() - 1, item));
        }
    }

    private boolean isDecimal(Candidate candidate) {
        Marker marker = found.get(candidate.start);
        return marker != null && marker.scheme() == Scheme.DECIMAL;
    }

    /// 1.1, 1.2, 2.1: each goes on from the one before or to the one after.
    private void decideDecimals(List<Candidate> dotted) {
        for (int i = 0; i < dotted.size(); i++) {
            Candidate here = dotted.get(i);
            Candidate before = i > 0 ? dotted.get(i - 1) : null;
            Candidate after = i + 1 < dotted.size() ? dotted.get(i + 1) : null;
            boolean goesOn = before != null && before.precedes(here);
            boolean goesTo = after != null && here.precedes(after);
            boolean opens = here.second == 1 && (before == null ? here.first == 1 : before.opensBefore(here));
            boolean closes = after == null || here.opensBefore(after) || after.second == 1;
            boolean fits = (goesOn && (goesTo || closes)) || (opens && (goesTo || isHeadedBy(here)));
            if (fits && !(isMeasured(here.end) && !goesOn && !goesTo)) {
                boolean marked = here.end < text.length() && "、. ".indexOf(text.charAt(here.end)) >= 0;
                found.put(
                        here.start,
                        new Marker(Scheme.DECIMAL, here.second, here.start, marked ? here.end + 1 : here.end));
            }
        }
    }

    /// The line before is 2 or 2. of this 2.1.
    private boolean isHeadedBy(Candidate decimal) {
        int start = text.lastIndexOf('\n', Math.max(0, decimal.start - 2)) + 1;
        int end = Characters.digitsEnd(text, start);
        return end > start && end - start <= DIGITS && Integer.parseInt(text, start, end, 10) == decimal.first;
    }

    /// 1 主要工作 above 1.1: the blank is no longer there.
    private void decideBare(List<Candidate> arabic) {
        int last = 0;
        for (int i = 0; i < arabic.size(); i++) {
            Candidate here = arabic.get(i);
            if (here.item != null || isMeasured(here.end)) {
                continue;
            }
            Candidate after = i + 1 < arabic.size() ? arabic.get(i + 1) : null;
            boolean heads = after != null && isDecimal(after) && after.first == here.first && after.second == 1;
            if (heads || (last > 0 && here.first == last + 1)) {
                found.put(here.start, new Marker(Scheme.ARABIC, here.first, here.start, here.end));
                last = here.first;
            }
        }
    }

    /// 一、十五届市委… between 一、 and 二、 is an item, whatever it starts with.
    private void decideItems(List<Candidate> items) {
        for (int i = 0; i < items.size(); i++) {
            Candidate here = items.get(i);
            if (here.item == null || markers.at(here.start) != null) {
                continue;
            }
            int before = i > 0 ? items.get(i - 1).first : 0;
            int after = i + 1 < items.size() ? items.get(i + 1).first : 0;
            boolean opens = here.first == 1 && before != 1 && after == 2;
            boolean goesOn = here.first > 1 && before == here.first - 1 && (after == here.first + 1 || after <= 1);
            if (opens || goesOn) {
                found.put(here.start, here.item);
            }
        }
    }

    private boolean isMeasured(int at) {
        return MEASURES.startAt(text, at);
    }
}
