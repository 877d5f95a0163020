package org.taizhang.review.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.taizhang.review.person.Actor;
import org.taizhang.review.person.Permission;
import org.taizhang.review.route.Step;
import org.taizhang.review.task.Seat;

/// Who decides at a step since it was last entered: in the seats that its route gives it, as these were handed on 转办,
/// and beside them whoever was added 加签. The step is passed when its own seats say so and nobody who was added is
/// missing. When it is entered again, it starts from its route.
final class Seating {

    private final List<Opinion> stay;
    private Step step;
    private final List<Seat> taken = new ArrayList<>();
    private final List<Signer> moved = new ArrayList<>();
    private final List<Signer> added = new ArrayList<>();

    /// For whom it waits by name, though the route does not say so.
    ///
    /// @param who to whom it was handed on; or who was added, or to whom that one handed it on
    /// @param by what made it so
    record Signer(Actor who, Opinion by) {

        Seat seat() {
            return new Seat.Named(who.id());
        }

        boolean is(String id) {
            return who.id().equals(id);
        }
    }

    private Seating(Step step, List<Opinion> stay) {
        this.step = step;
        this.stay = stay;
    }

    /// @param stay what was said at the step since it was entered
    static Seating of(Step step, List<Opinion> stay) {
        var seating = new Seating(step, stay);
        stay.forEach(seating::follow);
        return seating;
    }

    private void follow(Opinion opinion) {
        Seat seat = seatOf(opinion);
        switch (opinion.outcome()) {
            case APPROVED -> approve(seat);
            case HANDED_ON -> opinion.signer().ifPresent(to -> handOn(seat, new Signer(to, opinion)));
            case SIGNER_ADDED -> opinion.signer().ifPresent(signer -> added.add(new Signer(signer, opinion)));
            case SIGNER_REMOVED -> added.removeIf(one -> one.is(String.valueOf(opinion.signerId())));
            case SUBMITTED, RETURNED, WITHDRAWN, VOIDED ->
                throw new IllegalStateException("%s leaves %s".formatted(opinion.outcome(), step.code()));
        }
    }

    private Seat seatOf(Opinion opinion) {
        return Optional.ofNullable(opinion.seat())
                .map(Seat::of)
                .orElse(step.seats().getFirst());
    }

    private void approve(Seat seat) {
        if (added.removeIf(one -> one.seat().equals(seat))) return;
        taken.add(seat);
        moved.removeIf(one -> one.seat().equals(seat));
    }

    private void handOn(Seat seat, Signer to) {
        if (added.stream().anyMatch(one -> one.seat().equals(seat))) {
            added.replaceAll(one -> one.seat().equals(seat) ? new Signer(to.who(), one.by()) : one);
        } else {
            step = step.handedOn(seat, to.seat(), taken);
            moved.removeIf(one -> one.seat().equals(seat));
            moved.add(to);
        }
    }

    /// The seats that may decide now.
    List<Seat> open() {
        List<Seat> own = step.isPassed(taken) ? List.of() : step.open(taken);
        return Stream.concat(own.stream(), added.stream().map(Signer::seat)).toList();
    }

    boolean isPassed() {
        return added.isEmpty() && step.isPassed(taken);
    }

    /// Whether this person has neither approved here nor handed it on.
    Permission isFree(Actor who) {
        for (Opinion opinion : stay) {
            if (!opinion.involves(who)) continue;
            if (opinion.outcome() == Opinion.Act.APPROVED)
                return Permission.notNow("您已在本环节表示同意，请等其他人办理。", "you have approved at this step already");
            if (opinion.outcome() == Opinion.Act.HANDED_ON) {
                String to = opinion.signer().map(Actor::name).orElse("");
                return Permission.notNow(
                        "您已将本环节转给 %s，请由其办理。".formatted(to), "you have handed it on to %s".formatted(to));
            }
        }
        return Permission.granted();
    }

    /// Whether the step could wait for this person by name: not for one who has handed it on, nor twice for the same.
    Permission isFreeFor(Actor signer) {
        String name = signer.name();
        if (stay.stream().anyMatch(one -> one.outcome() == Opinion.Act.HANDED_ON && one.involves(signer)))
            return Permission.notNow("%s 已将本环节转给他人，不能再转回。".formatted(name), "%s has handed it on".formatted(name));
        return Stream.concat(step.seats().stream(), added.stream().map(Signer::seat))
                        .anyMatch(new Seat.Named(signer.id())::equals)
                ? Permission.notNow("本环节已由 %s 办理，不必重复。".formatted(name), "it waits for %s already".formatted(name))
                : Permission.granted();
    }

    /// Only who added somebody takes them away again, before they have decided, and never so that the step ends by it:
    /// that takes an opinion.
    Permission mayRemove(Actor by, String id) {
        Optional<Signer> found = added(id);
        if (found.isEmpty())
            return Permission.notNow("这个人没有加签，或已作出决定，不能撤销。", "nobody who was added and has not decided");
        Signer signer = found.get();
        String adder = signer.by().byName();
        String name = signer.who().name();
        if (!signer.by().involves(by))
            return Permission.notNow("只有 %s 可以撤销这次加签。".formatted(adder), "only %s takes it back".formatted(adder));
        return open().size() == 1
                ? Permission.notNow(
                        "其他人都已办理，只等 %s 的意见，不能撤销加签。".formatted(name),
                        "all others have decided; it waits for %s alone".formatted(name))
                : Permission.granted();
    }

    /// Who was added and is still to decide.
    Optional<Signer> added(String id) {
        return added.stream().filter(one -> one.is(id)).findFirst();
    }

    /// For whom it waits by name.
    List<Signer> signers() {
        return Stream.concat(moved.stream(), added.stream()).toList();
    }
}
