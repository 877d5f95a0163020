package org.taizhang.review.split;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.person.OfferView;
import org.taizhang.review.unit.PersonRef;
import org.taizhang.review.unit.UnitRef;
import org.taizhang.review.upload.Upload;

@Schema(name = "Split", description = "How an upload is divided into reports")
record SplitView(
        UUID upload,

        @Schema(description = "number of the receipt") @Nullable
        String receipt,

        @Schema(description = "that handed it in") UnitRef unit,

        @Schema(
                enumeration = {"proposed", "confirmed", "filed", "passed"},
                description = "proposed: waits for a person; confirmed: is read by it; filed: the reports are there;"
                        + " passed: nobody had to confirm it")
        String state,

        @Schema(description = "of what is shown; who changes or confirms it names this")
        int revision,

        @Schema(description = "whether a person changed what the reader proposed")
        boolean changed,

        @Schema(description = "as a person left them, else as they were read; they cover all lines")
        List<PieceView> pieces,

        @Schema(description = "how many lines the upload has")
        int lines,

        @Schema(description = "why it cannot be read as it was confirmed; stable code") @Nullable
        String unreadable,

        boolean withdrawn,
        Instant proposedAt,

        @Schema(description = "who confirmed it; null before") @Nullable
        PersonRef by,

        @Nullable Instant confirmedAt,

        @Schema(description = "what can be done to it: confirm-split")
        List<OfferView> may) {

    private static final int OPENING_LINES = 3;
    private static final int LONGEST_LINE = 160;

    @Schema(name = "SplitPiece")
    record PieceView(
            @Schema(description = "first line, from 0") int from,

            @Schema(description = "behind the last line") int to,

            @Schema(description = "of which file of a zip it is, from 0")
            int document,

            boolean report,

            @Schema(description = "why it is none, such as `contents` or `dropped`; null where it is one") @Nullable
            String apart,

            @Nullable String title,
            @Nullable UnitRef unit,

            @Schema(description = "what the text calls the unit") @Nullable
            String unitAsRead,

            @Schema(description = "a unit that it may be of, where nobody knows") @Nullable
            UnitRef suggested,

            @Nullable Integer year,

            @Schema(description = "its first lines, long ones cut")
            List<String> opening,

            int characters,

            @Schema(
                    description = "codes of what a person should look at: no-title, no-unit, no-year, same-report,"
                            + " much-apart")
            List<String> doubts) {

        static PieceView of(List<Piece> pieces, int at, DividedFile file, Map<String, UnitRef> names) {
            Piece piece = pieces.get(at);
            int shown = Math.min(piece.to(), piece.from() + OPENING_LINES);
            return new PieceView(
                    piece.from(),
                    piece.to(),
                    file.documentOf(piece.from()),
                    piece.isReport(),
                    piece.apart(),
                    piece.title(),
                    piece.unit() == null ? null : names.get(piece.unit()),
                    piece.unitAsRead(),
                    null,
                    piece.year(),
                    file.lines().subList(piece.from(), shown).stream()
                            .map(PieceView::cut)
                            .toList(),
                    file.text(piece).length(),
                    Doubts.of(piece, pieces.subList(0, at)));
        }

        PieceView suggesting(@Nullable UnitRef other) {
            return new PieceView(
                    from,
                    to,
                    document,
                    report,
                    apart,
                    title,
                    unit,
                    unitAsRead,
                    other,
                    year,
                    opening,
                    characters,
                    doubts);
        }

        private static String cut(String line) {
            return line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) + "…" : line;
        }
    }

    @Schema(name = "SplitLine")
    record LineView(int line, String text) {}

    @Schema(name = "SplitWaiting", description = "An upload that waits for somebody to confirm how it is divided")
    record WaitingView(
            UUID upload,

            @Schema(description = "number of the receipt") @Nullable
            String receipt,

            int reports,
            Instant since) {

        static WaitingView of(Split split, Upload upload) {
            long reports = split.pieces().stream().filter(Piece::isReport).count();
            return new WaitingView(split.upload(), upload.number(), (int) reports, split.proposedAt());
        }
    }

    /// What is not in the split itself.
    record Around(@Nullable PersonRef by, List<OfferView> may) {}

    static SplitView of(Upload upload, Split split, List<PieceView> pieces, Map<String, UnitRef> names, Around around) {
        return new SplitView(
                upload.id(),
                upload.number(),
                names.getOrDefault(upload.unit(), new UnitRef(upload.unit(), upload.unit())),
                split.state().wire(),
                split.revision(),
                split.isChanged(),
                pieces,
                split.pieces().getLast().to(),
                split.state() == SplitState.CONFIRMED ? upload.unreadableReason() : null,
                upload.isWithdrawn(),
                split.proposedAt(),
                around.by(),
                split.confirmedAt(),
                around.may());
    }
}
