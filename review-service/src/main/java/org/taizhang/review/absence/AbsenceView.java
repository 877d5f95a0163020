package org.taizhang.review.absence;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.person.OfferView;
import org.taizhang.review.unit.PersonRef;

@Schema(name = "Absence", description = "That somebody is away, and who stands in for them")
record AbsenceView(
        UUID id,
        @Nullable PersonRef person,
        @Nullable PersonRef delegate,
        LocalDate from,

        @Schema(description = "the day on which they are back")
        LocalDate until,

        @Schema(enumeration = {"coming", "running", "over", "ended"})
        String state,

        @Schema(description = "whether the caller is who is away")
        boolean mine,

        @Schema(description = "whether the caller stands in for them")
        boolean handedToMe,

        @Schema(description = "who set it, where it was not who is away") @Nullable
        PersonRef setBy,

        @Schema(description = "`end`") List<OfferView> may) {}
