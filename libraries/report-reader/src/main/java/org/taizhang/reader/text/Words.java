package org.taizhang.reader.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A few words that all tell the same, to be asked of a place or of a clause. What is asked of the whole text stands
/// in the lists of [WordList] and is found by the [Scan].
///
/// A file under `src/main/resources/reading/lists` holds several such lists: `[name]`, a note of what its words tell,
/// the words between blanks. Where several fit at one place the first of the list is taken.
public final class Words {
    private static final Map<String, Map<String, Words>> FILES = new ConcurrentHashMap<>();

    /// Fewer words are looked for one after the other, and so are all of them in what is longer than a few clauses.
    private static final int SEVERAL = 3;
    private static final int FAR = 80;
    /// A character's place in the filters; two characters may share it.
    private static final int FILTER = 0x3ff;

    private final List<String> words;
    private final Set<String> set;
    private final String[] array;
    /// Which characters may begin a word, and which may end one: most places of a text are dismissed by one look.
    private final long[] firsts = new long[(FILTER + 1) / Long.SIZE];
    private final long[] lasts = new long[(FILTER + 1) / Long.SIZE];

    private Words(List<String> words) {
        this.words = List.copyOf(words);
        this.set = Set.copyOf(words);
        this.array = words.toArray(String[]::new);
        for (String word : words) {
            note(firsts, word.charAt(0));
            note(lasts, word.charAt(word.length() - 1));
        }
    }

    private static void note(long[] filter, char c) {
        filter[(c & FILTER) >>> 6] |= 1L << c;
    }

    private static boolean mayBe(long[] filter, char c) {
        return (filter[(c & FILTER) >>> 6] >>> c & 1) != 0;
    }

    /// A list of a file that holds several.
    public static Words of(String file, String list) {
        Map<String, Words> lists = FILES.computeIfAbsent(file, Words::parse);
        return Objects.requireNonNull(lists.get(list), () -> list + " in " + file);
    }

    /// A file that is one list, a word to a line.
    public static Words of(String file) {
        return new Words(WordList.lines(file).toList());
    }

    private static Map<String, Words> parse(String file) {
        Map<String, List<String>> lists = new TreeMap<>();
        List<String> open = new ArrayList<>();
        for (String line : WordList.lines("lists/" + file).toList()) {
            if (line.startsWith("[")) {
                open = new ArrayList<>();
                lists.put(line.substring(1, line.length() - 1), open);
            } else {
                open.addAll(List.of(line.split("\\s+", -1)));
            }
        }
        return lists.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> new Words(e.getValue())));
    }

    public List<String> all() {
        return words;
    }

    /// A regular expression for one of these, for shapes that hold more than words.
    public String pattern() {
        return words.stream().map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")"));
    }

    /// Whether the word is one of these.
    public boolean contains(String word) {
        return set.contains(word);
    }

    public boolean anyIn(String clause) {
        return anyIn(clause, 0, clause.length());
    }

    public boolean anyIn(String text, Span span) {
        return anyIn(text, span.start(), span.end());
    }

    private boolean anyIn(String text, int start, int end) {
        if (array.length < SEVERAL || end - start > FAR) {
            for (String word : array) {
                if (text.indexOf(word, start, end) >= 0) {
                    return true;
                }
            }
            return false;
        }
        for (int at = start; at < end; at++) {
            char c = text.charAt(at);
            if (mayBe(firsts, c)) {
                for (String word : array) {
                    if (word.charAt(0) == c && at + word.length() <= end && text.startsWith(word, at)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    public boolean open(String clause) {
        return startAt(clause, 0);
    }

    public boolean close(String clause) {
        return endAt(clause, clause.length());
    }

    public boolean startAt(String text, int at) {
        return lengthAt(text, at) > 0;
    }

    /// Of the first of these words that starts at the place; 0 where none does.
    public int lengthAt(String text, int at) {
        if (at >= 0 && at < text.length() && mayBe(firsts, text.charAt(at))) {
            for (String word : array) {
                if (text.startsWith(word, at)) {
                    return word.length();
                }
            }
        }
        return 0;
    }

    public boolean endAt(String text, int end) {
        return lengthTo(text, end) > 0;
    }

    /// False where no word of these ends; true also at a few other places.
    public boolean mayEndAt(String text, int end) {
        return end > 0 && end <= text.length() && mayBe(lasts, text.charAt(end - 1));
    }

    /// Of the first of these words that ends at the place; 0 where none does.
    public int lengthTo(String text, int end) {
        if (!mayEndAt(text, end)) {
            return 0;
        }
        for (String word : array) {
            if (text.startsWith(word, end - word.length())) {
                return word.length();
            }
        }
        return 0;
    }
}
