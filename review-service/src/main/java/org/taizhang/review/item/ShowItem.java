package org.taizhang.review.item;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.taizhang.review.person.Actor;
import org.taizhang.review.person.Offer;
import org.taizhang.review.person.OfferView;
import org.taizhang.review.person.Person;
import org.taizhang.review.person.TellDay;
import org.taizhang.review.procedure.ShowProcedure;
import org.taizhang.review.receipt.ReceiptView;
import org.taizhang.review.receipt.TimeReceipt;
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
    private final TimeReceipt timeReceipt;
    private final TellDay day;

    ShowItem(
            ItemRepository items,
            @All List<ItemActions> rooms,
            Provenance provenance,
            ShowProcedure showProcedure,
            UnitRepository units,
            NamePeople namePeople,
            ShowTrail showTrail,
            TimeReceipt timeReceipt,
            TellDay day) {
        this.items = items;
        this.rooms = rooms;
        this.provenance = provenance;
        this.showProcedure = showProcedure;
        this.units = units;
        this.namePeople = namePeople;
        this.showTrail = showTrail;
        this.timeReceipt = timeReceipt;
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
        boolean helping = !person.sees(item.unit());
        List<Offer> own = rooms.stream()
                .flatMap(room -> (helping ? room.ofHelpers(item, person) : room.of(item, person)).stream())
                .toList();
        var parts = new ItemView.Parts(
                units.ref(item.unit()),
                units.named(item.order().cooperatingUnits()),
                receipt(item),
                provenance.isGone(item),
                procedure,
                showProcedure.routes("item", id, person),
                OfferView.of(ShowProcedure.together(own, procedure), person),
                namePeople.of(actors(item), person),
                kin(item),
                provenance.joined(item, person),
                helping,
                !person.isIntegrator());
        return ItemView.of(item, day.today(), parts);
    }

    private ReceiptView receipt(Item item) {
        Order.Receipt receipt = item.receipt();
        return ReceiptView.of(timeReceipt.of(receipt.assigned(), receipt.signed(), item.state() == ItemState.ASSIGNED));
    }

    private ItemView.Kin kin(Item item) {
        Origin.Kin kin = item.kin();
        UUID before = kin.follows();
        UUID into = kin.mergedInto();
        return new ItemView.Kin(
                before == null ? null : items.findById(before),
                items.following(item.id()).orElse(null),
                into == null ? null : items.findById(into),
                items.all(Set.copyOf(kin.merged())));
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
