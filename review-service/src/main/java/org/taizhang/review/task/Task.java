package org.taizhang.review.task;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.person.Actor;

/// An open task.
///
/// @param holder who has claimed it, as long as the claim lasts
record Task(UUID id, UUID subject, @Nullable String unit, Optional<Actor> holder) {}
