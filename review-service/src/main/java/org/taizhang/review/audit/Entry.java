package org.taizhang.review.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.person.Actor;

/// One line of the trail as it is stored.
///
/// @param sequence from 1 without gaps
/// @param at in microseconds, which is what the database keeps
/// @param detail JSON, kept as the very text that was hashed
/// @param previous hash of the entry before
/// @param hash over `previous` and all fields, see [Chain]
public record Entry(
        long sequence,
        Instant at,
        Actor actor,
        String action,
        String subject,
        @Nullable String unit,
        String detail,
        String previous,
        String hash) {}
