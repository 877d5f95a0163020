package org.taizhang.review.sight;

import java.util.Map;
import org.taizhang.web.identity.Role;
import org.taizhang.web.problem.Words;

/// What people call the roles of the realm.
final class RoleWords {

    private static final Map<String, Words> ALL = Map.of(
            Role.REPORTER, new Words("填报人", "reporter"),
            Role.UNIT_LEADER, new Words("单位负责人", "unit leader"),
            Role.REVIEWER, new Words("审核人员", "reviewer"),
            Role.APPROVER, new Words("审批人员", "approver"),
            Role.ADMINISTRATOR, new Words("管理员", "administrator"));

    private RoleWords() {}

    static boolean knows(String role) {
        return ALL.containsKey(role);
    }

    static Words of(String role) {
        return ALL.getOrDefault(role, new Words(role, role));
    }
}
