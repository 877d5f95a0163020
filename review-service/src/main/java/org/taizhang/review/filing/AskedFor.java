package org.taizhang.review.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.campaign.CampaignRepository;
import org.taizhang.review.campaign.CampaignState;

/// What the campaign that an upload names asks for. A name that is none of ours says nothing: the upload
/// is read all the same.
@ApplicationScoped
class AskedFor {

    private final CampaignRepository campaigns;

    AskedFor(CampaignRepository campaigns) {
        this.campaigns = campaigns;
    }

    @Transactional
    Optional<Asked> by(@Nullable String campaign) {
        return Optional.ofNullable(campaign)
                .flatMap(AskedFor::id)
                .flatMap(id -> campaigns.findByIdOptional(id))
                .filter(found -> found.state() != CampaignState.DRAFT)
                .map(found -> new Asked(found.occasion(), found.year(), found.splitsAlone()));
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
