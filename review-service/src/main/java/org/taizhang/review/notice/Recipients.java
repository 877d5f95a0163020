package org.taizhang.review.notice;

/// Who is told, in SQL, on a person `p` of the directory.
public final class Recipients {

    /// That a person sees a unit: their own, and for those who supervise all below.
    ///
    /// The unit is a column or a parameter that is put in.
    public static final String SEES = """
            (%1$s = any(p.units) or p.roles && array['reviewer', 'approver', 'administrator']
             and p.units && (select s.ancestors from unit_scope s where s.code = %1$s))""";

    private Recipients() {}

    static String see(String unit) {
        return SEES.formatted(unit);
    }

    /// That they may do the task `t`: whose it is, in the same words as the queue ([org.taizhang.review.task.Sight]),
    /// except who handed it in or has decided in this round.
    static String mayTake() {
        return "p.enabled and p.roles && t.roles and case when t.members_only then t.unit = any(p.units) else "
                + see("t.sight")
                + """
                 end and not exists (
                     select 1 from procedure a join procedure_opinion o on o.procedure_id = a.id and o.round = a.round
                     where a.subject = t.subject and a.code = t.kind and a.step is not null and o.by_id = p.id)""";
    }
}
