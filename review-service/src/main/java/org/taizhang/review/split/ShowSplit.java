package org.taizhang.review.split;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.person.Actor;
import org.taizhang.review.person.OfferView;
import org.taizhang.review.person.Person;
import org.taizhang.review.unit.NamePeople;
import org.taizhang.review.unit.PersonRef;
import org.taizhang.review.unit.UnitRef;
import org.taizhang.review.unit.UnitRepository;
import org.taizhang.review.upload.Upload;
import org.taizhang.review.upload.UploadRepository;

/// How an upload is divided, for those whom it concerns.
@ApplicationScoped
public class ShowSplit {

    private static final int MOST_WAITING = 100;
    private static final int MOST_LINES = 500;

    private final UploadRepository uploads;
    private final SplitRepository splits;
    private final DivisionStore divisions;
    private final UnitRepository units;
    private final NamePeople namePeople;

    ShowSplit(
            UploadRepository uploads,
            SplitRepository splits,
            DivisionStore divisions,
            UnitRepository units,
            NamePeople namePeople) {
        this.uploads = uploads;
        this.splits = splits;
        this.divisions = divisions;
        this.units = units;
        this.namePeople = namePeople;
    }

    /// How far the split of an upload is; empty where it has none.
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<SplitState> stateOf(UUID upload) {
        return splits.findByIdOptional(upload).map(Split::state);
    }

    @Transactional
    SplitView show(UUID id, Person person) {
        Upload upload = SplitActions.mustBeTheirs(uploads.visible(id, person), person);
        Split split = splits.findByIdOptional(id).orElseThrow(() -> SplitActions.none(id));
        DividedFile file = divisions.read(split.division());
        Map<Integer, String> suggested = suggested(split, file, upload);
        Map<String, UnitRef> names = names(Stream.concat(
                Stream.of(upload.unit()),
                Stream.concat(
                        suggested.values().stream(),
                        split.pieces().stream().flatMap(piece -> Stream.ofNullable(piece.unit())))));
        List<SplitView.PieceView> pieces = IntStream.range(0, split.pieces().size())
                .mapToObj(i -> SplitView.PieceView.of(split.pieces(), i, file, names)
                        .suggesting(suggested.get(i) == null ? null : names.get(suggested.get(i))))
                .toList();
        return SplitView.of(
                upload,
                split,
                pieces,
                names,
                new SplitView.Around(by(split, person), OfferView.of(SplitActions.of(split, upload), person)));
    }

    private @Nullable PersonRef by(Split split, Person person) {
        Actor by = split.by();
        return by == null ? null : namePeople.of(by, person);
    }

    /// The unit whose name a piece begins with, where nobody has said whose it is; by the place of the piece.
    private Map<Integer, String> suggested(Split split, DividedFile file, Upload upload) {
        List<Piece> pieces = split.pieces();
        return IntStream.range(0, pieces.size())
                .filter(i -> pieces.get(i).isReport() && pieces.get(i).unit() == null)
                .boxed()
                .flatMap(i -> suggested(pieces.get(i), file, upload).map(unit -> Map.entry(i, unit)).stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Optional<String> suggested(Piece piece, DividedFile file, Upload upload) {
        String title =
                Optional.ofNullable(piece.title()).orElseGet(() -> file.lines().get(piece.from()));
        return units.match("", title, upload.unit());
    }

    private Map<String, UnitRef> names(Stream<String> codes) {
        Set<String> known = codes.collect(Collectors.toSet());
        return units.named(List.copyOf(known)).stream().collect(Collectors.toMap(UnitRef::code, Function.identity()));
    }

    /// Whose a piece may be said to be.
    @Transactional
    List<UnitRef> assignable(UUID id, Person person) {
        Upload upload = SplitActions.mustBeTheirs(uploads.visible(id, person), person);
        if (splits.findByIdOptional(id).isEmpty()) throw SplitActions.none(id);
        return units.named(List.copyOf(units.atAndBelow(upload.unit()))).stream()
                .sorted(Comparator.comparing(UnitRef::code))
                .toList();
    }

    /// The text of some lines; those behind the end are none.
    @Transactional
    List<SplitView.LineView> lines(UUID id, int from, int to, Person person) {
        SplitActions.mustBeTheirs(uploads.visible(id, person), person);
        Split split = splits.findByIdOptional(id).orElseThrow(() -> SplitActions.none(id));
        List<String> lines = divisions.read(split.division()).lines();
        int end = Math.min(Math.min(to, from + MOST_LINES), lines.size());
        return IntStream.range(Math.min(from, end), end)
                .mapToObj(line -> new SplitView.LineView(line, lines.get(line)))
                .toList();
    }

    /// What waits for the person, or for others of their unit.
    @Transactional
    List<SplitView.WaitingView> waiting(Person person) {
        List<Split> waiting = splits.waiting(person.units(), MOST_WAITING);
        Map<UUID, Upload> known = uploads
                .all(waiting.stream().map(Split::upload).toList())
                .stream()
                .collect(Collectors.toMap(Upload::id, Function.identity()));
        return waiting.stream()
                .map(split -> SplitView.WaitingView.of(split, Objects.requireNonNull(known.get(split.upload()))))
                .toList();
    }
}
