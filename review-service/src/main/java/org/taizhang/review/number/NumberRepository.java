package org.taizhang.review.number;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Locale;
import org.hibernate.Session;
import org.taizhang.review.kind.Kind;

/// Numbers without gaps, per series and year: whoever takes one holds the series until the commit.
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class NumberRepository {

    private final Session database;

    NumberRepository(Session database) {
        this.database = database;
    }

    /// `ZG-2026-0001`, or by the series of another kind.
    public String nextItem(Kind kind, int year) {
        return next(kind.series(), year);
    }

    /// `QD-2026-0001`
    public String nextList(int year) {
        return next("QD", year);
    }

    /// `XH-2026-0001`
    public String nextCloseOut(int year) {
        return next("XH", year);
    }

    private String next(String series, int year) {
        int number = database.createNativeQuery("""
                        insert into number_series (series, year, last) values (:series, :year, 1)
                        on conflict (series, year) do update set last = number_series.last + 1
                        returning last""", Tuple.class)
                .setParameter("series", series)
                .setParameter("year", year)
                .getSingleResult()
                .get(0, Integer.class);
        return String.format(Locale.ROOT, "%s-%d-%04d", series, year, number);
    }
}
