package org.taizhang.web.problem;

import org.jspecify.annotations.Nullable;

/// It is legal, but not now: the state of the thing does not allow it.
public final class Conflict extends Refusal {

    private static final String CHANGED_SINCE = "changed-since";

    private final @Nullable String act;

    public Conflict(String zh, String en) {
        super("conflict", new Words(zh, en), 409);
        this.act = null;
    }

    private Conflict(Words words, @Nullable String act) {
        super(CHANGED_SINCE, words, 409);
        this.act = act;
    }

    /// What was done to the thing since it was seen, by its name in the trail; null where nothing was.
    @Nullable
    String act() {
        return act;
    }

    /// The change names a state that is no longer the thing's.
    ///
    /// @param by whose change it was, in both languages, with the time
    /// @param act what they did, by its name in the trail
    public static Conflict changedSince(Words by, String act) {
        return new Conflict(
                new Words(
                        "%s。请看过现在的内容再提交，已填写的不会丢失。".formatted(by.zh()),
                        "%s. Look at it as it is now, then send again.".formatted(by.en())),
                act);
    }

    /// The decision names a digest that is no longer the thing's digest.
    public static Conflict changedSince() {
        return new Conflict(
                new Words("内容在您打开之后已有变化，请重新载入后再作决定。", "It has changed since you opened it; reload and decide again."),
                null);
    }
}
