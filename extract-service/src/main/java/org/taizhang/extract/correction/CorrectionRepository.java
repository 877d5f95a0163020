package org.taizhang.extract.correction;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.taizhang.reader.correction.Correction;

@ApplicationScoped
public class CorrectionRepository implements PanacheRepositoryBase<CorrectionEntry, UUID> {

    /// All that were ever given, oldest first.
    List<CorrectionEntry> of(UUID upload) {
        return list("upload = ?1 order by givenAt, id", upload);
    }

    public List<CorrectionEntry> inForce(UUID upload) {
        return list("upload = ?1 and takenBackAt is null order by givenAt, id", upload);
    }

    public List<Correction> corrections(UUID upload) {
        return inForce(upload).stream().map(CorrectionEntry::correction).toList();
    }

    Optional<CorrectionEntry> of(UUID upload, UUID id) {
        return find("upload = ?1 and id = ?2", upload, id).firstResultOptional();
    }
}
