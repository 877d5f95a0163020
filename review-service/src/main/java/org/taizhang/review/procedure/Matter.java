package org.taizhang.review.procedure;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.unit.Place;
import org.taizhang.web.problem.Conflict;
import org.taizhang.web.problem.Words;

/// A subject 办理对象 as it stands now: all that a procedure knows of it.
///
/// @param subject id of the report or item
/// @param title as the queue shows it
/// @param place of the unit that the subject is of
/// @param digest SHA-256 of exactly what is decided on
/// @param version that the digest is of, where the subject has versions
/// @param risk 0 to 100, by which the queue orders
/// @param reasons codes of why it comes early
/// @param asks what is asked for, where the subject itself does not say it
public record Matter(
        UUID subject,
        String title,
        Place place,
        String digest,
        @Nullable Integer version,
        int risk,
        List<String> reasons,
        @Nullable Words asks) {

    public Matter {
        reasons = List.copyOf(reasons);
    }

    /// Code of the unit that the subject is of.
    public String unit() {
        return place.unit();
    }

    /// @throws Conflict when the digest that somebody saw is not the subject's any more
    public void mustStillBe(String seenDigest) {
        if (!digest.equals(seenDigest)) throw Conflict.changedSince();
    }
}
