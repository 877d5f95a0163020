package org.taizhang.reader.text;

import java.util.List;

/// All words of all lists, ready to be found in one pass.
public final class Lexicon {
    private final Word[] words;
    private final Beginnings beginnings;
    private final Slips slips;
    private final WordTrie common;
    private final WordTrie miswritten;
    private final int[] kinds;
    private final int[] numbers;
    private final int[] counts = new int[WordKind.values().length];

    public Lexicon(List<Word> words) {
        this.words = words.toArray(Word[]::new);
        this.beginnings = new Beginnings(words);
        this.slips = new Slips(words);
        this.common = new WordTrie(words, word -> !Slips.isOne(word));
        this.miswritten = new WordTrie(words, Slips::isOne);
        this.kinds = words.stream().mapToInt(word -> word.kind().index()).toArray();
        this.numbers = new int[kinds.length];
        for (int word = 0; word < kinds.length; word++) {
            numbers[word] = counts[kinds[word]]++;
        }
    }

    /// Of a word among those of its kind.
    int number(int index) {
        return numbers[index];
    }

    int count(WordKind kind) {
        return counts[kind.index()];
    }

    Word word(int index) {
        return words[index];
    }

    int kind(int index) {
        return kinds[index];
    }

    Beginnings beginnings() {
        return beginnings;
    }

    Slips slips() {
        return slips;
    }

    WordTrie common() {
        return common;
    }

    WordTrie miswritten() {
        return miswritten;
    }
}
