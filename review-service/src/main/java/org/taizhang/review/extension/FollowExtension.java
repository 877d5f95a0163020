package org.taizhang.review.extension;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.taizhang.events.ApplicationVoided;
import org.taizhang.events.Event;
import org.taizhang.events.ExtensionAdvanced;
import org.taizhang.events.ExtensionGranted;
import org.taizhang.events.ExtensionRefused;
import org.taizhang.events.ExtensionRequested;
import org.taizhang.events.ExtensionWithdrawn;
import org.taizhang.events.ItemReseated;
import org.taizhang.review.item.Item;
import org.taizhang.review.item.ItemRepository;
import org.taizhang.review.person.Person;
import org.taizhang.review.person.TellDay;
import org.taizhang.review.procedure.Matter;
import org.taizhang.review.procedure.Outcome;
import org.taizhang.review.procedure.Tenant;
import org.taizhang.review.procedure.Told;
import org.taizhang.review.route.Step;
import org.taizhang.review.unit.UnitRepository;
import org.taizhang.web.Digest;
import org.taizhang.web.problem.Words;

/// What follows for an item from each step of an extension 延期.
@ApplicationScoped
class FollowExtension implements Tenant {

    private final ItemRepository items;
    private final ExtensionRepository extensions;
    private final UnitRepository units;
    private final TellDay day;

    FollowExtension(ItemRepository items, ExtensionRepository extensions, UnitRepository units, TellDay day) {
        this.items = items;
        this.extensions = extensions;
        this.units = units;
        this.day = day;
    }

    @Override
    public String procedure() {
        return "extension";
    }

    @Override
    public boolean isWithdrawable() {
        return true;
    }

    @Override
    public Matter take(UUID subject, Person by) {
        return matter(items.locked(subject, by), extensions.asked(subject));
    }

    @Override
    public Matter look(UUID subject) {
        return matter(items.findById(subject), extensions.asked(subject));
    }

    private Matter matter(Item item, Extension asked) {
        var asks = new Words(
                "延期至 %s（现定期限 %s），理由：%s".formatted(asked.due(), asked.dueBefore(), asked.reason()),
                "a later date, %s instead of %s: %s".formatted(asked.due(), asked.dueBefore(), asked.reason()));
        return new Matter(
                item.id(), item.title(), units.place(item.unit()), digest(item, asked), null, 0, List.of(), asks);
    }

    /// The item as it is, and the date that is asked for.
    private static String digest(Item item, Extension asked) {
        String decidedOn = "%s %s %s".formatted(item.digest(), asked.due(), asked.reason());
        return Digest.of(decidedOn.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Told follow(Matter matter, Outcome outcome, Person by) {
        Item item = items.findById(matter.subject());
        Extension asked = extensions.asked(item.id());
        Instant now = day.now();
        return switch (outcome) {
            case Outcome.Started(Step first) ->
                told(
                        new ExtensionRequested(item.id(), item.unit(), asked.due(), first.code()),
                        "extension.requested",
                        asked);
            case Outcome.Advanced(Step passed, Step next) ->
                told(
                        new ExtensionAdvanced(item.id(), item.unit(), passed.code(), next.code()),
                        "extension.advanced",
                        asked);
            case Outcome.Granted _ -> granted(item, asked, now);
            case Outcome.Returned returned -> returned(item, asked, returned, now);
            case Outcome.Reseated(Step at, String change) ->
                new Told(
                        new ItemReseated(item.id(), item.unit(), procedure(), at.code(), change),
                        "item." + change,
                        Map.of("procedure", procedure(), "step", at.code()));
            case Outcome.Voided(Step from) -> voided(item, asked, from, now);
            case Outcome.Withdrawn _ -> {
                asked.end(Extension.State.WITHDRAWN, now);
                yield told(new ExtensionWithdrawn(item.id(), item.unit(), asked.due()), "extension.withdrawn", asked);
            }
        };
    }

    private Told granted(Item item, Extension asked, Instant now) {
        asked.end(Extension.State.GRANTED, now);
        item.extend(asked.due(), now);
        int counted = item.facts().extensions();
        var event = new ExtensionGranted(item.id(), item.unit(), asked.due(), asked.dueBefore(), counted);
        return told(event, "extension.granted", asked);
    }

    private Told voided(Item item, Extension asked, Step from, Instant now) {
        asked.end(Extension.State.VOIDED, now);
        var event = new ApplicationVoided(item.id(), item.unit(), procedure(), from.code());
        return told(event, "application.voided", asked);
    }

    private static Told returned(Item item, Extension asked, Outcome.Returned outcome, Instant now) {
        String from = outcome.from().code();
        if (outcome.to().isPresent()) {
            var event = new ExtensionAdvanced(
                    item.id(), item.unit(), from, outcome.to().get().code());
            return told(event, "extension.advanced", asked);
        }
        asked.end(Extension.State.REFUSED, now);
        return told(new ExtensionRefused(item.id(), item.unit(), asked.due(), from), "extension.refused", asked);
    }

    private static Told told(Event event, String act, Extension asked) {
        return new Told(
                event,
                act,
                Map.of(
                        "due",
                        asked.due().toString(),
                        "dueBefore",
                        asked.dueBefore().toString()));
    }
}
