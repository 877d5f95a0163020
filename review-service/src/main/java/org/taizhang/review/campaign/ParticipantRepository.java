package org.taizhang.review.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/// Who takes part in campaigns that were opened.
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ParticipantRepository {

    private final Session database;

    ParticipantRepository(Session database) {
        this.database = database;
    }

    void add(UUID campaign, List<String> units) {
        database.createNativeMutationQuery(
                        "insert into campaign_unit (campaign, unit) select :campaign, unnest(cast(:units as text[]))")
                .setParameter("campaign", campaign)
                .setParameter("units", units.toArray(String[]::new))
                .executeUpdate();
    }

    /// The date of one unit, held until the commit; empty where it takes no part.
    Optional<LocalDate> lockedDue(Campaign campaign, String unit) {
        return database.createNativeQuery("""
                        select coalesce(due, :due) from campaign_unit
                        where campaign = :campaign and unit = :unit for update""", Tuple.class)
                .setParameter("due", campaign.due())
                .setParameter("campaign", campaign.id())
                .setParameter("unit", unit)
                .uniqueResultOptional()
                .map(row -> row.get(0, LocalDate.class));
    }

    void extend(UUID campaign, String unit, LocalDate due, String reason) {
        database.createNativeMutationQuery("""
                        update campaign_unit set due = :due, reason = :reason
                        where campaign = :campaign and unit = :unit""")
                .setParameter("due", due)
                .setParameter("reason", reason)
                .setParameter("campaign", campaign)
                .setParameter("unit", unit)
                .executeUpdate();
    }

    /// Notes that they were reminded; whoever was today already is not again.
    ///
    /// @return the units that were not reminded today before
    List<String> remind(UUID campaign, Collection<String> units, LocalDate today) {
        return database.createNativeQuery("""
                        update campaign_unit set reminded_on = reminded_on || cast(:today as date)
                        where campaign = :campaign and unit = any(cast(:units as text[]))
                          and not cast(:today as date) = any(reminded_on) returning unit""", Tuple.class)
                .setParameter("today", today)
                .setParameter("campaign", campaign)
                .setParameter("units", units.toArray(String[]::new))
                .getResultStream()
                .map(row -> row.get(0, String.class))
                .toList();
    }
}
