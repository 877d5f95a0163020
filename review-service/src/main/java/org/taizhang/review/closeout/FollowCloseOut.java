package org.taizhang.review.closeout;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.taizhang.events.ApplicationVoided;
import org.taizhang.events.ItemApplied;
import org.taizhang.events.ItemClosed;
import org.taizhang.events.ItemPassed;
import org.taizhang.events.ItemReseated;
import org.taizhang.events.ItemReturned;
import org.taizhang.review.item.CloseOut;
import org.taizhang.review.item.Item;
import org.taizhang.review.item.ItemRepository;
import org.taizhang.review.lamp.Lamp;
import org.taizhang.review.number.NumberRepository;
import org.taizhang.review.person.Person;
import org.taizhang.review.person.TellDay;
import org.taizhang.review.procedure.Matter;
import org.taizhang.review.procedure.Outcome;
import org.taizhang.review.procedure.Tenant;
import org.taizhang.review.procedure.Told;
import org.taizhang.review.route.Step;
import org.taizhang.review.task.TaskRepository;
import org.taizhang.review.unit.UnitRepository;
import org.taizhang.web.CanonicalJson;
import org.taizhang.web.Digest;

/// What follows for an item from each step of its close-out 销号.
@ApplicationScoped
class FollowCloseOut implements Tenant {

    private final ItemRepository items;
    private final ApplicationRepository applications;
    private final NumberRepository numbers;
    private final UnitRepository units;
    private final TellDay day;

    FollowCloseOut(
            ItemRepository items,
            ApplicationRepository applications,
            NumberRepository numbers,
            UnitRepository units,
            TellDay day) {
        this.items = items;
        this.applications = applications;
        this.numbers = numbers;
        this.units = units;
        this.day = day;
    }

    @Override
    public String procedure() {
        return CloseOut.PROCEDURE;
    }

    @Override
    public Matter take(UUID subject, Person by) {
        return matter(items.locked(subject, by));
    }

    @Override
    public Matter look(UUID subject) {
        return matter(items.findById(subject));
    }

    private Matter matter(Item item) {
        boolean overdue = item.lamp(day.today()) == Lamp.RED;
        int risk = overdue ? TaskRepository.OVERDUE : 0;
        return new Matter(item.id(), item.title(), units.place(item.unit()), digest(item), null, risk, List.of(), null);
    }

    /// The item as it is, and how its unit says to have met what was demanded.
    private String digest(Item item) {
        List<Answer> answers =
                applications.last(item.id()).map(Application::answers).orElse(List.of());
        if (answers.isEmpty()) return item.digest();
        return Digest.of(CanonicalJson.write(Map.of(
                "item",
                item.digest(),
                "answers",
                answers.stream().map(Answer::content).toList())));
    }

    @Override
    public Told follow(Matter matter, Outcome outcome, Person by) {
        Item item = items.findById(matter.subject());
        Instant now = day.now();
        return switch (outcome) {
            case Outcome.Started(Step first) ->
                new Told(
                        new ItemApplied(item.id(), item.unit(), matter.digest()),
                        "item.applied",
                        Map.of("step", first.code()));
            case Outcome.Advanced(Step passed, Step next) -> {
                item.advance(now);
                yield new Told(
                        new ItemPassed(item.id(), item.unit(), matter.digest(), passed.code(), next.code()),
                        "item.passed",
                        Map.of("passed", passed.code(), "step", next.code()));
            }
            case Outcome.Returned(Step from, var to) -> {
                to.ifPresentOrElse(_ -> item.advance(now), () -> item.resume(now));
                yield new Told(
                        new ItemReturned(item.id(), item.unit(), matter.digest(), from.code()),
                        "item.returned",
                        Map.of("from", from.code()));
            }
            case Outcome.Granted _ -> closed(item, matter, by, now);
            case Outcome.Reseated(Step at, String change) ->
                new Told(
                        new ItemReseated(item.id(), item.unit(), procedure(), at.code(), change),
                        "item." + change,
                        Map.of("procedure", procedure(), "step", at.code()));
            case Outcome.Voided(Step from) -> {
                item.resume(now);
                yield new Told(
                        new ApplicationVoided(item.id(), item.unit(), procedure(), from.code()),
                        "application.voided",
                        Map.of("procedure", procedure(), "step", from.code()));
            }
            case Outcome.Withdrawn _ -> throw new IllegalStateException("an application is not withdrawn");
        };
    }

    private Told closed(Item item, Matter matter, Person by, Instant now) {
        String number = numbers.nextCloseOut(day.today().getYear());
        item.close(by.actor(), number, now);
        return new Told(
                new ItemClosed(item.id(), item.unit(), number, matter.digest(), now),
                "item.closed",
                Map.of("number", number, "openMeasures", item.openMeasures()));
    }
}
