package org.taizhang.review.directive;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.taizhang.review.listing.ListingRepository;
import org.taizhang.review.listing.Sought;
import org.taizhang.review.listing.Where;
import org.taizhang.review.person.Person;
import org.taizhang.web.paging.Found;
import org.taizhang.web.paging.Order;
import org.taizhang.web.paging.Slice;

/// The items of a list that a person sees, in the order in which they were asked.
@ApplicationScoped
class ChainRepository {

    static final Order BY_NUMBER = new Order("number", false, List.of(new Order.Key("item.number", Order.Type.TEXT)));

    private final ListingRepository listings;

    ChainRepository(ListingRepository listings) {
        this.listings = listings;
    }

    Found<UUID> page(UUID list, Person person, Slice slice) {
        Where where = new Where("item.unit = any(cast(:sight as text[]))")
                .with("sight", person.sight().toArray(String[]::new))
                .given("item.list = :list", "list", list);
        return listings.find(
                new Sought("item.id, item.number", "item", where), slice, row -> row.get("id", UUID.class));
    }
}
