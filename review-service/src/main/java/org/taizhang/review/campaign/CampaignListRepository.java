package org.taizhang.review.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.listing.ListingRepository;
import org.taizhang.review.listing.Sought;
import org.taizhang.review.listing.Where;
import org.taizhang.review.person.Person;
import org.taizhang.web.identity.Role;
import org.taizhang.web.paging.Found;
import org.taizhang.web.paging.Order;
import org.taizhang.web.paging.Slice;

/// Which campaigns a person sees.
@ApplicationScoped
class CampaignListRepository {

    private static final Order.Key ID = new Order.Key("c.id", Order.Type.ID);

    /// What is due last comes first, where nobody asks otherwise.
    static final List<Order> ORDERS = List.of(
            new Order("due", true, List.of(new Order.Key("c.due", Order.Type.DAY), ID)),
            new Order("title", false, List.of(new Order.Key("c.title", Order.Type.TEXT), ID)));

    private static final String SEEN = """
            case when c.state = 'DRAFT' then cast(:maker as boolean) and c.branch = any(cast(:sight as text[]))
            else exists (select 1 from campaign_unit p
                         where p.campaign = c.id and p.unit = any(cast(:sight as text[]))) end""";

    private final ListingRepository listings;

    CampaignListRepository(ListingRepository listings) {
        this.listings = listings;
    }

    /// What the caller looks for; null is anything.
    record Wanted(@Nullable CampaignState state, @Nullable Integer year) {}

    Found<UUID> page(Person person, Wanted wanted, Slice slice) {
        Where where = new Where(SEEN)
                .with("maker", person.isOneOf(List.of(Role.REVIEWER, Role.APPROVER, Role.ADMINISTRATOR)))
                .with("sight", person.sight().toArray(String[]::new))
                .given(
                        "c.state = :state",
                        "state",
                        wanted.state() == null ? null : wanted.state().name())
                .given("c.year = :year", "year", wanted.year());
        return listings.find(new Sought("c.id", "campaign c", where), slice, row -> row.get("id", UUID.class));
    }
}
