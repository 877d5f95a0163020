package org.taizhang.review.nearcopy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.taizhang.copies.Passage;
import org.taizhang.review.unit.NamePeople;
import org.taizhang.review.unit.PersonRef;
import org.taizhang.review.unit.UnitRef;

@Schema(name = "NearCopyComparison", description = "What two reports have in common, passage by passage")
record ComparisonView(
        Side report,
        Side other,

        @Schema(description = "0 to 1; legitimate quotations left out")
        double share,

        @Schema(
                enumeration = {"high", "medium", "low"},
                description = "null: too little to speak of")
        @Nullable
        String band,

        @Schema(description = "in the order of the report") List<AlikeView> passages) {

    /// The texts that the places are in.
    record Texts(String text, String other) {}

    @Schema(name = "ComparedReport")
    record Side(
            UUID id,
            @Nullable UnitRef unit,
            String title,
            @Nullable Integer year,
            int version,
            String digest) {}

    @Schema(name = "AlikePassage")
    record AlikeView(
            @Schema(description = "place in the text of the report's version")
            int start,

            int end,
            @Schema(description = "place in the other's") int otherStart,
            int otherEnd,

            @Schema(description = "how many letters are the same")
            int alike,

            String text,
            String otherText,

            @Schema(description = "who said that anybody may write this") @Nullable
            QuotationView quotation) {

        static AlikeView of(Comparison.Alike alike, Texts texts, NamePeople.Names names) {
            Passage passage = alike.passage();
            return new AlikeView(
                    passage.start(),
                    passage.end(),
                    passage.otherStart(),
                    passage.otherEnd(),
                    passage.alike(),
                    texts.text().substring(passage.start(), passage.end()),
                    texts.other().substring(passage.otherStart(), passage.otherEnd()),
                    alike.quotation()
                            .map(said -> new QuotationView(
                                    said.id(), said.report(), said.reason(), names.of(said.by()), said.at()))
                            .orElse(null));
        }
    }

    @Schema(name = "Quotation", description = "Words that anybody may write")
    record QuotationView(
            UUID id,

            @Schema(description = "where it was said, and can be taken back")
            UUID report,

            String reason,
            @Nullable PersonRef by,
            Instant at) {}
}
