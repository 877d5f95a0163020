package org.taizhang.web.problem;

/// It is legal, but not now: the state of the thing does not allow it.
public final class Conflict extends Refusal {

    public Conflict(String zh, String en) {
        super("conflict", new Words(zh, en), 409);
    }

    private Conflict(String code, Words words) {
        super(code, words, 409);
    }

    /// The decision names a digest that is no longer the thing's digest.
    public static Conflict changedSince() {
        return new Conflict(
                "changed-since",
                new Words("内容在您打开之后已有变化，请重新载入后再作决定。", "It has changed since you opened it; reload and decide again."));
    }
}
