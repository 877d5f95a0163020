package org.taizhang.review.sight;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.unit.UnitRef;

@Schema(name = "UnseenTask", description = "An open task that nobody may take")
record UnseenView(
        @Schema(description = "id of the task") UUID id,

        @Schema(description = "code of the procedure, or of another question")
        String kind,

        @Schema(enumeration = {"report", "item"}) String about,

        UUID subject,
        String title,

        @Schema(description = "whose people would have to take it")
        UnitRef unit,

        @Nullable String step,
        Instant since,

        @Schema(description = "any of which would suffice") List<String> roles,

        @Schema(description = "in the caller's language, what is missing")
        String why) {}
