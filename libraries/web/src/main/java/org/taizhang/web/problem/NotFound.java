package org.taizhang.web.problem;

/// It does not exist, or not for this caller, which must not be told apart.
public final class NotFound extends Refusal {

    public NotFound(String zh, String en) {
        super("not-found", new Words(zh, en), 404);
    }

    /// Names what was looked for in words of the glossary, for example "报告" and "report".
    public static NotFound of(String thingZh, String thingEn, Object id) {
        return new NotFound("找不到%s：%s".formatted(thingZh, id), "no such %s: %s".formatted(thingEn, id));
    }
}
