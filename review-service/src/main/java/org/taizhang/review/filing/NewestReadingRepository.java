package org.taizhang.review.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.hibernate.Session;

/// The newest reading of each upload that was taken up. An older one that comes late, because it was delivered again or
/// had lain among the dead letters, is of no use any more.
@ApplicationScoped
class NewestReadingRepository {

    private final Session database;

    NewestReadingRepository(Session database) {
        this.database = database;
    }

    /// @param sequence of the event that tells of the reading
    @Transactional(Transactional.TxType.MANDATORY)
    boolean isNewer(UUID upload, long sequence) {
        return database.createNativeMutationQuery("""
                        insert into newest_reading (upload, sequence) values (:upload, :sequence)
                        on conflict (upload) do update set sequence = excluded.sequence
                        where newest_reading.sequence < excluded.sequence""")
                        .setParameter("upload", upload)
                        .setParameter("sequence", sequence)
                        .executeUpdate()
                == 1;
    }
}
