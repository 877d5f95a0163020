package org.taizhang.reader.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;

/// Words by their characters, as a trie in a double array: node `n` has a child for the character code `c`
/// at `base[n] + c` if `check` there says `n`. Safe for any number of threads.
final class WordTrie {
    static final int ROOT = 0;
    static final int NONE = -1;

    private static final int NODE_BITS = 24;
    private static final long NODE = (1L << NODE_BITS) - 1;
    private static final long HAS_WORDS = 1L << (2 * NODE_BITS);
    private static final int CROWDED = 1 << 10;
    private static final int[] NO_WORDS = {};

    private final char[] codes = new char[Character.MAX_VALUE + 1];
    private int[] base = new int[1 << 14];
    private int[] check = new int[1 << 14];
    private int mostCode;
    private final long[] cells;
    private final int[][] words;

    /// @param kept which of the words; they keep their places in the list
    WordTrie(List<Word> words, Predicate<Word> kept) {
        Node root = trie(words, kept);
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
    }

    private static final class Node {
        final TreeMap<Character, Node> children = new TreeMap<>();
        final List<Integer> words = new ArrayList<>();
        int state;
    }

    private Node trie(List<Word> words, Predicate<Word> kept) {
        var root = new Node();
        for (int w = 0; w < words.size(); w++) {
            Node node = root;
            String word = kept.test(words.get(w)) ? words.get(w).text() : "";
            for (int i = 0; i < word.length(); i++) {
                char c = word.charAt(i);
                if (codes[c] == 0) {
                    codes[c] = (char) ++mostCode;
                }
                node = node.children.computeIfAbsent(codes[c], _ -> new Node());
            }
            if (node != root) {
                node.words.add(w);
            }
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
