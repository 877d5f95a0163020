package org.taizhang.review.notice;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.person.Person;
import org.taizhang.review.unit.UnitRef;

@Schema(name = "Notice", description = "What the caller was told")
record NoticeView(
        UUID id,
        String kind,

        @Schema(description = "in the caller's language") String label,

        @Schema(enumeration = {"report", "item", "upload", "campaign", "absence"})
        String about,

        @Schema(description = "id of it") UUID subject,

        @Schema(description = "title of a report or campaign, number of an item or upload, days of an absence")
        String title,

        UnitRef unit,
        Instant madeAt,
        @Nullable Instant readAt,

        @Schema(description = "nothing is to do any more, or somebody else does it")
        boolean settled,

        @Schema(
                description =
                        "name of who is away and for whom the caller stands in; null where it is the caller's own")
        @Nullable
        String inPlaceOf) {

    static NoticeView of(Notice notice, UnitRef unit, Person person) {
        return new NoticeView(
                notice.id(),
                notice.kind().wire(),
                person.reads(notice.kind().label()),
                notice.about(),
                notice.subject(),
                notice.title(),
                unit,
                notice.madeAt(),
                notice.readAt(),
                !notice.counts(),
                notice.inPlaceOf());
    }
}
