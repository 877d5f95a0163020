package org.taizhang.review.person;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Offer", description = "Something that can be done to it, and whether the caller may do it now")
public record OfferView(
        String action,
        boolean allowed,

        @Schema(description = "in the caller's language, why not; null when allowed") @Nullable
        String why) {

    /// Nothing is offered to a system: it only reads.
    public static List<OfferView> of(List<Offer> offers, Person person) {
        if (person.isIntegrator()) return List.of();
        return offers.stream().map(offer -> of(offer, person)).toList();
    }

    private static OfferView of(Offer offer, Person person) {
        return switch (offer.permission()) {
            case Permission.Granted _ -> new OfferView(offer.action(), true, null);
            case Permission.NotTheirs(var why) -> new OfferView(offer.action(), false, person.reads(why));
            case Permission.NotNow(var why) -> new OfferView(offer.action(), false, person.reads(why.words()));
        };
    }
}
