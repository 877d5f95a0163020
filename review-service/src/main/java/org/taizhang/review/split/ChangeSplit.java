package org.taizhang.review.split;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.audit.SayWhoChanged;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.review.person.Person;
import org.taizhang.review.person.TellDay;
import org.taizhang.review.unit.UnitRepository;
import org.taizhang.review.upload.Upload;
import org.taizhang.review.upload.UploadRepository;
import org.taizhang.web.problem.Conflict;
import org.taizhang.web.problem.Invalid;

/// Keeps how a person wants an upload divided, so that they can go on another time.
@ApplicationScoped
class ChangeSplit {

    private final UploadRepository uploads;
    private final SplitRepository splits;
    private final DivisionStore divisions;
    private final UnitRepository units;
    private final TellDay day;

    ChangeSplit(
            UploadRepository uploads,
            SplitRepository splits,
            DivisionStore divisions,
            UnitRepository units,
            TellDay day) {
        this.day = day;
        this.uploads = uploads;
        this.splits = splits;
        this.divisions = divisions;
        this.units = units;
    }

    /// A piece as a person wants it.
    ///
    /// @param from first line; it ends where the next one starts
    /// @param unit code
    record Wanted(
            int from,
            boolean report,
            @Nullable String title,
            @Nullable String unit,
            @Nullable Integer year) {}

    /// @param seen revision of what the person looked at
    @Transactional
    void change(UUID id, int seen, List<Wanted> wanted, Person by) {
        Upload upload = SplitActions.mustBeTheirs(uploads.visible(id, by), by);
        Split split = splits.locked(id).orElseThrow(() -> SplitActions.none(id));
        IdentifyPerson.demand(SplitActions.confirm(split, upload));
        mustStillBe(split, seen);
        DividedFile file = divisions.read(split.division());
        file.mustBeCoveredBy(wanted.stream().map(Wanted::from).toList());
        Set<String> known = units.atAndBelow(upload.unit());
        wanted.stream()
                .map(Wanted::unit)
                .filter(unit -> unit != null && !known.contains(unit))
                .findFirst()
                .ifPresent(unit -> {
                    throw Invalid.field(
                            "pieces", "只能选上传单位和它的下级单位：%s".formatted(unit), "no unit at or below the uploader: " + unit);
                });
        split.save(pieces(wanted, file.lines().size(), split.proposal()), by.actor(), day.now());
    }

    /// @param seen revision of what the person looked at
    /// @throws Conflict when it has changed since
    static void mustStillBe(Split split, int seen) {
        if (seen == split.revision()) return;
        throw split.saved()
                .map(saved -> SayWhoChanged.changedBy(saved.by(), saved.at(), "split.changed"))
                .orElseGet(Conflict::changedSince);
    }

    private static List<Piece> pieces(List<Wanted> wanted, int lines, List<Piece> proposal) {
        Map<Integer, Piece> read = proposal.stream().collect(Collectors.toMap(Piece::from, Function.identity()));
        return IntStream.range(0, wanted.size())
                .mapToObj(i -> {
                    int to = i + 1 < wanted.size() ? wanted.get(i + 1).from() : lines;
                    return piece(wanted.get(i), to, read.get(wanted.get(i).from()));
                })
                .toList();
    }

    private static Piece piece(Wanted wanted, int to, @Nullable Piece asRead) {
        if (wanted.report()) {
            String named = asRead == null ? null : asRead.unitAsRead();
            return new Piece(wanted.from(), to, null, wanted.title(), wanted.unit(), named, wanted.year());
        }
        String kind = asRead == null || asRead.to() != to ? null : asRead.apart();
        String apart = Objects.requireNonNullElse(kind, Piece.DROPPED);
        return new Piece(wanted.from(), to, apart, null, null, null, null);
    }
}
