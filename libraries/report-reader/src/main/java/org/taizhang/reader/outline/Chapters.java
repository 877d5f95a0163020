package org.taizhang.reader.outline;

import org.jspecify.annotations.Nullable;
import org.taizhang.reader.text.Characters;
import org.taizhang.reader.text.Words;

/// What chapters say of each other: after one that looks back (2022年工作回顾), one on a later time looks ahead
/// (2023年重点工作, 今年工作安排), whatever year the title names.
final class Chapters {
    private static final int LONGEST = 40;
    private static final int YEAR_DIGITS = 4;
    private static final Words REVIEW = Words.of("outline.txt", "review");
    private static final Words AHEAD = Words.of("outline.txt", "ahead");
    private static final Words TO_DO = Words.of("outline.txt", "to-do");
    private static final Words DONE = Words.of("outline.txt", "done");
    private static final Words THIS_YEAR = Words.of("outline.txt", "this-year");

    private boolean lookedBack;
    private int reviewed;

    /// Of a chapter whose heading alone tells nothing.
    @Nullable
    Role role(String heading) {
        if (heading.length() > LONGEST) {
            return null;
        }
        int year = latestYear(heading);
        boolean done = DONE.anyIn(heading);
        boolean ahead = !done
                && lookedBack
                && (year > reviewed || THIS_YEAR.anyIn(heading) || (AHEAD.close(heading) && !TO_DO.open(heading)));
        // 2022年主要工作 need not say that it looks back.
        if (!ahead && (REVIEW.anyIn(heading) || year > 0)) {
            lookedBack = true;
            reviewed = Math.max(reviewed, year);
        }
        return ahead ? Role.NEXT_STEPS : null;
    }

    private static int latestYear(String heading) {
        int latest = 0;
        for (int at = 0; at < heading.length(); at++) {
            if (Characters.isDigit(heading.charAt(at))) {
                int end = Characters.digitsEnd(heading, at);
                boolean year = end - at == YEAR_DIGITS && end < heading.length() && heading.charAt(end) == '年';
                latest = year ? Math.max(latest, Integer.parseInt(heading, at, end, 10)) : latest;
                at = end;
            }
        }
        return latest;
    }
}
