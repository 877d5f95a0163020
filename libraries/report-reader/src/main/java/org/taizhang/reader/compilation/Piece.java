package org.taizhang.reader.compilation;

import org.jspecify.annotations.Nullable;

/// A stretch of a document.
///
/// @param from first line; `to` is exclusive
/// @param apart why it belongs to no report; null where it is one
public record Piece(int from, int to, @Nullable ApartKind apart) {

    public boolean isReport() {
        return apart == null;
    }
}
