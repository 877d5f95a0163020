package org.taizhang.reader.indicator;

/// Words before a number that say about how much it is.
public final class Approximations {
    /// 彩超9台, 签约3份: the last character of a noun is no such word.
    private static final String[] NOUNS = {"彩超", "B超", "附近", "合约", "签约", "预约", "公约", "条约", "违约", "续约", "履约", "契约"};

    private Approximations() {}

    /// Whether the word stands right before the place, and as a word of its own.
    public static boolean standsBefore(String text, String word, int at) {
        if (!text.startsWith(word, at - word.length())) {
            return false;
        }
        for (String noun : NOUNS) {
            if (noun.endsWith(word) && text.startsWith(noun, at - noun.length())) {
                return false;
            }
        }
        return true;
    }
}
