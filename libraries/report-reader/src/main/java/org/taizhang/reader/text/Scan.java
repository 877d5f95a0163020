package org.taizhang.reader.text;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What one pass over a text finds: where sentences end, where digits and marks stand, which known words occur.
/// Every later step walks these lists and looks at the text only where one of them says that there is something.
public final class Scan {
    /// How far back the same character makes an echo: a doubled word is no longer than this.
    static final int NEAR = 9;

    /// What is longer is no sentence, whatever it is: it ends here, so that what looks at sentences costs no more for a
    /// text without full stops.
    public static final int LONGEST_SENTENCE = 2000;

    private static final int MOST_CLOSINGS = 8;
    private static final int RECENT = 1 << 12;
    private static final int KINDS = WordKind.values().length;

    private final String text;
    private final Lexicon lexicon;
    private final Ints sentences;
    private final Ints digits = new Ints();
    private final Ints tens = new Ints();
    private final Ints marks = new Ints();
    private final Ints lines = new Ints();
    private final Ints rows = new Ints();
    private final Ints echoes = new Ints();
    private final HitList[] hits = new HitList[KINDS];
    private final Enclosures enclosures;

    public Scan(String text, Lexicon lexicon) {
        this.text = text;
        this.lexicon = lexicon;
        for (int kind = 0; kind < KINDS; kind++) {
            hits[kind] = new HitList();
        }
        this.sentences = bounded(pass());
        this.enclosures = new Enclosures(text, marks);
    }

    /// Where full stops and line ends stand.
    private Ints pass() {
        var ends = new Ints();
        Beginnings beginnings = lexicon.beginnings();
        char[] chars = text.toCharArray();
        int[] recent = new int[RECENT];
        int first = 0;
        int second = 0;
        byte last = Characters.OTHER;
        lines.add(0);
        for (int i = 0; i < chars.length; i++) {
            char c = chars[i];
            int third = beginnings.code(c);
            if (first != 0 && beginnings.mayBegin(first, second, third)) {
                words(chars, i - 2);
            }
            first = second;
            second = third;
            byte kind = Characters.kind(c);
            if (kind == Characters.CHINESE) {
                int earlier = recent[c & (RECENT - 1)];
                if (earlier > i - NEAR && earlier < i && chars[earlier] == c) {
                    echoes.add(i);
                }
                recent[c & (RECENT - 1)] = i;
            } else {
                note(kind, last, i, ends);
            }
            last = kind;
        }
        for (int start = Math.max(0, chars.length - 2); start < chars.length; start++) {
            words(chars, start);
        }
        ends.add(text.length());
        return ends;
    }

    private Ints bounded(Ints ends) {
        var bounded = new Ints();
        int start = 0;
        for (int i = 0; i < ends.size(); i++) {
            while (ends.get(i) - start > LONGEST_SENTENCE) {
                start = cut(start);
                bounded.add(start);
            }
            start = ends.get(i);
            bounded.add(start);
        }
        return bounded;
    }

    /// Behind the last semicolon that fits, else the last clause, else anywhere.
    private int cut(int start) {
        int limit = start + LONGEST_SENTENCE;
        int clause = 0;
        for (int m = marks.firstAtLeast(limit) - 1; m >= 0 && marks.get(m) > start + LONGEST_SENTENCE / 2; m--) {
            char c = text.charAt(marks.get(m));
            if (c == '；') {
                return marks.get(m) + 1;
            }
            clause = clause == 0 && endsClause(c) ? marks.get(m) + 1 : clause;
        }
        return clause > 0 ? clause : Character.isLowSurrogate(text.charAt(limit)) ? limit + 1 : limit;
    }

    private void words(char[] chars, int start) {
        words(lexicon.common(), chars, start);
        if (lexicon.slips().mayBegin(chars, start)) {
            words(lexicon.miswritten(), chars, start);
        }
    }

    private void words(WordTrie trie, char[] chars, int start) {
        int node = WordTrie.ROOT;
        for (int i = start; i < chars.length; i++) {
            node = trie.child(node, chars[i]);
            if (node == WordTrie.NONE) {
                return;
            }
            for (int word : trie.words(node)) {
                hits[lexicon.kind(word)].add(start, i + 1, word);
            }
        }
    }

    private void note(byte kind, byte last, int at, Ints ends) {
        switch (kind) {
            case Characters.DIGIT -> {
                if (last != Characters.DIGIT) {
                    digits.add(at);
                }
            }
            case Characters.MARK -> marks.add(at);
            case Characters.TEN -> tens.add(at);
            case Characters.SENTENCE_END -> {
                marks.add(at);
                ends.add(at + 1);
            }
            case Characters.CELL_END -> {
                int line = lines.size() - 1;
                if (rows.size() == 0 || rows.get(rows.size() - 1) != line) {
                    rows.add(line);
                }
                ends.add(at + 1);
            }
            case Characters.LINE_END -> {
                lines.add(at + 1);
                ends.add(at + 1);
            }
            default -> {}
        }
    }

    public String text() {
        return text;
    }

    /// Where runs of digits start, in order.
    public Ints digits() {
        return digits;
    }

