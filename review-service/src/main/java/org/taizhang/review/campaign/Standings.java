package org.taizhang.review.campaign;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How far the units of campaigns are, which a room above knows.
public interface Standings {

    /// How many units are at one stage.
    ///
    /// @param owes whether units at this stage have not handed in
    /// @param late how many of them should have by now
    record Count(String stage, boolean owes, long units, long late) {}

    /// By campaign.
    Map<UUID, List<Count>> counts(Collection<UUID> campaigns, Set<String> sight);

    /// A unit that has not handed in.
    ///
    /// @param remindedOn the last day on which it was reminded; null where it never was
    record Owing(String unit, @Nullable LocalDate remindedOn) {}

    List<Owing> owing(UUID campaign, Set<String> sight);
}
