package org.taizhang.reader.person;

/// A named natural person; once for each place.
public record Person(int start, int end, String name) {}
