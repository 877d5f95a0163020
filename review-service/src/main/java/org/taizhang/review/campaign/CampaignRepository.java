package org.taizhang.review.campaign;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.taizhang.review.audit.SayWhoChanged;
import org.taizhang.review.person.Person;
import org.taizhang.review.report.Occasion;
import org.taizhang.web.identity.Role;
import org.taizhang.web.problem.Conflict;
import org.taizhang.web.problem.NotFound;

@ApplicationScoped
public class CampaignRepository implements PanacheRepositoryBase<Campaign, UUID> {

    private static final List<String> SETTERS = List.of(Role.REVIEWER, Role.APPROVER, Role.ADMINISTRATOR);

    private final Session database;
    private final SayWhoChanged whoChanged;

    CampaignRepository(Session database, SayWhoChanged whoChanged) {
        this.whoChanged = whoChanged;
        this.database = database;
    }

    /// The campaign, if the person sees it: a draft whoever may set it, one that was opened whoever sees a
    /// unit that takes part, too.
    public Campaign visible(UUID id, Person person) {
        return seen(findByIdOptional(id), id, person);
    }

    /// The same, for a change.
    ///
    /// @throws Conflict when the request says to have seen another state of it
    Campaign locked(UUID id, Person person) {
        Campaign campaign = seen(findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE), id, person);
        whoChanged.mustBe(campaign.tag(), id);
        return campaign;
    }

    /// A campaign, and the date that one unit has in it.
    public record Asking(Campaign campaign, LocalDate due) {}

    /// The campaigns that ask a unit for its report of an occasion, the newest first.
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Asking> asking(String unit, int year, Occasion occasion) {
        return database.createNativeQuery("""
                        select c.id, coalesce(p.due, c.due) as due from campaign c
                        join campaign_unit p on p.campaign = c.id
                        where p.unit = :unit and c.kind = :kind and c.year = :year
                          and c.period is not distinct from cast(:period as text)
                        order by c.opened_at desc, c.id""", Tuple.class)
                .setParameter("unit", unit)
                .setParameter("kind", occasion.kind().wire())
                .setParameter("year", year)
                .setParameter("period", occasion.period())
                .getResultStream()
                .map(row -> new Asking(findById(row.get("id", UUID.class)), row.get("due", LocalDate.class)))
                .toList();
    }

    /// A draft whose day has come; empty where none is left.
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Campaign> toOpen(LocalDate today, List<UUID> passedOver) {
        return find(
                        "state = DRAFT and opensOn <= ?1 and id not in ?2 order by opensOn, id",
                        today,
                        passedOver.isEmpty() ? List.of(new UUID(0, 0)) : passedOver)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /// One opens at a time, so that none misses what another asks of the same units.
    @Transactional(Transactional.TxType.MANDATORY)
    void hold() {
        database.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended('campaigns', 0))", Tuple.class)
                .getSingleResult();
    }

    /// Names of units that an open campaign asks for the same already.
    @Transactional(Transactional.TxType.MANDATORY)
    List<String> askedAlready(Campaign campaign, List<String> units) {
        return database.createNativeQuery("""
                        select coalesce(u.name, p.unit) from campaign c join campaign_unit p on p.campaign = c.id
                        left join unit u on u.code = p.unit
                        where c.state = 'OPEN' and c.kind = :kind and c.year = :year
                          and c.period is not distinct from cast(:period as text)
                          and p.unit = any(cast(:units as text[])) order by p.unit limit 4""", Tuple.class)
                .setParameter("kind", campaign.occasion().kind().wire())
                .setParameter("year", campaign.year())
                .setParameter("period", campaign.occasion().period())
                .setParameter("units", units.toArray(String[]::new))
                .getResultStream()
                .map(row -> row.get(0, String.class))
                .toList();
    }

    private Campaign seen(Optional<Campaign> found, UUID id, Person person) {
        return found.filter(campaign -> sees(campaign, person)).orElseThrow(() -> NotFound.of("报送任务", "campaign", id));
    }

    private boolean sees(Campaign campaign, Person person) {
        if (campaign.state() == CampaignState.DRAFT) return person.isOneOf(SETTERS) && person.sees(campaign.branch());
        return database.createNativeQuery("""
                        select exists (select 1 from campaign_unit
                        where campaign = :id and unit = any(cast(:sight as text[])))""", Tuple.class)
                .setParameter("id", campaign.id())
                .setParameter("sight", person.sight().toArray(String[]::new))
                .getSingleResult()
                .get(0, Boolean.class);
    }
}
