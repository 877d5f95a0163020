package org.taizhang.reader.text;

/// A few characters, to be asked for at every place of a text: one look into a small table.
public final class CharacterSet {
    private final long[] bits = new long[(Character.MAX_VALUE + 1) / Long.SIZE];

    /// Of none.
    public CharacterSet() {}

    public CharacterSet(String characters) {
        characters.chars().forEach(c -> add((char) c));
    }

    /// While the set is built: who asks it may be many.
    public void add(char c) {
        bits[c >>> 6] |= 1L << c;
    }

    public boolean has(char c) {
        return (bits[c >>> 6] >>> c & 1) != 0;
    }
}
