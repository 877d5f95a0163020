package org.taizhang.review.sample;

import java.util.Locale;

/// Why a closed item may not stay closed.
public enum RiskSign {
    /// It was closed after its date.
    OVERDUE,
    /// An application for its close-out was returned.
    RETURNED,
    /// It was given a later date.
    EXTENDED,
    /// A report of its unit, of the year that it is from or later, says that all is put right.
    CLAIMED_DONE,
    /// Another item of its unit was found to have rebounded.
    REBOUNDED;

    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
