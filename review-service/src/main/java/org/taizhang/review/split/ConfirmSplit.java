package org.taizhang.review.split;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.taizhang.events.SplitConfirmed;
import org.taizhang.messaging.Outbox;
import org.taizhang.review.audit.Act;
import org.taizhang.review.audit.TrailRepository;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.review.person.Person;
import org.taizhang.review.person.TellDay;
import org.taizhang.review.unit.UnitRef;
import org.taizhang.review.unit.UnitRepository;
import org.taizhang.review.upload.Upload;
import org.taizhang.review.upload.UploadRepository;

/// Confirms how an upload is divided. The extract service hears of it, reads the upload by it, and what it then tells
/// becomes reports.
@ApplicationScoped
class ConfirmSplit {

    private final UploadRepository uploads;
    private final SplitRepository splits;
    private final DivisionStore divisions;
    private final UnitRepository units;
    private final Outbox outbox;
    private final TrailRepository trail;
    private final TellDay day;

    ConfirmSplit(
            UploadRepository uploads,
            SplitRepository splits,
            DivisionStore divisions,
            UnitRepository units,
            Outbox outbox,
            TrailRepository trail,
            TellDay day) {
        this.uploads = uploads;
        this.splits = splits;
        this.divisions = divisions;
        this.units = units;
        this.outbox = outbox;
        this.trail = trail;
        this.day = day;
    }

    /// Who confirms twice is answered twice.
    @Transactional
    void confirm(UUID id, int seen, Person by) {
        // Held, so that of a withdrawal and a confirmation at once one comes first.
        Upload upload = SplitActions.mustBeTheirs(uploads.locked(id, by), by);
        Split split = splits.locked(id).orElseThrow(() -> SplitActions.none(id));
        boolean again = split.confirmedAt() != null && split.revision() == seen;
        if (again && !upload.isWithdrawn()) return;
        IdentifyPerson.demand(SplitActions.confirm(split, upload));
        ChangeSplit.mustStillBe(split, seen);
        boolean changed = split.isChanged();
        List<Piece> pieces = called(split, upload);
        split.confirm(pieces, by.actor(), day.now());
        outbox.add(
                new SplitConfirmed(id, upload.unit(), split.number(), told(pieces, divisions.read(split.division()))));
        var detail = new LinkedHashMap<String, Object>();
        detail.put("upload", id.toString());
        detail.put("reports", pieces.stream().filter(Piece::isReport).count());
        detail.put("changed", changed);
        trail.add(new Act(by.actor(), "split.confirmed", id.toString(), upload.unit(), detail));
    }

    private static List<SplitConfirmed.Piece> told(List<Piece> pieces, DividedFile file) {
        return pieces.stream()
                .map(piece -> new SplitConfirmed.Piece(
                        piece.from(),
                        file.marks().get(piece.from()),
                        piece.isReport(),
                        piece.title(),
                        piece.unitAsRead(),
                        piece.year()))
                .toList();
    }

    private List<Piece> called(Split split, Upload upload) {
        Map<String, UnitRef> names = units.refs(split.pieces().stream()
                .flatMap(piece -> Optional.ofNullable(piece.unit()).stream())
                .toList());
        return split.pieces().stream()
                .map(piece -> piece.called(unit(piece, names, upload)))
                .toList();
    }

    /// As the text calls it, unless a person named another.
    private @Nullable String unit(Piece piece, Map<String, UnitRef> names, Upload upload) {
        if (piece.unit() == null) return piece.unitAsRead();
        String asRead = Optional.ofNullable(piece.unitAsRead()).orElse("");
        String title = Optional.ofNullable(piece.title()).orElse("");
        boolean says = units.match(asRead, title, upload.unit())
                .filter(piece.unit()::equals)
                .isPresent();
        if (says && piece.unitAsRead() != null) return piece.unitAsRead();
        UnitRef ref = names.get(piece.unit());
        return ref == null ? piece.unitAsRead() : ref.name();
    }
}
