package org.taizhang.review.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.taizhang.events.StoredObject;
import org.taizhang.review.listing.Grams;

/// The texts of the versions that are shown, and what they are found by: the words of text and title.
@ApplicationScoped
class ReportTextRepository {

    private final Session database;

    ReportTextRepository(Session database) {
        this.database = database;
    }

    /// A version that is shown and not in the index.
    record Waiting(UUID report, int number, String title, StoredObject analysis) {}

    /// The longest waiting first.
    @Transactional
    List<Waiting> waiting(int atMost) {
        return database.createNativeQuery("""
                        select v.report, v.number, r.title, v.bucket, v.object_key, v.digest, v.size
                        from report r join report_version v on v.report = r.id and v.number = r.current
                        where r.indexed is distinct from r.current
                        order by r.updated_at limit :most""", Tuple.class)
                .setParameter("most", atMost)
                .getResultStream()
                .map(row -> new Waiting(
                        row.get("report", UUID.class),
                        row.get("number", Integer.class),
                        row.get("title", String.class),
                        new StoredObject(
                                row.get("bucket", String.class),
                                row.get("object_key", String.class),
                                row.get("digest", String.class),
                                row.get("size", Long.class))))
                .toList();
    }

    /// Takes the place of what was there; counts from now on if it is still the version that is shown.
    @Transactional
    void put(Waiting version, String text) {
        database.createNativeMutationQuery("""
                        insert into report_text (report, number, text, grams)
                        values (:report, :number, :text, cast(:grams as int[]))
                        on conflict (report) do update
                        set number = excluded.number, text = excluded.text, grams = excluded.grams""")
                .setParameter("report", version.report())
                .setParameter("number", version.number())
                .setParameter("text", text)
                // the blank keeps the end of the one from standing beside the beginning of the other
                .setParameter("grams", Grams.of(version.title() + " " + text))
                .executeUpdate();
        database.createNativeMutationQuery(
                        "update report set indexed = :number where id = :report and current = :number")
                .setParameter("report", version.report())
                .setParameter("number", version.number())
                .executeUpdate();
    }

    @Transactional
    Map<UUID, String> texts(List<UUID> reports) {
        var texts = new HashMap<UUID, String>();
        database.createNativeQuery("""
                        select t.report, t.text from report_text t
                        join report r on r.id = t.report and r.current = t.number
                        where t.report = any(cast(:reports as uuid[]))""", Tuple.class)
                .setParameter("reports", reports.stream().map(UUID::toString).toArray(String[]::new))
                .getResultStream()
                .forEach(row -> texts.put(row.get("report", UUID.class), row.get("text", String.class)));
        return texts;
    }
}
