package org.taizhang.review.circulation;

import java.util.UUID;

/// What is sent, as all may know it who see it.
///
/// @param about `report` or `item`
/// @param unit whoever sees it sees the subject
record Copied(String about, UUID subject, String unit) {}
