package org.taizhang.review.nearcopy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.taizhang.copies.Band;
import org.taizhang.review.person.Person;
import org.taizhang.review.report.ReportState;

/// Pairs of reports that have something in common, as it was when they were last compared.
@ApplicationScoped
class NearCopyRepository {

    private static final String SHOWN = """
            from near_copy n join report r on r.id = n.report and r.current = n.number
            join report o on o.id = n.other and o.current = n.other_number
            where o.merged_into is null and o.state not in ('WITHDRAWN', 'DISMISSED')""";

    private final Session database;

    NearCopyRepository(Session database) {
        this.database = database;
    }

    /// A near-copy with what one must know of the other report.
    record Row(
            NearCopy copy,
            Relation relation,
            @Nullable String unit,
            String title,
            @Nullable Integer year,
            String state) {}

    /// What a person sees of them, the most alike first.
    @Transactional(Transactional.TxType.MANDATORY)
    List<Row> of(UUID report, Person person) {
        return database.createNativeQuery("""
                        select n.*, o.unit, o.title, o.year, o.state, o.upload = r.upload as same_upload,
                               o.sight = r.sight as same_unit
                        %s and n.report = :report and o.sight = any(cast(:sight as text[]))
                        order by n.share desc, n.longest desc, n.other""".formatted(SHOWN), Tuple.class)
                .setParameter("report", report)
                .setParameter("sight", person.sight().toArray(String[]::new))
                .getResultStream()
                .map(NearCopyRepository::row)
                .toList();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    boolean isCompared(UUID report) {
        return database.createNativeQuery(
                        "select compared is not distinct from current from report where id = :id", Tuple.class)
                .setParameter("id", report)
                .getSingleResult()
                .get(0, Boolean.class);
    }

    /// Takes the place of what was known of a report from both sides; the version counts as compared
    /// from now on, if it is still the current one.
    @Transactional(Transactional.TxType.MANDATORY)
    void replace(Edition edition, List<NearCopy> pairs) {
        database.createNativeMutationQuery("delete from near_copy where report = :report or other = :report")
                .setParameter("report", edition.report())
                .executeUpdate();
        for (NearCopy pair : pairs) put(pair);
        database.createNativeMutationQuery(
                        "update report set compared = :number where id = :report and current = :number")
                .setParameter("report", edition.report())
                .setParameter("number", edition.number())
                .executeUpdate();
    }

    /// One comparison writes at a time: two would write the same pairs in two orders.
    @Transactional(Transactional.TxType.MANDATORY)
    void hold() {
        database.createNativeQuery(
                        "select 1 from pg_advisory_xact_lock(hashtextextended('near-copies', 0))", Tuple.class)
                .getSingleResult();
    }

    /// A report, and all that have one of these prints, are compared anew.
    @Transactional(Transactional.TxType.MANDATORY)
    void compareAgain(UUID report, int[] prints) {
        database.createNativeMutationQuery("""
                        update report set compared = null where id = :report or id in (
                            select s.report from copy_print p join copy_source s on s.id = p.source
                            where p.print = any(cast(:prints as int[])))""")
                .setParameter("report", report)
                .setParameter("prints", prints)
                .executeUpdate();
    }

    private void put(NearCopy pair) {
        database.createNativeMutationQuery("""
                        insert into near_copy (report, number, other, other_number, share, longest, passages, band)
                        values (:report, :number, :other, :otherNumber, :share, :longest, :passages, :band)""")
                .setParameter("report", pair.report())
                .setParameter("number", pair.number())
                .setParameter("other", pair.other())
                .setParameter("otherNumber", pair.otherNumber())
                .setParameter("share", pair.share())
                .setParameter("longest", pair.longest())
                .setParameter("passages", pair.passages())
                .setParameter("band", pair.band().name())
                .executeUpdate();
    }

    private static Row row(Tuple row) {
        var copy = new NearCopy(
                row.get("report", UUID.class),
                row.get("number", Integer.class),
                row.get("other", UUID.class),
                row.get("other_number", Integer.class),
                row.get("share", Double.class),
                row.get("longest", Integer.class),
                row.get("passages", Integer.class),
                Band.valueOf(row.get("band", String.class)));
        return new Row(
                copy,
                Relation.of(row.get("same_upload", Boolean.class), row.get("same_unit", Boolean.class)),
                row.get("unit", String.class),
                row.get("title", String.class),
                row.get("year", Integer.class),
                ReportState.valueOf(row.get("state", String.class)).wire());
    }
}
