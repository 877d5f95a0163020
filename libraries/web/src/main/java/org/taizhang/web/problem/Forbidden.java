package org.taizhang.web.problem;

/// It is for others to do; says for whom.
public final class Forbidden extends Refusal {

    public Forbidden(Words whose) {
        super("forbidden", whose, 403);
    }
}
