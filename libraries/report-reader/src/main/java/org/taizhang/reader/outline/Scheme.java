package org.taizhang.reader.outline;

/// A way of numbering headings. The order here says nothing about levels: that is for each report to show.
public enum Scheme {
    /// 第一章, 第一部分
    CHAPTER,
    /// 第一节
    SECTION,
    /// 壹、
    CAPITAL,
    /// Ⅰ.
    ROMAN,
    /// 【一】
    SQUARE,
    /// 一、
    CHINESE,
    /// （一）
    BRACKETED,
    /// 1.
    ARABIC,
    /// 1.1
    DECIMAL,
    /// 1.1.1
    DOUBLE_DECIMAL,
    /// （1） 1）
    BRACKETED_ARABIC,
    /// ①
    CIRCLED,
    /// 一是
    RUN_IN,
    /// 第一，
    ORDINAL,
    /// 首先，
    ADVERB,
    /// ● and other marks that count nothing: each run of them is numbered here.
    BULLET,
    /// A part without a number.
    NONE;

    /// Whether a number of this kind at the start of a line heads a section, whatever is counted in that line.
    boolean isBlock() {
        return switch (this) {
            case CHAPTER, SECTION, CAPITAL, ROMAN, SQUARE, CHINESE, BRACKETED, ARABIC -> true;
            case DECIMAL, DOUBLE_DECIMAL, BRACKETED_ARABIC, CIRCLED, RUN_IN, ORDINAL, ADVERB, BULLET, NONE -> false;
        };
    }

    /// Whether reports number their chapters so, and lists hardly ever.
    boolean isOfChapters() {
        return this == CAPITAL || this == CHAPTER || this == CHINESE || this == ROMAN;
    }
}
