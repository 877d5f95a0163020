package org.taizhang.review.sample;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Collection;

/// What each sign of risk adds to the weight of an item, which is 1 without any: an item of weight 3 is as likely to be
/// taken next as three items of weight 1.
@Embeddable
public record Weights(
        @Column(name = "weight_overdue") int overdue,
        @Column(name = "weight_returned") int returned,
        @Column(name = "weight_extended") int extended,
        @Column(name = "weight_claimed_done") int claimedDone,
        @Column(name = "weight_rebounded") int rebounded) {

    public static final Weights USUAL = new Weights(2, 2, 1, 2, 3);

    public int of(Collection<RiskSign> signs) {
        return 1 + signs.stream().mapToInt(this::of).sum();
    }

    private int of(RiskSign sign) {
        return switch (sign) {
            case OVERDUE -> overdue;
            case RETURNED -> returned;
            case EXTENDED -> extended;
            case CLAIMED_DONE -> claimedDone;
            case REBOUNDED -> rebounded;
        };
    }
}
