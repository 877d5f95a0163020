package org.taizhang.review.split;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.taizhang.review.person.Offer;
import org.taizhang.review.person.Permission;
import org.taizhang.review.person.Person;
import org.taizhang.review.upload.Upload;
import org.taizhang.web.identity.Role;
import org.taizhang.web.problem.NotFound;

/// Who may look into a split and say how it is to be: members of the unit that handed the upload in, and supervisors
/// and administrators over it.
final class SplitActions {

    private static final Set<String> MEMBERS = Set.of(Role.REPORTER, Role.UNIT_LEADER);
    private static final Set<String> ABOVE = Set.of(Role.REVIEWER, Role.APPROVER, Role.ADMINISTRATOR);

    private SplitActions() {}

    /// For others there is none.
    static Upload mustBeTheirs(Upload upload, Person person) {
        boolean member = person.isOneOf(MEMBERS) && person.belongsTo(upload.unit());
        boolean above = person.isOneOf(ABOVE) && person.sees(upload.unit());
        if (!member && !above) throw none(upload.id());
        return upload;
    }

    static NotFound none(UUID upload) {
        return NotFound.of("拆分", "split", upload);
    }

    static List<Offer> of(Split split, Upload upload) {
        return List.of(new Offer("confirm-split", confirm(split, upload)));
    }

    static Permission confirm(Split split, Upload upload) {
        if (upload.isWithdrawn()) return Permission.notNow("这个上传件已经撤回。", "the upload is taken back already");
        return switch (split.state()) {
            case PROPOSED -> Permission.granted();
            case CONFIRMED, FILED -> Permission.notNow("拆分已经确认。", "the split is confirmed already");
            case PASSED -> Permission.notNow("这个上传件不需要确认拆分。", "nobody has to confirm this split");
        };
    }
}
