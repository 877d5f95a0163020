package org.taizhang.review.ledger;

import java.util.Locale;

/// What a person can do to an item.
enum ItemAction {
    SIGN,
    PROGRESS,
    EVIDENCE,
    APPLY,
    REVIEW,
    ACCEPT;

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
