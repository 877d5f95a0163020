package org.taizhang.review.compilation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.taizhang.review.report.ReportState;

/// The parts of an upload, in its order.
@ApplicationScoped
class PartRepository {

    private final Session database;

    PartRepository(Session database) {
        this.database = database;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    List<Part> of(UUID upload) {
        return database.createNativeQuery("""
                        select distinct on (v.place_in_upload)
                               v.place_in_upload, r.id, v.title, r.unit, r.sight, v.unit_as_read, r.year, r.state, p.step,
                               v.number, r.current = v.number as shown, v.warnings, v.errors
                        from report_version v
                        join report r on r.id = v.report
                        left join procedure p on p.subject = r.id and p.step is not null
                        where v.upload = :upload
                        order by v.place_in_upload, v.read_at desc, v.number desc""", Tuple.class)
                .setParameter("upload", upload)
                .getResultStream()
                .map(PartRepository::part)
                .toList();
    }

    private static Part part(Tuple row) {
        return new Part(
                row.get("place_in_upload", Integer.class),
                row.get("id", UUID.class),
                row.get("title", String.class),
                row.get("unit", String.class),
                row.get("sight", String.class),
                row.get("unit_as_read", String.class),
                row.get("year", Integer.class),
                ReportState.valueOf(row.get("state", String.class)).wire(),
                row.get("step", String.class),
                row.get("number", Integer.class),
                row.get("shown", Boolean.class),
                row.get("warnings", Integer.class),
                row.get("errors", Integer.class));
    }
}
