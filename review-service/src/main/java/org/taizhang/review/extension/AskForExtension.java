package org.taizhang.review.extension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.UUID;
import org.taizhang.review.item.Item;
import org.taizhang.review.item.ItemRepository;
import org.taizhang.review.person.IdentifyPerson;
import org.taizhang.review.person.Person;
import org.taizhang.review.person.TellDay;
import org.taizhang.review.procedure.Proceed;
import org.taizhang.web.problem.Invalid;

/// The responsible unit asks for a later date, with its reason.
@ApplicationScoped
class AskForExtension {

    private final ItemRepository items;
    private final ExtensionRepository extensions;
    private final ExtensionActions actions;
    private final FollowExtension following;
    private final Proceed proceed;
    private final TellDay day;

    AskForExtension(
            ItemRepository items,
            ExtensionRepository extensions,
            ExtensionActions actions,
            FollowExtension following,
            Proceed proceed,
            TellDay day) {
        this.items = items;
        this.extensions = extensions;
        this.actions = actions;
        this.following = following;
        this.proceed = proceed;
        this.day = day;
    }

    @Transactional
    void ask(UUID id, Extension.Wish wish, Person by) {
        Item item = items.locked(id, by);
        IdentifyPerson.demand(actions.extend(item, by));
        if (wish.due().isBefore(day.today()))
            throw Invalid.field("due", "延期后的期限不能早于今天。", "%s has passed".formatted(wish.due()));
        var before = Objects.requireNonNull(item.due(), "what may be extended has a date");
        extensions.persist(new Extension(UUID.randomUUID(), id, before, wish, day.now()));
        proceed.start(following, following.look(id), by, wish.reason());
    }
}
