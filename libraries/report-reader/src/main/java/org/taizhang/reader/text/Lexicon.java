package org.taizhang.reader.text;

import java.util.List;

/// All words of all lists, ready to be found in one pass.
public final class Lexicon {
    private final List<Word> words;
    private final WordTrie trie;
    private final int[] kinds;

    public Lexicon(List<Word> words) {
        this.words = List.copyOf(words);
        this.trie = new WordTrie(this.words);
        this.kinds = words.stream().mapToInt(word -> word.kind().index()).toArray();
    }

    Word word(int index) {
        return words.get(index);
    }

    int kind(int index) {
        return kinds[index];
    }

    WordTrie trie() {
        return trie;
    }
}
