package org.taizhang.review.nearcopy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.taizhang.events.StoredObject;

/// The fingerprints of all reports. A print that very many reports have is a set phrase that is not in
/// our list yet and finds nothing, which also bounds what one comparison costs.
@ApplicationScoped
class FingerprintRepository {

    private static final int FEW = 64;
    private static final int SHARED = 3;

    /// As many reports are compared word for word.
    private static final int NEAREST = 12;

    private static final String EDITION = "v.report, v.id, v.number, v.bucket, v.object_key, v.digest, v.size";

    private final Session database;

    FingerprintRepository(Session database) {
        this.database = database;
    }

    /// Reports whose current version has not been compared, the longest waiting first.
    @Transactional
    List<Edition> waiting(int atMost) {
        return database.createNativeQuery("""
                        select %s from report r join report_version v on v.report = r.id and v.number = r.current
                        where r.compared is distinct from r.current and r.merged_into is null
                              and r.state not in ('WITHDRAWN', 'DISMISSED')
                        order by r.updated_at limit :most""".formatted(EDITION), Tuple.class)
                .setParameter("most", atMost)
                .getResultStream()
                .map(FingerprintRepository::edition)
                .toList();
    }

    /// Puts the prints of a report in place of those of the version before.
    @Transactional(Transactional.TxType.MANDATORY)
    void put(Edition edition, int[] prints) {
        database.createNativeMutationQuery("""
                        with gone as (delete from copy_source where report = :report returning id, prints)
                        delete from copy_print using gone
                        where copy_print.source = gone.id and copy_print.print = any(gone.prints)""")
                .setParameter("report", edition.report())
                .executeUpdate();
        database.createNativeMutationQuery("""
                        with put as (insert into copy_source (report, version, prints)
                            values (:report, :version, cast(:prints as int[])) returning id, prints)
                        insert into copy_print (print, source) select unnest(prints), id from put""")
                .setParameter("report", edition.report())
                .setParameter("version", edition.version())
                .setParameter("prints", prints)
                .executeUpdate();
    }

    /// The reports that share most prints with one, the nearest first.
    @Transactional(Transactional.TxType.MANDATORY)
    List<Edition> nearest(UUID report) {
        return database.createNativeQuery("""
                        with mine as (select unnest(prints) as print from copy_source where report = :report),
                        hit as (
                            select found.source from mine cross join lateral (
                                select taken.source, count(*) over () as of_them from (
                                    select source from copy_print where print = mine.print limit :few + 1) taken) found
                            where found.of_them <= :few),
                        near as (
                            select source, count(*) as shared from hit group by source having count(*) >= :shared)
                        select %s from near join copy_source s on s.id = near.source join report_version v on v.id = s.version
                        join report r on r.id = s.report
                        where s.report <> :report and r.merged_into is null
                              and r.state not in ('WITHDRAWN', 'DISMISSED')
                        order by near.shared desc, s.id limit :nearest""".formatted(EDITION), Tuple.class)
                .setParameter("report", report)
                .setParameter("few", FEW)
                .setParameter("shared", SHARED)
                .setParameter("nearest", NEAREST)
                .getResultStream()
                .map(FingerprintRepository::edition)
                .toList();
    }

    private static Edition edition(Tuple row) {
        return new Edition(
                row.get("report", UUID.class),
                row.get("id", UUID.class),
                row.get("number", Integer.class),
                new StoredObject(
                        row.get("bucket", String.class),
                        row.get("object_key", String.class),
                        row.get("digest", String.class),
                        row.get("size", Long.class)));
    }
}
