package org.taizhang.reader.finding;

/// A named document: the text between 《 and 》.
public record Citation(int start, int end, String title) {}
