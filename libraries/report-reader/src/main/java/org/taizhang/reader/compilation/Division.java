package org.taizhang.reader.compilation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a file was divided, line by line, the lines of its documents one after the other.
///
/// @param documents the first line of each document
/// @param pieces one after the other they cover all lines; none is of two documents
public record Division(List<String> lines, List<Integer> documents, List<Piece> pieces) {

    /// @param from first line; `to` is exclusive
    /// @param report place of the report that it is; null where it belongs to none
    /// @param apart why it belongs to no report
    public record Piece(
            int from,
            int to,
            @Nullable Integer report,
            @Nullable ApartKind apart) {}

    public Division {
        lines = List.copyOf(lines);
        documents = List.copyOf(documents);
        pieces = List.copyOf(pieces);
    }

    /// What finds each line again, see [Split].
    public List<String> marks() {
        return lines.stream().map(Split::mark).toList();
    }
}
