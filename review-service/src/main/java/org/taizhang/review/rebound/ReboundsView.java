package org.taizhang.review.rebound;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.unit.PersonRef;
import org.taizhang.review.unit.UnitRef;

@Schema(name = "Rebounds", description = "Close-outs that did not hold, of those that were looked at again")
record ReboundsView(
        @Schema(description = "by code") List<OfUnit> units,

        @Schema(description = "by code of their unit and by name")
        List<OfAcceptor> acceptors) {

    @Schema(name = "ReboundsOfUnit")
    record OfUnit(UnitRef unit, Rate rate) {}

    @Schema(name = "ReboundsOfAcceptor")
    record OfAcceptor(
            @Schema(description = "who accepted the close-outs; null where they are not known any more") @Nullable
            PersonRef person,

            Rate rate) {}

    @Schema(name = "ReboundRate")
    record Rate(
            int looked,
            int rebounds,

            @Schema(description = "in percent, to one place")
            BigDecimal percent,

            List<LookedView> items) {

        static Rate of(List<LookedBack> some) {
            int rebounds = (int) some.stream().filter(LookedBack::rebounded).count();
            return new Rate(
                    some.size(),
                    rebounds,
                    BigDecimal.valueOf(rebounds)
                            .scaleByPowerOfTen(2)
                            .divide(BigDecimal.valueOf(some.size()), 1, RoundingMode.HALF_UP),
                    some.stream().map(LookedView::of).toList());
        }
    }

    @Schema(name = "LookedBackItem")
    record LookedView(
            UUID id,
            String number,

            @Schema(enumeration = {"holds", "rebound"}) String result,

            LocalDate date) {

        static LookedView of(LookedBack one) {
            return new LookedView(one.item(), one.number(), one.rebounded() ? "rebound" : "holds", one.on());
        }
    }
}
