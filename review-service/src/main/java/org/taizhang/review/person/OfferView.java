package org.taizhang.review.person;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Offer", description = "Something that can be done to it, and whether the caller may do it now")
public record OfferView(
        String action,
        boolean allowed,

        @Schema(description = "in the caller's language, why not; null when allowed") @Nullable
        String why) {

    /// What is never for them is not offered, to a system nothing at all, for it only reads. What they may not do
    /// now is offered with the reason.
    public static List<OfferView> of(List<Offer> offers, Person person) {
        if (person.isIntegrator()) return List.of();
        return offers.stream().flatMap(offer -> of(offer, person).stream()).toList();
    }

    private static Optional<OfferView> of(Offer offer, Person person) {
        return switch (offer.permission()) {
            case Permission.Granted _ -> Optional.of(new OfferView(offer.action(), true, null));
            case Permission.NotTheirs _ -> Optional.empty();
            case Permission.NotNow(var why) ->
                Optional.of(new OfferView(offer.action(), false, person.reads(why.words())));
        };
    }
}
