package org.taizhang.review.notice;

import org.taizhang.review.directory.Belonging;
import org.taizhang.review.task.Sight;

/// Who is told, in SQL, on a person `p` of the directory.
public final class Recipients {

    private Recipients() {}

    /// That they may do the task `t`: whose it is, except who handed it in or has decided in this round.
    public static String mayTake() {
        return "p.enabled and " + Belonging.sees("t.sight") + " and " + Sight.holds("t.seats", "t.unit") + """
                 and not exists (
                     select 1 from procedure a join procedure_opinion o on o.procedure_id = a.id and o.round = a.round and o.signer_id is null
                     where a.subject = t.subject and a.code = t.kind and a.step is not null and p.id in (o.by_id, o.for_id))""";
    }
}
