package org.taizhang.extract.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What one pass over a text finds: where sentences end, where digits and marks stand, which known words occur.
/// Every later step walks these lists and looks at the text only where one of them says that there is something.
public final class Scan {
    /// How far back the same character makes an echo: a doubled word is no longer than this.
    static final int NEAR = 9;

    private static final int RECENT = 1 << 12;
    private static final int KINDS = WordKind.values().length;

    private final String text;
    private final Lexicon lexicon;
    private final Ints sentences = new Ints();
    private final Ints digits = new Ints();
    private final Ints tens = new Ints();
    private final Ints marks = new Ints();
    private final Ints lines = new Ints();
    private final Ints echoes = new Ints();
    private final Ints[] starts = new Ints[KINDS];
    private final Ints[] ends = new Ints[KINDS];
    private final Ints[] words = new Ints[KINDS];
    private final Enclosures enclosures;

    public Scan(String text, Lexicon lexicon) {
        this.text = text;
        this.lexicon = lexicon;
        for (int kind = 0; kind < KINDS; kind++) {
            starts[kind] = new Ints();
            ends[kind] = new Ints();
            words[kind] = new Ints();
        }
        pass();
        this.enclosures = new Enclosures(text, marks);
    }

    private void pass() {
        Automaton automaton = lexicon.automaton();
        char[] chars = text.toCharArray();
        int[] recent = new int[RECENT];
        int state = 0;
        byte last = Characters.OTHER;
        lines.add(0);
        for (int i = 0; i < chars.length; i++) {
            char c = chars[i];
            state = automaton.next(state, c);
            if (automaton.ends(state)) {
                for (int word : automaton.words(state)) {
                    hit(word, i + 1);
                }
            }
            byte kind = Characters.kind(c);
            if (kind == Characters.CHINESE) {
                int before = recent[c & (RECENT - 1)];
                if (before > i - NEAR && before < i && chars[before] == c) {
                    echoes.add(i);
                }
                recent[c & (RECENT - 1)] = i;
            } else {
                note(kind, last, i);
            }
            last = kind;
        }
        sentences.add(text.length());
    }

    private void note(byte kind, byte last, int at) {
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
                sentences.add(at + 1);
            }
            case Characters.LINE_END -> {
                lines.add(at + 1);
                sentences.add(at + 1);
            }
            default -> {}
        }
    }

    private void hit(int word, int end) {
        int kind = lexicon.kind(word);
        starts[kind].add(end - lexicon.word(word).text().length());
        ends[kind].add(end);
        words[kind].add(word);
    }

    public String text() {
        return text;
    }

    /// Where runs of digits start, in order.
    public Ints digits() {
        return digits;
    }

    /// Where 十 and 百 stand, in order: no greater number is written without one.
    public Ints tens() {
        return tens;
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
        while (start < end && isClosing(text.charAt(start)) && start < at) {
            start++;
        }
        return new Span(start, trimmed(start, end));
    }

    /// The sentences that start within `span`, in order.
    public List<Span> sentences(Span span) {
        List<Span> found = new ArrayList<>();
        int at = span.start();
        while (at < span.end()) {
            int index = sentences.firstAtLeast(at + 1);
            int end = Math.min(index < sentences.size() ? sentences.get(index) : text.length(), span.end());
            while (end < span.end() && isClosing(text.charAt(end))) {
                end++;
            }
            int last = trimmed(at, end);
            if (last > at) {
                found.add(new Span(at, last));
            }
            at = end;
        }
        return found;
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
        int k = kind.index();
        for (int i = ends[k].firstAtLeast(span.start() + 1); i < ends[k].size() && ends[k].get(i) <= span.end(); i++) {
            if (starts[k].get(i) >= span.start()) {
                consumer.accept(hitAt(k, i));
            }
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

    /// The first word of the kind within the span, if there is one.
    public @Nullable Hit first(WordKind kind, Span span) {
        int k = kind.index();
        for (int i = ends[k].firstAtLeast(span.start() + 1); i < ends[k].size() && ends[k].get(i) <= span.end(); i++) {
            if (starts[k].get(i) >= span.start()) {
                return hitAt(k, i);
            }
        }
        return null;
    }

    public boolean has(WordKind kind, Span span) {
        return first(kind, span) != null;
    }

    private Hit hitAt(int kind, int index) {
        return new Hit(starts[kind].get(index), ends[kind].get(index), lexicon.word(words[kind].get(index)));
    }
}
