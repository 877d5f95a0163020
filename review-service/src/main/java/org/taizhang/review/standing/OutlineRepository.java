package org.taizhang.review.standing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.taizhang.events.StoredObject;

/// The outlines of versions that somebody asks required parts of.
@ApplicationScoped
class OutlineRepository {

    private final Session database;

    OutlineRepository(Session database) {
        this.database = database;
    }

    /// A version whose outline is wanted.
    record Waiting(UUID version, StoredObject analysis) {}

    /// Versions that are shown, answer an open campaign with a template, and have no outline yet.
    @Transactional
    List<Waiting> waiting(int atMost) {
        return database.createNativeQuery("""
                        select distinct v.id, v.bucket, v.object_key, v.digest, v.size
                        from campaign c join campaign_unit p on p.campaign = c.id
                        join report r on r.unit = p.unit and r.kind = c.kind and r.year = c.year
                             and r.period is not distinct from c.period
                             and r.merged_into is null and r.state not in ('WITHDRAWN', 'DISMISSED')
                        join report_version v on v.report = r.id and v.number = r.current
                        where c.state = 'OPEN' and exists (select 1 from campaign_part t where t.campaign_id = c.id)
                          and not exists (select 1 from version_outline o where o.version = v.id)
                        limit :most""", Tuple.class)
                .setParameter("most", atMost)
                .getResultStream()
                .map(row -> new Waiting(
                        row.get("id", UUID.class),
                        new StoredObject(
                                row.get("bucket", String.class),
                                row.get("object_key", String.class),
                                row.get("digest", String.class),
                                row.get("size", Long.class))))
                .toList();
    }

    /// @param outline null where the analysis is lost: then nobody can say what is missing
    @Transactional
    void put(UUID version, @Nullable Outline outline) {
        database.createNativeMutationQuery("""
                        insert into version_outline (version, headings, topics, roles)
                        values (:version, cast(:headings as text[]), cast(:topics as text[]), cast(:roles as text[]))
                        on conflict do nothing""")
                .setParameter("version", version)
                .setParameter("headings", array(outline == null ? null : outline.headings()))
                .setParameter("topics", array(outline == null ? null : List.copyOf(outline.topics())))
                .setParameter("roles", array(outline == null ? null : List.copyOf(outline.roles())))
                .executeUpdate();
    }

    private static String @Nullable [] array(@Nullable List<String> texts) {
        return texts == null ? null : texts.toArray(String[]::new);
    }

    /// The outline of the version that a report shows; empty where there is none yet.
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Outline> ofReport(UUID report) {
        return database.createNativeQuery("""
                        select o.headings, o.topics, o.roles from report r
                        join report_version v on v.report = r.id and v.number = r.current
                        join version_outline o on o.version = v.id
                        where r.id = :report and o.headings is not null""", Tuple.class)
                .setParameter("report", report)
                .uniqueResultOptional()
                .flatMap(OutlineRepository::outline);
    }

    /// Of a row with the columns of the table, which are null where there is none.
    static Optional<Outline> outline(Tuple row) {
        return Optional.ofNullable(row.get("headings", String[].class))
                .map(headings -> new Outline(
                        List.of(headings),
                        Set.of(row.get("topics", String[].class)),
                        Set.of(row.get("roles", String[].class))));
    }
}
