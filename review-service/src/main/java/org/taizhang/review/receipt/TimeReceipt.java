package org.taizhang.review.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.calendar.CountWorkingDays;
import org.taizhang.review.person.TellDay;

/// Says by when a unit is to sign, and whether it is or was late.
@ApplicationScoped
public class TimeReceipt {

    private final ReceiptConfig config;
    private final CountWorkingDays workingDays;
    private final TellDay day;

    TimeReceipt(ReceiptConfig config, CountWorkingDays workingDays, TellDay day) {
        this.config = config;
        this.workingDays = workingDays;
        this.day = day;
    }

    /// @param signed null: not yet, or before it was kept
    /// @param waits whether it still waits to be signed for
    public Receipt of(LocalDate assigned, @Nullable LocalDate signed, boolean waits) {
        LocalDate signBy = signBy(assigned);
        LocalDate until = signed == null && waits ? day.today() : signed;
        return new Receipt(assigned, signBy, signed, until != null && until.isAfter(signBy));
    }

    /// The last day to sign for what was assigned on a day.
    public LocalDate signBy(LocalDate assigned) {
        return workingDays.after(assigned, config.days());
    }

    /// What was assigned on this day, or before, and is not signed for, is late.
    public LocalDate lateBy() {
        return workingDays.lateBy(config.days());
    }
}
