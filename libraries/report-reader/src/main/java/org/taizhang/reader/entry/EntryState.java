package org.taizhang.reader.entry;

import org.taizhang.reader.finding.Claim;
import org.taizhang.reader.text.Words;

/// What has become of a problem, by the words of its state: （已完成）, （基本完成，长期坚持）.
final class EntryState {
    private static final Words DONE = Words.of("columns.txt", "state-done");
    private static final Words OPEN = Words.of("columns.txt", "state-open");
    private static final Words YES = Words.of("columns.txt", "state-yes");
    private static final Words NO = Words.of("columns.txt", "state-no");
    private static final Words GOING_ON = Words.of("columns.txt", "state-going-on");
    private static final Words TO_COME = Words.of("columns.txt", "state-to-come");
    private static final int LONGEST = 20;

    private EntryState() {}

    /// STATED where the words say nothing.
    static Claim of(String words) {
        if (TO_COME.anyIn(words)) {
            return Claim.PLANNED;
        }
        // 是 and 否 answer the head of a column (是否完成); in a sentence they say nothing.
        if (YES.contains(words.strip()) || NO.contains(words.strip())) {
            return YES.contains(words.strip()) ? Claim.COMPLETED : Claim.ONGOING;
        }
        // 基本完成 holds 完成, and 已完成并长期坚持 is done.
        boolean done = DONE.anyIn(words);
        boolean open = OPEN.anyIn(words);
        // 已完成5个，正在推进1个
        boolean some = done && GOING_ON.anyIn(words);
        int half = words.indexOf("基本");
        return done && half < 0 && !some && !words.startsWith("未")
                ? Claim.COMPLETED
                : open || done ? Claim.ONGOING : Claim.STATED;
    }

    /// What a bracket at the end says; empty where there is none.
    static String bracketAtEnd(String words) {
        String bare = words.strip();
        if (!bare.endsWith("）") && !bare.endsWith("】")) {
            return "";
        }
        int open = Math.max(bare.lastIndexOf('（'), bare.lastIndexOf('【'));
        return open >= 0 && bare.length() - open <= LONGEST ? bare.substring(open + 1, bare.length() - 1) : "";
    }
}
