package org.taizhang.review.notice;

import org.taizhang.review.directory.Belonging;

/// Who is told, in SQL, on a person `p` of the directory.
public final class Recipients {

    private Recipients() {}

    /// That they may do the task `t`: whose it is, in the same words as the queue ([org.taizhang.review.task.Sight]),
    /// except who handed it in or has decided in this round.
    public static String mayTake() {
        return "p.enabled and p.roles && t.roles and case when t.members_only then "
                + Belonging.answersFor("t.unit")
                + " else "
                + Belonging.sees("t.sight")
                + """
                 end and not exists (
                     select 1 from procedure a join procedure_opinion o on o.procedure_id = a.id and o.round = a.round
                     where a.subject = t.subject and a.code = t.kind and a.step is not null and p.id in (o.by_id, o.for_id))""";
    }
}