    /// Where 十, 百, 千 and 万 stand, in order: no greater number is written without one.
    public Ints tens() {
        return tens;
    }

    /// Which of the lines are rows of a table, in order.
    public Ints rows() {
        return rows;
    }

    /// A row is never a heading, whatever number its first cell holds.
    public boolean isRow(int line) {
        int at = rows.firstAtLeast(line);
        return at < rows.size() && rows.get(at) == line;
    }

    /// Where a character comes again that stood within the last few, in order: a word can be doubled only there.
    public Ints echoes() {
        return echoes;
    }

    /// Where punctuation stands, in order.
    public Ints marks() {
        return marks;
    }

    /// Where lines start, in order.
    public Ints lines() {
        return lines;
    }

    public Enclosures enclosures() {
        return enclosures;
    }

    /// The sentence around `at`, with its end mark and without a line break; within one line.
    public Span sentence(int at) {
        int index = sentences.firstAtLeast(at + 1);
        int end = index < sentences.size() ? sentences.get(index) : text.length();
        int start = index > 0 ? sentences.get(index - 1) : 0;
        // A mark that closes a quotation after the full stop belongs to the sentence that it closes.
        start = closingsEnd(start, Math.min(end, at));
        return new Span(start, trimmed(start, end));
    }

    /// The sentences that start within `span`, in order.
    public List<Span> sentences(Span span) {
        List<Span> found = new ArrayList<>();
        sentencesOf(span).forEachRemaining(found::add);
        return found;
    }

    /// The same one by one, for those who stop at the first that they want.
    public Iterator<Span> sentencesOf(Span span) {
        return new Sentences(span);
    }

    private final class Sentences implements Iterator<Span> {
        private final int limit;
        private int at;
        private @Nullable Span next;

        Sentences(Span span) {
            at = span.start();
            limit = span.end();
            find();
        }

        private void find() {
            next = null;
            while (at < limit && next == null) {
                int index = sentences.firstAtLeast(at + 1);
                int stop = Math.min(index < sentences.size() ? sentences.get(index) : text.length(), limit);
                int end = closingsEnd(stop, limit);
                int last = trimmed(at, end);
                next = last > at ? new Span(at, last) : null;
                at = end;
            }
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public Span next() {
            Span found = next;
            if (found == null) {
                throw new NoSuchElementException();
            }
            find();
            return found;
        }
    }

    private int closingsEnd(int from, int limit) {
        int end = from;
        while (end < limit && end - from < MOST_CLOSINGS && isClosing(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /// The clauses of `span`: what stands between commas, semicolons, colons and full stops, without these.
    public List<Span> clauses(Span span) {
        List<Span> found = new ArrayList<>();
        int start = span.start();
        for (int m = marks.firstAtLeast(span.start()); m < marks.size() && marks.get(m) < span.end(); m++) {
            int at = marks.get(m);
            if (endsClause(text.charAt(at)) && !enclosures.isInside(at)) {
                if (at > start) {
                    found.add(new Span(start, at));
                }
                start = at + 1;
            }
        }
        if (start < span.end()) {
            found.add(new Span(start, span.end()));
        }
        return found;
    }

    public static boolean endsClause(char c) {
        return c == '，' || c == '；' || c == '：' || c == '。' || c == '！' || c == '？' || c == ';' || c == ',';
    }

    private static boolean isClosing(char c) {
        return c == '”' || c == '’' || c == '）' || c == '》';
    }

    private int trimmed(int start, int end) {
        int last = end;
        while (last > start && text.charAt(last - 1) <= ' ') {
            last--;
        }
        return last;
    }

    /// Calls for each word of the kind within the span, in order of their ends.
    public void each(WordKind kind, Span span, Consumer<Hit> consumer) {
        HitList list = hits[kind.index()];
        int i = list.within(span, list.firstEndingAfter(span.start()));
        while (i >= 0) {
            consumer.accept(hitAt(list, i));
            i = list.within(span, i + 1);
        }
    }

    public List<Hit> hits(WordKind kind, Span span) {
        List<Hit> found = new ArrayList<>();
        each(kind, span, found::add);
        return found;
    }

    public List<Hit> hits(WordKind kind) {
        return hits(kind, new Span(0, text.length()));
    }

    /// How many words of the kind the text holds.
    public int count(WordKind kind) {
        return hits[kind.index()].size();
    }

    /// How many words of the kind are known.
    public int known(WordKind kind) {
        return lexicon.count(kind);
    }

    /// The word of the kind that comes `index`-th.
    public Word word(WordKind kind, int index) {
        return lexicon.word(hits[kind.index()].word(index));
    }

    /// The first word of the kind within the span, if there is one.
    public @Nullable Hit first(WordKind kind, Span span) {
        HitList list = hits[kind.index()];
        int i = list.within(span, list.firstEndingAfter(span.start()));
        return i < 0 ? null : hitAt(list, i);
    }

    public boolean has(WordKind kind, Span span) {
        HitList list = hits[kind.index()];
        return list.within(span, list.firstEndingAfter(span.start())) >= 0;
    }

    private Hit hitAt(HitList list, int index) {
        int word = list.word(index);
        return new Hit(list.start(index), list.end(index), lexicon.word(word), lexicon.number(word));
    }
}
