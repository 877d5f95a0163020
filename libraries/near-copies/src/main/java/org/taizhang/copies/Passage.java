package org.taizhang.copies;

/// The same words in two texts.
///
/// @param start place in the one text, in UTF-16 code units, and `end` after its last letter
/// @param otherStart the same in the other text
/// @param alike how many letters are the same, set phrases left out
public record Passage(int start, int end, int otherStart, int otherEnd, int alike) {}
