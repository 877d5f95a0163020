package org.taizhang.extract.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.taizhang.extract.reading.Reading;
import org.taizhang.extract.reading.ReadingRepository;
import org.taizhang.extract.reading.Seen;
import org.taizhang.units.UnitScope;
import org.taizhang.web.identity.Caller;
import org.taizhang.web.problem.NotFound;

/// Finds readings for those who may see their unit.
@ApplicationScoped
public class FindReading {

    private final ReadingRepository readings;
    private final CorrectionRepository corrections;
    private final UnitScope scope;

    FindReading(ReadingRepository readings, CorrectionRepository corrections, UnitScope scope) {
        this.readings = readings;
        this.corrections = corrections;
        this.scope = scope;
    }

    @Transactional
    public Reading visible(UUID upload, Caller caller) {
        return readings.visible(upload, scope.visibleTo(caller))
                .orElseThrow(() -> NotFound.of("上传件", "upload", upload));
    }

    @Transactional
    Seen seen(UUID upload, Caller caller) {
        return Seen.of(visible(upload, caller), corrections.corrections(upload));
    }

    @Transactional
    List<CorrectionView> corrections(UUID upload, Caller caller) {
        Reading reading = visible(upload, caller);
        return corrections.of(upload).stream()
                .map(entry -> CorrectionView.of(entry, reading))
                .toList();
    }

    /// Of an upload that the caller was found to see.
    @Transactional
    CorrectionEntry correction(UUID upload, UUID id) {
        return corrections.of(upload, id).orElseThrow(() -> NotFound.of("更正", "correction", id));
    }
}
