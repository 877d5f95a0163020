package org.taizhang.reader.outline;

import org.taizhang.reader.text.Span;

/// A heading at its place; a part without one has the scheme `NONE` and empty title.
///
/// @param line index of the line that it stands in
/// @param title the heading's own words
record Heading(Marker marker, int line, Span title, boolean startsLine) {
    int start() {
        return marker.start();
    }
}
