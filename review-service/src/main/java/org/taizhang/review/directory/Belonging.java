package org.taizhang.review.directory;

/// Who sees what, in SQL, on a person `p` of the directory: by the same rules as tokens
/// ([org.taizhang.units.UnitScope]). The unit is a column or a parameter that is put in.
public final class Belonging {

    private Belonging() {}

    /// That the affairs of a unit are theirs: they belong to it, or to one that took it over.
    public static String answersFor(String unit) {
        return """
                (%1$s = any(p.units)
                 or p.units && (select s.successors from unit_scope s where s.code = %1$s and s.closed))""".formatted(unit);
    }

    /// The same, and for those who supervise all below, too.
    public static String sees(String unit) {
        return """
                (%1$s or p.roles && array['reviewer', 'approver', 'administrator'] and (
                     p.units && (select s.ancestors from unit_scope s where s.code = %2$s)
                     or exists (select 1 from unit_scope s join unit_scope h on h.code = any(s.successors)
                                where s.code = %2$s and s.closed and h.ancestors && p.units)))""".formatted(answersFor(unit), unit);
    }
}
