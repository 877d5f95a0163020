package org.taizhang.reader.compilation;

/// A title at its place.
///
/// @param from first line of the title; `to` is exclusive
record TitlePlace(int from, int to, String title) {}
