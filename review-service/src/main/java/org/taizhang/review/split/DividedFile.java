package org.taizhang.review.split;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.taizhang.web.problem.Invalid;

/// How a reader divided a file, line by line, the lines of its documents one after the other.
///
/// @param documents the first line of each document
/// @param marks what finds each line again
public record DividedFile(List<String> lines, List<Integer> documents, List<Stretch> pieces, List<String> marks) {

    /// @param report place of the report that it is; null where it belongs to none
    /// @param apart why
    public record Stretch(
            int from,
            int to,
            @Nullable Integer report,
            @Nullable String apart) {

        Piece piece(List<ReadPart> parts) {
            if (report == null) return new Piece(from, to, apart, null, null, null, null);
            ReadPart part = parts.get(report);
            String named = part.unitAsRead().isBlank() ? null : part.unitAsRead();
            return new Piece(from, to, null, part.title(), part.unit(), named, part.year());
        }
    }

    public DividedFile {
        lines = List.copyOf(lines);
        documents = List.copyOf(documents);
        pieces = List.copyOf(pieces);
        marks = List.copyOf(marks);
    }

    List<Piece> asRead(List<ReadPart> parts) {
        return pieces.stream().map(stretch -> stretch.piece(parts)).toList();
    }

    /// @param starts where pieces are to start, in order
    /// @throws Invalid when they leave out a line, or one would be of two files
    void mustBeCoveredBy(List<Integer> starts) {
        boolean rising =
                Stream.iterate(1, i -> i < starts.size(), i -> i + 1).allMatch(i -> starts.get(i) > starts.get(i - 1));
        if (!rising || starts.getFirst() != 0 || starts.getLast() >= lines.size())
            throw Invalid.field("pieces", "各段须按顺序从第一行起，不遗漏、不重叠。", "pieces cover all lines, in order");
        if (!Set.copyOf(starts).containsAll(documents))
            throw Invalid.field("pieces", "压缩包里的两个文件不能合成一段。", "no piece is of two files");
    }

    /// Which of the documents a line is in, from 0.
    int documentOf(int line) {
        return (int) documents.stream().filter(start -> start <= line).count() - 1;
    }

    String text(Piece piece) {
        return String.join("\n", lines.subList(piece.from(), piece.to()));
    }

    /// Whether what was divided off on other lines would start at the same words here.
    boolean hasPlacesOf(List<Piece> others, DividedFile before) {
        return others.getLast().to() == lines.size()
                && documents.equals(before.documents)
                && others.stream().allMatch(piece -> marks.get(piece.from()).equals(before.marks.get(piece.from())));
    }
}
