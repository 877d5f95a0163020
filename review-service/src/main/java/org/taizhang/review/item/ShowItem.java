package org.taizhang.review.item;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.taizhang.review.person.Actor;
import org.taizhang.review.person.Offer;
import org.taizhang.review.person.OfferView;
import org.taizhang.review.person.Person;
import org.taizhang.review.person.TellDay;
import org.taizhang.review.procedure.ShowProcedure;
import org.taizhang.review.trail.ShowTrail;
import org.taizhang.review.trail.TrailEntryView;
import org.taizhang.review.unit.NamePeople;
import org.taizhang.review.unit.UnitRepository;

/// An item as one person sees it, with what they may do to it.
@ApplicationScoped
public class ShowItem {

    private final ItemRepository items;
    private final List<ItemActions> rooms;
    private final Provenance provenance;
    private final ShowProcedure showProcedure;
    private final UnitRepository units;
    private final NamePeople namePeople;
    private final ShowTrail showTrail;
    private final TellDay day;

    ShowItem(
            ItemRepository items,
            @All List<ItemActions> rooms,
            Provenance provenance,
            ShowProcedure showProcedure,
            UnitRepository units,
            NamePeople namePeople,
            ShowTrail showTrail,
            TellDay day) {
        this.items = items;
        this.rooms = rooms;
        this.provenance = provenance;
        this.showProcedure = showProcedure;
        this.units = units;
        this.namePeople = namePeople;
        this.showTrail = showTrail;
        this.day = day;
    }

    /// @throws NotFound when there is no such item, or none that the person sees
    @Transactional
    public void mustBeSeen(UUID id, Person person) {
        items.visible(id, person);
    }

    @Transactional
    public ItemView show(UUID id, Person person) {
        Item item = items.visible(id, person);
        ShowProcedure.Shown procedure = showProcedure.of(id, person);
        List<Offer> own =
                rooms.stream().flatMap(room -> room.of(item, person).stream()).toList();
        UUID before = item.follows();
        var kin = new ItemView.Kin(
                before == null ? null : items.findById(before),
                items.following(id).orElse(null));
        var parts = new ItemView.Parts(
                units.ref(item.unit()),
                units.named(item.order().cooperatingUnits()),
                provenance.isGone(item),
                procedure,
                showProcedure.routes("item", id, person),
                OfferView.of(ShowProcedure.together(own, procedure), person),
                namePeople.of(actors(item), person),
                kin,
                !person.isIntegrator());
        return ItemView.of(item, day.today(), parts);
    }

    /// Whoever did something to it that it shows.
    static List<Actor> actors(Item item) {
        CloseOut closeOut = item.closeOut();
        return Stream.of(
                        item.progress().stream().map(ProgressEntry::by),
                        item.confirmations().stream().map(Confirmation::by),
                        Stream.ofNullable(closeOut.applicant()),
                        Stream.ofNullable(closeOut.acceptedBy()))
                .flatMap(Function.identity())
                .toList();
    }

    @Transactional
    List<TrailEntryView> trail(UUID id, Person person) {
        items.visible(id, person);
        return showTrail.of(id, person);
    }
}
