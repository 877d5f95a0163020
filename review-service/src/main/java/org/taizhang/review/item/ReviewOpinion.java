package org.taizhang.review.item;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What somebody decided on an application for close-out.
///
/// @param stage `review` or `acceptance`
/// @param outcome `pass`, `accept` or `return`
/// @param digest of exactly what was decided on
@Embeddable
public record ReviewOpinion(
        @Column(name = "decided_at") Instant at,
        String byId,
        String byName,
        String stage,
        String outcome,
        @Nullable String opinion,
        String digest) {

    public static final String REVIEW = "review";
    public static final String ACCEPTANCE = "acceptance";
}
