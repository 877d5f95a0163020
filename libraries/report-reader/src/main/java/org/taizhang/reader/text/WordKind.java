package org.taizhang.reader.text;

/// What a known word tells the reader. Each kind is one list under `src/main/resources/reading`.
public enum WordKind {
    /// Speaks for a topic.
    TOPIC,
    /// Ends the statement of a shortcoming: 还不够, 有差距.
    SHORTCOMING,
    /// Says that shortcomings follow or exist, without saying which: 在总结成绩的同时.
    ADMISSION,
    /// What is lacking, where the words around say so: 问题 in 还存在一些问题.
    KERNEL,
    /// Opens what will be done: 下一步.
    NEXT_STEP,
    /// Says that something will be done: 将, 继续.
    FUTURE,
    /// What is counted as a found problem: 问题, 隐患.
    FOUND,
    /// What answers found problems: 整改措施.
    MEASURE,
    /// Says that problems are put right: 整改, 堵塞漏洞.
    MENDING,
    /// Says that all is put right: 已全部整改.
    MENDED,
    /// What found the problems: 巡视, 审计.
    SOURCE,
    /// A word that is written wrong.
    WRONG,
    /// A standing phrase that lacks a character.
    SHORTENED,
    /// A unit where its number is missing.
    UNNUMBERED,
    /// 截止
    CUT_OFF,
    /// What a web page leaves in a text that was copied from it.
    ADVERT,
    /// Where a report may turn from what was done to what is planned: 预期目标.
    TURN,
    /// A title before or after a person's name.
    OFFICE;

    /// A number for arrays: the scan files words by kind at every hit, and a map would cost more than the search.
    @SuppressWarnings("EnumOrdinal")
    int index() {
        return ordinal();
    }
}
