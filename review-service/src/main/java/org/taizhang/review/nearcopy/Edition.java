package org.taizhang.review.nearcopy;

import java.util.UUID;
import org.taizhang.events.StoredObject;

/// The version of a report that is shown, as far as comparing it needs to know.
record Edition(UUID report, UUID version, int number, StoredObject analysis) {}
