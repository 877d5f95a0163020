package org.taizhang.review.judgement;

import java.util.Locale;

/// On whose behalf somebody judges. Each has one word on a finding, and the supervisors' stands.
enum Party {
    UNIT,
    SUPERVISOR;

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// A unit answers for its report; whether the reader was right is for supervisors to say.
    boolean maySay(Answer answer) {
        return switch (answer) {
            case UNFOUNDED -> true;
            case MENDED -> this == UNIT;
            case CONFIRMED, MISSED -> this == SUPERVISOR;
        };
    }
}
