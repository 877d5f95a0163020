package org.taizhang.review.circulation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.person.Actor;

/// One subject sent to one person.
public record Copy(UUID id, Actor to, Actor by, @Nullable String note, Instant at) {}
