package org.taizhang.review.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.item.ItemState;
import org.taizhang.review.listing.ListingRepository;
import org.taizhang.review.listing.Sought;
import org.taizhang.review.listing.Where;
import org.taizhang.review.person.Person;
import org.taizhang.review.report.ReportState;
import org.taizhang.web.paging.Found;
import org.taizhang.web.paging.Order;
import org.taizhang.web.paging.Slice;

/// Looks for words and numbers in what a person sees.
@ApplicationScoped
@Transactional
class SearchRepository {

    /// As many of each kind are answered.
    private static final int ENOUGH = 20;

    private static final String BY_NUMBER = """
            cast(substring(number from '[0-9]+$') as int) = :number
            and (:year = 0 or cast(substring(number from '-([0-9]{4})-') as int) = :year)""";

    private final ListingRepository listings;

    SearchRepository(ListingRepository listings) {
        this.listings = listings;
    }

    record ReportHit(
            UUID id,
            String title,
            @Nullable String unit,
            @Nullable Integer year,
            ReportState state) {

        private static ReportHit of(Tuple row) {
            return new ReportHit(
                    row.get("id", UUID.class),
                    row.get("title", String.class),
                    row.get("unit", String.class),
                    row.get("year", Integer.class),
                    ReportState.valueOf(row.get("state", String.class)));
        }
    }

    record ItemHit(
            UUID id,
            String number,
            String problem,
            String unit,
            ItemState state,
            @Nullable LocalDate due) {

        private static ItemHit of(Tuple row) {
            return new ItemHit(
                    row.get("id", UUID.class),
                    row.get("number", String.class),
                    row.get("problem", String.class),
                    row.get("unit", String.class),
                    ItemState.valueOf(row.get("state", String.class)),
                    row.get("due", LocalDate.class));
        }
    }

    Found<ReportHit> reports(Search search, Person person) {
        var where = new Where("""
                        merged_into is null and sight = any(cast(:sight as text[]))
                        and state not in ('WITHDRAWN', 'DISMISSED')""")
                .with("sight", person.sight().toArray(String[]::new))
                .and("strpos(lower(title), :q) > 0 or " + byUnit("report.sight"))
                .with("q", search.lowerCase());
        return listings.find(
                new Sought("report.*", "report", where), first("lower(title) = :q", "report"), ReportHit::of);
    }

    Found<ItemHit> items(Search search, Person person) {
        String byWords = "strpos(lower(number || ' ' || problem), :q) > 0 or " + byUnit("item.unit");
        var where = new Where("unit = any(cast(:sight as text[]))")
                .with("sight", person.sight().toArray(String[]::new))
                .with("q", search.lowerCase());
        Optional<SoughtNumber> number = search.number();
        String exact = number.isPresent() ? BY_NUMBER : "lower(number) = :q";
        number.ifPresent(sought ->
                where.with("number", sought.number()).with("year", sought.year() == null ? 0 : sought.year()));
        where.and("(" + exact + ") or " + byWords);
        return listings.find(new Sought("item.*", "item", where), first(exact, "item"), ItemHit::of);
    }

    private static String byUnit(String code) {
        return "exists (select 1 from unit u where u.code = %s and strpos(lower(u.name), :q) > 0)".formatted(code);
    }

    /// Whose number or title is just that comes first, then the newest change.
    private static Slice first(String exact, String table) {
        var order = new Order(
                "best",
                true,
                List.of(
                        new Order.Key("case when %s then 1 else 0 end".formatted(exact), Order.Type.NUMBER),
                        new Order.Key(table + ".updated_at", Order.Type.TIME),
                        new Order.Key(table + ".id", Order.Type.ID)));
        return new Slice(order, Optional.empty(), ENOUGH);
    }

    /// The first of what was found, without the one that tells that there are more.
    static <R> List<R> shown(Found<R> found) {
        return found.all().stream().limit(ENOUGH).toList();
    }
}
