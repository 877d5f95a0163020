package org.taizhang.review.item;

import java.util.Locale;

/// What a person can do to an item.
public enum ItemAction {
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
