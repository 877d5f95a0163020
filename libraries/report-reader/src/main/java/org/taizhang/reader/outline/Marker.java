package org.taizhang.reader.outline;

/// A number in front of a heading or item, as written.
///
/// @param end where the heading's own words start
record Marker(Scheme scheme, int number, int start, int end) {}
