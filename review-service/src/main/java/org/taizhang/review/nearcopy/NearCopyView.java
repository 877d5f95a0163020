package org.taizhang.review.nearcopy;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.taizhang.copies.Band;
import org.taizhang.review.unit.UnitRef;

@Schema(name = "NearCopy", description = "Another report that says the same")
record NearCopyView(
        UUID report,
        @Nullable UnitRef unit,
        String title,
        @Nullable Integer year,

        @Schema(
                enumeration = {"own", "upload", "unit"},
                description = "the same unit's of another year, one that came in the same upload, another unit's")
        String relation,

        @Schema(
                description =
                        "0 to 1: which part of the report stands in the other; set phrases and quotations left out")
        double share,

        @Schema(
                enumeration = {"high", "medium", "low"},
                description = "more than half, more than a fifth, or some paragraphs")
        String band,

        @Schema(description = "letters of the longest passage")
        int longest,

        int passages) {

    static NearCopyView of(NearCopyRepository.Row row, Optional<UnitRef> unit) {
        return new NearCopyView(
                row.copy().other(),
                unit.orElse(null),
                row.title(),
                row.year(),
                row.relation().wire(),
                row.copy().share(),
                wire(row.copy().band()),
                row.copy().longest(),
                row.copy().passages());
    }

    static String wire(Band band) {
        return band.name().toLowerCase(Locale.ROOT);
    }
}
