package org.taizhang.review.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.taizhang.review.person.Offer;
import org.taizhang.review.person.Permission;
import org.taizhang.review.person.Person;
import org.taizhang.web.identity.Role;

/// Who may do what to a campaign: supervisors and administrators, for units that they see.
@ApplicationScoped
public class CampaignActions {

    private static final Set<String> MAKERS = Set.of(Role.REVIEWER, Role.APPROVER, Role.ADMINISTRATOR);

    List<Offer> of(Campaign campaign, Person person) {
        return List.of(
                new Offer("change", onDraft(campaign, person)),
                new Offer("open", onDraft(campaign, person)),
                new Offer("discard", onDraft(campaign, person)),
                new Offer("remind", onOpen(campaign, person)),
                new Offer("extend", onOpen(campaign, person)),
                new Offer("close", onOpen(campaign, person)),
                new Offer("export", export(campaign, person)));
    }

    Permission make(Person person) {
        return person.isOneOf(MAKERS)
                ? Permission.granted()
                : Permission.notTheirs("报送任务由督办人员或管理员布置。", "supervisors and administrators set campaigns");
    }

    Permission onDraft(Campaign campaign, Person person) {
        return on(campaign, person).and(() -> in(campaign, CampaignState.DRAFT));
    }

    Permission onOpen(Campaign campaign, Person person) {
        return on(campaign, person).and(() -> in(campaign, CampaignState.OPEN));
    }

    /// Who has not reported is for those who ask them, also where it was set for a wider branch.
    public Permission export(Campaign campaign, Person person) {
        return make(person)
                .and(() -> campaign.state() == CampaignState.DRAFT
                        ? new Permission.NotNow(CampaignState.DRAFT.refusal())
                        : Permission.granted());
    }

    private Permission on(Campaign campaign, Person person) {
        return make(person)
                .and(() -> person.sees(campaign.branch())
                        ? Permission.granted()
                        : Permission.notTheirs("由布置这项任务的单位办理。", "it is for those who set it"));
    }

    private static Permission in(Campaign campaign, CampaignState wanted) {
        return campaign.state() == wanted
                ? Permission.granted()
                : new Permission.NotNow(campaign.state().refusal());
    }
}
