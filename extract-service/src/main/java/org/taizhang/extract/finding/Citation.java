package org.taizhang.extract.finding;

/// A named document: the text between 《 and 》.
public record Citation(int start, int end, String title) {}
