package org.taizhang.reader.finding;

import java.util.ArrayList;
import java.util.List;
import org.taizhang.reader.text.Characters;
import org.taizhang.reader.text.ChineseNumber;
import org.taizhang.reader.text.Span;
import org.taizhang.reader.text.Words;

/// The numbers and lead words in front of what a clause says.
final class Items {
    private final String text;

    Items(String text) {
        this.text = text;
    }

    /// Past 一是, （1）, 1. or ① at `start`; `start` itself where there is none.
    int skipMarker(int start, int end) {
        int at = start;
        while (at < end && ChineseNumber.isNumeral(text.charAt(at))) {
            at++;
        }
        if (at > start && at < end && "是要、".indexOf(text.charAt(at)) >= 0) {
            return at + 1;
        }
        if (start < end && text.charAt(start) >= '①' && text.charAt(start) <= '⑳') {
            return start + 1;
        }
        if (start < end && (text.charAt(start) == '（' || text.charAt(start) == '(')) {
            int close = start + 1;
            while (close < end && close - start < 5 && text.charAt(close) != '）' && text.charAt(close) != ')') {
                close++;
            }
            boolean number = close < end && close - start < 5 && isNumber(start + 1, close);
            return number ? close + 1 : start;
        }
        return arabic(start, end);
    }

    /// The items of a heading that is a whole list, 对药品监管不严；2、开大处方；3、…; the heading alone where it is none.
    List<Span> split(Span heading) {
        List<Span> items = new ArrayList<>();
        int from = heading.start();
        for (int at = from; at < heading.end(); at++) {
            int next = text.charAt(at) == '；' ? skipMarker(at + 1, heading.end()) : at + 1;
            if (next > at + 1) {
                items.add(new Span(from, at));
                from = next;
            }
        }
        items.add(new Span(from, heading.end()));
        return items;
    }

    private int arabic(int start, int end) {
        int at = start;
        while (at < end && Characters.isDigit(text.charAt(at))) {
            at++;
        }
        boolean marker = at > start
                && at - start <= 2
                && at + 1 < end
                && "．.、）)".indexOf(text.charAt(at)) >= 0
                && !Characters.isDigit(text.charAt(at + 1));
        return marker ? at + 1 : start;
    }

    private boolean isNumber(int start, int end) {
        for (int i = start; i < end; i++) {
            if (!Characters.isDigit(text.charAt(i)) && !ChineseNumber.isNumeral(text.charAt(i))) {
                return false;
            }
        }
        return end > start;
    }

    /// Past the first of the words that stands at `start`, and past it again.
    int leadEnd(int start, int end, Words leads) {
        int at = start;
        boolean again = true;
        while (again) {
            again = false;
            for (String lead : leads.all()) {
                if (at + lead.length() <= end && text.startsWith(lead, at)) {
                    at += lead.length();
                    again = true;
                    break;
                }
            }
        }
        return at;
    }
}
