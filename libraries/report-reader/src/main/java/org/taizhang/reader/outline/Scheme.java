package org.taizhang.reader.outline;

/// A way of numbering headings. The order here says nothing about levels: that is for each report to show.
public enum Scheme {
    /// 第一章, 第一部分
    CHAPTER,
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
    /// A part without a number.
    NONE
}
