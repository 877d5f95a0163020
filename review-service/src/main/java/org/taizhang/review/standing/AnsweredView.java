package org.taizhang.review.standing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "AnsweredCampaign", description = "A campaign that a report answers")
record AnsweredView(
        UUID campaign,
        String title,

        @Schema(enumeration = {"open", "closed"}) String state,

        @Schema(description = "of the unit of the report") LocalDate due,

        @Schema(description = "required parts that it lacks; null where that is not known (yet)") @Nullable
        List<String> missing) {}
