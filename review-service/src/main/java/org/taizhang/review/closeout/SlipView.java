package org.taizhang.review.closeout;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.unit.PersonRef;

@Schema(name = "CloseOutSlip", description = "What the reviewing side fills in, and nobody else: 对账销号单")
record SlipView(
        @Schema(description = "销号文号, such as XH-2026-0001; null until it is closed") @Nullable
        String number,

        @Schema(description = "version of the criteria that hold now")
        String version,

        @Schema(description = "for the class of the item, in the caller's language")
        List<CriterionView> criteria,

        @Schema(description = "of the last application, oldest first")
        List<CheckView> checks) {

    @Schema(name = "CloseOutCriterion")
    record CriterionView(String code, String text) {}

    @Schema(name = "CloseOutCheck")
    record CheckView(
            @Schema(description = "code of the step") String step,

            @Schema(enumeration = {"on-site", "on-paper"}) String manner,

            @Schema(description = "version of the criteria that it was checked against")
            String version,

            @Schema(description = "codes of the criteria that were found met")
            List<String> checked,

            @Schema(description = "that went with it") @Nullable
            String opinion,

            @Schema(description = "null for systems") @Nullable
            PersonRef by,

            Instant at) {}
}
