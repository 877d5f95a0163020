package org.taizhang.review.rebound;

import java.time.LocalDate;
import java.util.UUID;
import org.taizhang.review.person.Actor;

/// An item that was looked at again.
///
/// @param unit responsible for it
/// @param acceptedBy who accepted its close-out
/// @param on the day on which somebody looked
record LookedBack(UUID item, String number, String unit, Actor acceptedBy, boolean rebounded, LocalDate on) {}
