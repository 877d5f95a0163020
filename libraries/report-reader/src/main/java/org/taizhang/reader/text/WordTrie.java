package org.taizhang.reader.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/// All words by their characters, as a trie in a double array: node `n` has a child for the character code `c` at
/// `base[n] + c` if `check` there says `n`. Safe for any number of threads.
///
/// The trie has some 100,000 nodes, most of them for miswritten phrases, and is too large for the near caches. So it is
/// walked only from a place where three characters stand that begin a word, or two that are one: [#mayBegin] tells from
/// two small tables. That is faster than an automaton (Aho and Corasick) over the same words, whose every step is a
/// branch that no processor can foresee; a walk is bounded by the longest word.
final class WordTrie {
    static final int ROOT = 0;
    static final int NONE = -1;

    private static final int NODE_BITS = 24;
    private static final long NODE = (1L << NODE_BITS) - 1;
    private static final long HAS_WORDS = 1L << (2 * NODE_BITS);
    private static final int CROWDED = 1 << 10;
    private static final int[] NO_WORDS = {};
    private static final int PAIR_BITS = 18;
    private static final int SHORT_BITS = 16;
    private static final int TRIPLE_BITS = 20;

    private final char[] codes = new char[Character.MAX_VALUE + 1];
    /// Two characters with which any word begins: where these are none, what the next tables say is chance.
    private final long[] pairs = new long[1 << (PAIR_BITS - 6)];
    /// Two characters with which a word of no more than two begins.
    private final long[] shorts = new long[1 << (SHORT_BITS - 6)];
    /// Three characters with which a longer word begins.
    private final long[] triples = new long[1 << (TRIPLE_BITS - 6)];
    private int[] base = new int[1 << 14];
    private int[] check = new int[1 << 14];
    private int mostCode;
    private final long[] cells;
    private final int[][] words;

    WordTrie(List<Word> words) {
        Node root = trie(words);
        Arrays.fill(check, NONE);
        List<Node> placed = place(root);
        // A step may look as far past a base as there are codes.
        grow(check.length + mostCode + 1);
        this.words = new int[check.length][];
        for (Node node : placed) {
            this.words[node.state] =
                    node.words.stream().mapToInt(Integer::intValue).toArray();
        }
        this.cells = packed();
        noteBeginnings(root);
    }

    private static final class Node {
        final TreeMap<Character, Node> children = new TreeMap<>();
        final List<Integer> words = new ArrayList<>();
        int state;
    }

    private Node trie(List<Word> words) {
        var root = new Node();
        for (int w = 0; w < words.size(); w++) {
            Node node = root;
            String word = words.get(w).text();
            for (int i = 0; i < word.length(); i++) {
                char c = word.charAt(i);
                if (codes[c] == 0) {
                    codes[c] = (char) ++mostCode;
                }
                node = node.children.computeIfAbsent(codes[c], _ -> new Node());
            }
            node.words.add(w);
        }
        return root;
    }

    private List<Node> place(Node root) {
        List<Node> placed = new ArrayList<>();
        var queue = new ArrayDeque<>(List.of(root));
        int from = 1;
        check[ROOT] = ROOT;
        while (!queue.isEmpty()) {
            Node node = queue.poll();
            placed.add(node);
            if (node.children.isEmpty()) {
                continue;
            }
            int at = freeBase(node, node == root ? 1 : from);
            int cell = at + node.children.firstKey();
            if (node != root && cell - from > CROWDED) {
                from = cell - CROWDED; // What is left free so far back is too narrow to be worth looking at again.
            }
            base[node.state] = at;
            node.children.forEach((code, child) -> {
                child.state = at + code;
                check[child.state] = node.state;
                queue.add(child);
            });
            while (from < check.length && check[from] >= 0) {
                from++;
            }
        }
        return placed;
    }

    private int freeBase(Node node, int from) {
        int first = node.children.firstKey();
        int last = node.children.lastKey();
        for (int at = Math.max(1, from - first); ; at++) {
            grow(at + last + 1);
            boolean free = true;
            for (int code : node.children.keySet()) {
                if (check[at + code] >= 0) {
                    free = false;
                    break;
                }
            }
            if (free) {
                return at;
            }
        }
    }

    private void grow(int size) {
        if (size > check.length) {
            int old = check.length;
            check = Arrays.copyOf(check, Math.max(size, old * 2));
            base = Arrays.copyOf(base, check.length);
            Arrays.fill(check, old, check.length, NONE);
        }
    }

    /// What a step needs of a node in one number, so that it is one look into memory, and half of it: base, check,
    /// whether words end.
    private long[] packed() {
        if (check.length > NODE) {
            throw new IllegalStateException("%d nodes are too many".formatted(check.length));
        }
        long[] all = new long[check.length];
        for (int n = 0; n < check.length; n++) {
            boolean ends = words[n] != null && words[n].length > 0;
            all[n] = base[n] | (check[n] & NODE) << NODE_BITS | (ends ? HAS_WORDS : 0);
        }
        return all;
    }

    private void noteBeginnings(Node root) {
        root.children.forEach((first, node) -> {
            // After a word of one character anything may stand, also a character that is in no word.
            for (int second = 0; !node.words.isEmpty() && second <= mostCode; second++) {
                note(shorts, pair(first, second, SHORT_BITS));
                note(pairs, pair(first, second, PAIR_BITS));
            }
            node.children.forEach((second, next) -> {
                note(pairs, pair(first, second, PAIR_BITS));
                if (!next.words.isEmpty()) {
                    note(shorts, pair(first, second, SHORT_BITS));
                }
                next.children.keySet().forEach(third -> note(triples, triple(first, second, third)));
            });
        });
    }

    private static void note(long[] bits, int bit) {
        bits[bit >>> 6] |= 1L << bit;
    }

    private static int pair(int first, int second, int bits) {
        return ((first * 0x9E3779B1) ^ (second * 0x85EBCA77)) >>> (32 - bits);
    }

    private static int triple(int first, int second, int third) {
        return ((first * 0x9E3779B1) ^ (second * 0x85EBCA77) ^ (third * 0xC2B2AE3D)) >>> (32 - TRIPLE_BITS);
    }

    /// The code of a character; 0 for all that are in no word.
    int code(char c) {
        return codes[c];
    }

    /// False where no word begins with the characters of these codes; true also for a few others, so that the tables
    /// are small.
    ///
    /// @param second 0 behind the end of the text, as is `third`
    boolean mayBegin(int first, int second, int third) {
        int pair = pair(first, second, PAIR_BITS);
        int brief = pair >>> (PAIR_BITS - SHORT_BITS);
        int triple = triple(first, second, third);
        long three = (shorts[brief >>> 6] >>> brief) | (triples[triple >>> 6] >>> triple);
        return ((pairs[pair >>> 6] >>> pair) & three & 1) != 0;
    }

    /// The node that the character leads to, or [#NONE].
    int child(int node, char c) {
        int code = codes[c];
        int to = (int) (cells[node] & NODE) + code;
        return code != 0 && (int) (cells[to] >>> NODE_BITS & NODE) == node ? to : NONE;
    }

    /// The words that end in the node.
    int[] words(int node) {
        return (cells[node] & HAS_WORDS) == 0 ? NO_WORDS : words[node];
    }
}
