package org.taizhang.extract.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/// Finds all words of all lists in one pass (Aho and Corasick 1975), in a double array so that a step is two looks
/// into memory: a state `s` has a child for the character code `c` at `base[s] + c` if `check` there says `s`.
final class Automaton {
    private static final int CELL = 4;
    private static final int CROWDED = 1 << 10;
    private static final int[] NONE = {};

    private final char[] codes = new char[Character.MAX_VALUE + 1];
    private int[] base = new int[1 << 14];
    private int[] check = new int[1 << 14];
    private int[] fail = NONE;
    private int[][] output = {};
    private int[] cells = NONE;

    Automaton(List<Word> words) {
        Node root = trie(words);
        Arrays.fill(check, -1);
        place(root);
        link(root);
        cells = packed();
    }

    private static final class Node {
        final TreeMap<Character, Node> children = new TreeMap<>();
        final List<Integer> words = new ArrayList<>();
        int state;
        int failState;
        int[] outputs = NONE;
    }

    private Node trie(List<Word> words) {
        Node root = new Node();
        char next = 1;
        for (int w = 0; w < words.size(); w++) {
            Node node = root;
            String word = words.get(w).text();
            for (int i = 0; i < word.length(); i++) {
                char c = word.charAt(i);
                if (codes[c] == 0) {
                    codes[c] = next++;
                }
                node = node.children.computeIfAbsent(codes[c], _ -> new Node());
            }
            node.words.add(w);
        }
        return root;
    }

    private void place(Node root) {
        ArrayDeque<Node> queue = new ArrayDeque<>(List.of(root));
        int from = 1;
        check[0] = 0;
        while (!queue.isEmpty()) {
            Node node = queue.poll();
            if (node.children.isEmpty()) {
                // Past every child: a leaf must not take another state's children for its own.
                base[node.state] = 0;
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
            Arrays.fill(check, old, check.length, -1);
        }
    }

    private void link(Node root) {
        // A step may look as far past a base as there are codes.
        grow(check.length + codesInUse() + 1);
        fail = new int[check.length];
        output = new int[check.length][];
        Arrays.fill(output, NONE);
        ArrayDeque<Node> queue = new ArrayDeque<>();
        root.children.values().forEach(queue::add);
        while (!queue.isEmpty()) {
            Node node = queue.poll();
            node.outputs = merged(node.words, output[node.failState]);
            output[node.state] = node.outputs;
            fail[node.state] = node.failState;
            node.children.forEach((code, child) -> {
                child.failState = slowStep(node.failState, code);
                queue.add(child);
            });
        }
    }

    private int slowStep(int state, int code) {
        int s = state;
        while (true) {
            int to = base[s] + code;
            if (base[s] != 0 && check[to] == s) {
                return to;
            }
            if (s == 0) {
                return 0;
            }
            s = fail[s];
        }
    }

    private int codesInUse() {
        int most = 0;
        for (char code : codes) {
            most = Math.max(most, code);
        }
        return most;
    }

    private static int[] merged(List<Integer> own, int[] inherited) {
        int[] all = Arrays.copyOf(own.stream().mapToInt(Integer::intValue).toArray(), own.size() + inherited.length);
        System.arraycopy(inherited, 0, all, own.size(), inherited.length);
        return all;
    }

    /// What a step needs of a state side by side, so that it is one look into memory: base, check, fail, output.
    private int[] packed() {
        int[] all = new int[check.length * CELL];
        for (int s = 0; s < check.length; s++) {
            all[s * CELL] = base[s];
            all[s * CELL + 1] = check[s];
            all[s * CELL + 2] = fail[s];
            all[s * CELL + 3] = output[s].length;
        }
        return all;
    }

    /// The state after reading `c` in `state`; 0 is the start.
    int next(int state, char c) {
        int code = codes[c];
        return code == 0 ? 0 : step(state, code);
    }

    private int step(int state, int code) {
        int s = state;
        while (true) {
            int to = cells[s * CELL] + code;
            if (cells[to * CELL + 1] == s && cells[s * CELL] != 0) {
                return to;
            }
            if (s == 0) {
                return 0;
            }
            s = cells[s * CELL + 2];
        }
    }

    boolean ends(int state) {
        return cells[state * CELL + 3] > 0;
    }

    /// The words that end in `state`, longest first.
    int[] words(int state) {
        return output[state];
    }
}
