package org.taizhang.review.split;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.taizhang.events.SplitProposed;
import org.taizhang.events.UploadRead;
import org.taizhang.messaging.Outbox;
import org.taizhang.review.audit.Act;
import org.taizhang.review.audit.TrailRepository;
import org.taizhang.review.person.Actor;
import org.taizhang.review.person.TellDay;
import org.taizhang.review.upload.Upload;

/// Whether what was read of an upload waits for a person to confirm how it is divided.
///
/// One report never waits, and no upload that reports came of before splits were confirmed. What was confirmed waits
/// for the reading that goes by it; what was read otherwise in between is of no use.
@ApplicationScoped
public class HoldCompilation {

    private final SplitRepository splits;
    private final DivisionStore divisions;
    private final Outbox outbox;
    private final TrailRepository trail;
    private final TellDay day;

    HoldCompilation(
            SplitRepository splits, DivisionStore divisions, Outbox outbox, TrailRepository trail, TellDay day) {
        this.splits = splits;
        this.divisions = divisions;
        this.outbox = outbox;
        this.trail = trail;
        this.day = day;
    }

    /// What was read of an upload.
    ///
    /// @param file how it was divided; null for one report
    /// @param parts what each report says of itself, in the order of the upload
    /// @param alone whether its campaign lets through what is divided without a doubt
    public record Reading(UploadRead read, @Nullable DividedFile file, List<ReadPart> parts, boolean alone) {

        public Reading {
            parts = List.copyOf(parts);
        }

        List<Piece> pieces() {
            return file == null ? List.of() : file.asRead(parts);
        }
    }

    /// @param upload that the caller holds
    /// @param hasReports whether reports came of it before
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean holds(Upload upload, Reading reading, boolean hasReports) {
        Optional<Split> known = splits.locked(upload.id());
        if (known.isPresent()) return holds(known.get(), reading);
        if (reading.file() == null || reading.read().division() == null) return false;
        if (reading.parts().size() < 2 || hasReports) return false;
        List<Piece> pieces = reading.pieces();
        var split = new Split(upload.id(), reading.read().division(), pieces, day.now());
        boolean passes = reading.alone() && Doubts.of(pieces).isEmpty();
        int reports = reading.parts().size();
        if (passes) split.pass();
        else outbox.add(new SplitProposed(upload.id(), upload.unit(), reports));
        splits.persist(split);
        record(upload, passes ? "split.passed" : "split.proposed", reports);
        return !passes;
    }

    private boolean holds(Split split, Reading reading) {
        return switch (split.state()) {
            case PASSED, FILED -> false;
            case PROPOSED -> staysProposed(split, reading);
            case CONFIRMED -> {
                boolean asConfirmed = Objects.equals(reading.read().split(), split.number());
                if (asConfirmed) split.file();
                yield !asConfirmed;
            }
        };
    }

    /// A newer reader may see one report where another saw several: then nothing is to be confirmed.
    private boolean staysProposed(Split split, Reading reading) {
        DividedFile file = reading.file();
        if (file == null || reading.read().division() == null) {
            split.pass();
            return false;
        }
        boolean keepsDraft = !split.isChanged() || file.hasPlacesOf(split.pieces(), divisions.read(split.division()));
        split.proposeAnew(reading.read().division(), reading.pieces(), keepsDraft);
        return true;
    }

    private void record(Upload upload, String name, int reports) {
        var detail = new LinkedHashMap<String, Object>();
        detail.put("upload", upload.id().toString());
        detail.put("reports", reports);
        trail.add(new Act(Actor.SYSTEM, name, upload.id().toString(), upload.unit(), detail));
    }

    /// Units of the reports of an upload, in its order, as they were confirmed.
    ///
    /// @return empty where nobody confirmed the split that it was read by
    @Transactional
    public List<Piece> confirmed(UUID upload, @Nullable Integer number) {
        if (number == null) return List.of();
        return splits.findByIdOptional(upload)
                .filter(split -> split.number() == number)
                .map(split -> split.pieces().stream().filter(Piece::isReport).toList())
                .orElse(List.of());
    }
}
