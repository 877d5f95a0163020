package org.taizhang.reader.entry;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.taizhang.reader.finding.Claim;
import org.taizhang.reader.indicator.Indicator;
import org.taizhang.reader.table.Column;
import org.taizhang.reader.text.Scan;
import org.taizhang.reader.text.Span;

/// What stands behind the labels of one entry: 整改措施：…, 【整改情况】…, （二）完成时限。….
final class EntryColumns {
    private static final int MOST_MEASURES = 30;
    private static final int LONGEST_STATE = 20;
    private static final Pattern ITEM = Pattern.compile(
            "(?:^|(?<=[。；;：:\\s]))(?:[一二三四五六七八九十]{1,2}是|[（(][一二三四五六七八九十\\d]{1,2}[）)]|\\d{1,2}[.．、](?!\\d)|[①-⑳])");
    private static final Pattern MARKER_AT_END =
            Pattern.compile("(?:[（(][一二三四五六七八九十\\d]{1,2}[）)]|\\d{1,2}[.．、]|[①-⑳]|[一二三四五六七八九十]{1,2}、|[【\\[])\\s*$");
    private static final Map<String, Column> LABELS = Stream.of(Column.values())
            .filter(column -> column != Column.PROBLEM && column != Column.COMMITMENT)
            .flatMap(column -> column.heads().all().stream().map(head -> Map.entry(head, column)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    private static final String BEFORE_LABELS = "\n。；;】）)、.．\t\u000b\f\r ";
    private static final Pattern LABEL = Pattern.compile("(?:【|\\[)?(?:问题|该问题|此问题)?("
            + LABELS.keySet().stream()
                    .sorted((a, b) -> b.length() - a.length())
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|"))
            + ")(?:(?:】|\\])[：:]?|[：:]|(?<=情况|措施|成效|效果|进展)[。\\n])");

    private final Scan scan;
    private final String text;
    private final List<Indicator> indicators;

    EntryColumns(Scan scan, List<Indicator> indicators) {
        this.scan = scan;
        this.text = scan.text();
        this.indicators = indicators;
    }

    /// The values of one entry by their columns.
    record Values(Map<Column, Span> values, List<Span> measures) {
        boolean has(Column column) {
            return values.containsKey(column);
        }

        @Nullable
        Span first(Column column) {
            return values.get(column);
        }

        String words(Column column, String text) {
            Span value = values.get(column);
            return value == null ? "" : value.of(text);
        }
    }

    Values in(Span body) {
        Map<Column, Span> values = new EnumMap<>(Column.class);
        Matcher label = LABEL.matcher(text);
        Column open = null;
        int from = body.start();
        for (int at = from; at < body.end(); ) {
            boolean begins = at == body.start() || BEFORE_LABELS.indexOf(text.charAt(at - 1)) >= 0;
            if (begins && label.region(at, body.end()).lookingAt()) {
                put(values, open, from, at);
                open = LABELS.get(label.group(1));
                from = label.end();
                at = from;
            } else {
                at++;
            }
        }
        put(values, open, from, body.end());
        Span measures = values.get(Column.MEASURES);
        return new Values(values, measures == null ? List.of() : items(measures));
    }

    private void put(Map<Column, Span> values, @Nullable Column column, int from, int to) {
        Span value = trimmed(new Span(from, Math.max(from, to)));
        if (column != null && value.length() > 0) {
            values.putIfAbsent(column, value);
        }
    }

    static boolean isLabel(String heading) {
        return LABELS.containsKey(heading.strip());
    }

    /// Without blanks around, and without the number of what comes next.
    Span trimmed(Span span) {
        int start = span.start();
        int end = span.end();
        while (start < end && (text.charAt(start) <= ' ' || "：:。，；".indexOf(text.charAt(start)) >= 0)) {
            start++;
        }
        while (end > start && text.charAt(end - 1) <= ' ') {
            end--;
        }
        Matcher marker = MARKER_AT_END.matcher(text).region(Math.max(start, end - 6), end);
        if (marker.find()) {
            end = marker.start();
            while (end > start && text.charAt(end - 1) <= ' ') {
                end--;
            }
        }
        return new Span(start, end);
    }

    /// The measures one by one where they are numbered, else sentence by sentence.
    List<Span> items(Span measures) {
        List<Span> items = new ArrayList<>();
        Matcher item = ITEM.matcher(text).region(measures.start(), measures.end());
        int from = -1;
        while (item.find() && items.size() < MOST_MEASURES) {
            addItem(items, from, item.start());
            from = item.end();
        }
        if (from < 0) {
            scan.sentences(measures).forEach(sentence -> parts(sentence, items));
            return items.subList(0, Math.min(items.size(), MOST_MEASURES));
        }
        addItem(items, from, measures.end());
        return items;
    }

    private void parts(Span sentence, List<Span> items) {
        int from = sentence.start();
        for (int at = from; at <= sentence.end(); at++) {
            if (at == sentence.end() || text.charAt(at) == '；') {
                addItem(items, from, at);
                from = at + 1;
            }
        }
    }

    private void addItem(List<Span> items, int from, int to) {
        Span item = from < 0 ? new Span(0, 0) : trimmed(new Span(from, to));
        int end = item.end();
        while (end > item.start() && "；。，".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        if (end > item.start()) {
            items.add(new Span(item.start(), end));
        }
    }

    /// What the bracket at the beginning or at the end of the text says: （已完成）.
    Claim bracketed(Span body) {
        Claim atEnd = EntryState.of(EntryState.bracketAtEnd(body.of(text)));
        return atEnd != Claim.STATED ? atEnd : EntryState.of(text.substring(body.start(), stateEnd(body)));
    }

    /// The text behind the bracket at its beginning.
    Span withoutState(Span body) {
        return trimmed(new Span(stateEnd(body), body.end()));
    }

    private int stateEnd(Span body) {
        boolean opens = body.length() > 0 && "（【".indexOf(text.charAt(body.start())) >= 0;
        int close = opens ? text.indexOf(text.charAt(body.start()) == '（' ? '）' : '】', body.start()) : -1;
        boolean states = close > 0
                && close < Math.min(body.end(), body.start() + LONGEST_STATE)
                && EntryState.of(text.substring(body.start(), close)) != Claim.STATED;
        return states ? close + 1 : body.start();
    }

    /// The first amount of money in the span, in yuan.
    @Nullable
    BigDecimal money(Span span) {
        int low = 0;
        int high = indicators.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (indicators.get(middle).start() < span.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        for (int i = low; i < indicators.size() && indicators.get(i).start() < span.end(); i++) {
            if (indicators.get(i).unit().equals("元")) {
                return indicators.get(i).value();
            }
        }
        return null;
    }
}
