package org.taizhang.copies;

import java.util.Optional;

/// How much of a text stands in another: enough to tell who copied a report from who took over a
/// paragraph.
public enum Band {
    /// 高度雷同: more than half.
    HIGH,
    /// 部分雷同: whole sections.
    MEDIUM,
    /// 个别段落雷同: some paragraphs, or a long one.
    LOW;

    private static final double HALF = 0.5;
    private static final double SECTIONS = 0.2;
    private static final double PARAGRAPHS = 0.05;

    /// Letters of a paragraph that nobody writes twice by chance.
    private static final int LONG = 120;

    /// Empty where what is alike is not worth a look.
    public static Optional<Band> of(Likeness likeness) {
        double share = likeness.share();
        if (share >= HALF) return Optional.of(HIGH);
        if (share >= SECTIONS) return Optional.of(MEDIUM);
        return share >= PARAGRAPHS || likeness.longest() >= LONG ? Optional.of(LOW) : Optional.empty();
    }
}
