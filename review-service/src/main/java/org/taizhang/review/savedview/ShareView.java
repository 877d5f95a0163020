package org.taizhang.review.savedview;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.person.Person;
import org.taizhang.review.unit.UnitRef;
import org.taizhang.review.unit.UnitRepository;
import org.taizhang.web.identity.Role;
import org.taizhang.web.problem.Forbidden;
import org.taizhang.web.problem.Words;

/// Who may share a view with whom, and who sees what others share.
@ApplicationScoped
class ShareView {

    private static final Set<String> SUPERVISORS = Set.of(Role.REVIEWER, Role.APPROVER);

    private static final Words OWN = new Words("视图只能共享给本单位。", "views are shared with one's own unit");
    private static final Words BELOW = new Words("把视图共享给下级单位是督办人员的事。", "supervisors share views with the units below");

    private final SavedViewRepository views;
    private final UnitRepository units;

    ShareView(SavedViewRepository views, UnitRepository units) {
        this.views = views;
        this.units = units;
    }

    /// @throws Forbidden when it is not their unit, or the units below are none of their affair
    void mustBeTheirs(SavedView.Shared shared, Person by) {
        if (!by.belongsTo(shared.unit())) throw new Forbidden(OWN);
        if (shared.reach() == SavedView.Reach.BELOW && !by.isOneOf(SUPERVISORS)) throw new Forbidden(BELOW);
    }

    /// Their own, and what is shared with them.
    List<SavedViewView> seenBy(Person person) {
        var above = new HashSet<String>();
        person.units().forEach(unit -> above.addAll(units.atAndAbove(unit)));
        List<SavedView> seen = views.seenBy(person, above);
        Map<String, UnitRef> names = units.refs(
                seen.stream().map(SavedView::shared).map(ShareView::unit).toList());
        return seen.stream()
                .map(view -> SavedViewView.of(view, person.isSame(view.maker()), name(view.shared(), names)))
                .toList();
    }

    private static @Nullable String unit(SavedView.@Nullable Shared shared) {
        return shared == null ? null : shared.unit();
    }

    private static @Nullable UnitRef name(SavedView.@Nullable Shared shared, Map<String, UnitRef> names) {
        return shared == null ? null : names.getOrDefault(shared.unit(), new UnitRef(shared.unit(), shared.unit()));
    }
}
