package org.taizhang.review.compilation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.person.Aside;
import org.taizhang.review.person.OfferView;
import org.taizhang.review.person.Person;
import org.taizhang.review.split.SplitState;
import org.taizhang.review.unit.PersonRef;
import org.taizhang.review.unit.UnitRef;
import org.taizhang.review.upload.Upload;

@Schema(name = "UploadParts", description = "What became of an upload")
record PartsView(
        UUID upload,

        @Schema(description = "number of the receipt") @Nullable
        String receipt,

        @Schema(description = "that handed it in") UnitRef unit,

        @Schema(description = "null unless it was taken back") @Nullable
        WithdrawnView withdrawn,

        @Schema(
                enumeration = {"proposed", "confirmed", "filed", "passed"},
                description = "how far it is divided into several reports, see Split; null for an upload of one")
        @Nullable
        String split,

        @Schema(description = "in the order of the upload; none until it is read and its split confirmed")
        List<PartView> parts,

        @Schema(description = "what can be done to it: withdraw")
        List<OfferView> may) {

    @Schema(name = "UploadWithdrawn")
    record WithdrawnView(
            Instant at,

            @Schema(description = "null for systems, as is the reason") @Nullable
            PersonRef by,

            @Nullable String reason) {

        static WithdrawnView of(Aside aside, @Nullable PersonRef by) {
            return new WithdrawnView(aside.at(), by, by == null ? null : aside.reason());
        }
    }

    @Schema(name = "UploadPart")
    record PartView(
            @Schema(description = "place in the upload, from 0")
            int index,

            @Schema(description = "id of the report; null where the caller does not see it") @Nullable
            UUID report,

            String title,

            @Schema(description = "null: waits for a person") @Nullable
            UnitRef unit,

            String unitAsRead,
            @Nullable Integer year,

            @Schema(
                    enumeration = {
                        "extracted",
                        "submitted",
                        "approved",
                        "archived",
                        "returned",
                        "withdrawn",
                        "dismissed"
                    })
            String state,

            @Nullable String step,

            @Schema(description = "which version of its report this part is")
            int version,

            @Schema(description = "whether that version is the one that its report shows")
            boolean shown,

            int warnings,
            int errors) {

        static PartView of(Part part, Map<String, UnitRef> names, Person person) {
            return new PartView(
                    part.index(),
                    person.sees(part.sight()) ? part.report() : null,
                    part.title(),
                    part.unit() == null ? null : names.getOrDefault(part.unit(), new UnitRef(part.unit(), part.unit())),
                    part.unitAsRead(),
                    part.year(),
                    part.state(),
                    part.step(),
                    part.version(),
                    part.shown(),
                    part.warnings(),
                    part.errors());
        }
    }

    /// What is not in the upload's own row.
    record Around(
            Map<String, UnitRef> names,
            Optional<WithdrawnView> withdrawn,
            Optional<SplitState> split,
            List<OfferView> may) {}

    static PartsView of(Upload upload, List<Part> parts, Person person, Around around) {
        Map<String, UnitRef> names = around.names();
        return new PartsView(
                upload.id(),
                upload.number(),
                names.getOrDefault(upload.unit(), new UnitRef(upload.unit(), upload.unit())),
                around.withdrawn().orElse(null),
                around.split().map(SplitState::wire).orElse(null),
                parts.stream().map(part -> PartView.of(part, names, person)).toList(),
                around.may());
    }
}
