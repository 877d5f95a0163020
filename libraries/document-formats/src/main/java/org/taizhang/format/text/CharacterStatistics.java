package org.taizhang.format.text;

import java.util.BitSet;

/// How much a text looks like Chinese office writing; tells charsets apart that decode without error.
public final class CharacterStatistics {
    private static final String FREQUENT = "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部"
            + "度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正"
            + "心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长"
            + "求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器"
            + "压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信"
            + "马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支"
            + "般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参"
            + "红细引听该铁价严";

    private static final BitSet FREQUENT_SET = frequentSet();
    private static final long[] PLAUSIBLE = plausible();

    private CharacterStatistics() {}

    /// The share of characters that such texts are made of.
    public static double plausible(CharSequence text, int first) {
        int count = Math.min(text.length(), first);
        int good = 0;
        for (int i = 0; i < count; i++) {
            char c = text.charAt(i);
            good += (int) (PLAUSIBLE[c >>> 6] >>> c & 1);
        }
        return count == 0 ? 0 : (double) good / count;
    }

    /// The share of the most frequent characters among the Chinese ones.
    static double frequent(CharSequence text, int first) {
        int chinese = 0;
        int frequent = 0;
        for (int i = 0; i < Math.min(text.length(), first); i++) {
            char c = text.charAt(i);
            if (c >= 0x4e00 && c <= 0x9fff) {
                chinese++;
                frequent += FREQUENT_SET.get(c) ? 1 : 0;
            }
        }
        return chinese == 0 ? 0 : (double) frequent / chinese;
    }

    private static boolean isPlausible(char c) {
        return c == '\n'
                || c == '\r'
                || c == '\t'
                || (c >= ' ' && c < 0x7f)
                || (c >= 0x4e00 && c <= 0x9fa5)
                || (c >= 0x3000 && c <= 0x303f)
                || (c >= 0xff00 && c <= 0xffef)
                || (c >= 0x2010 && c <= 0x203f)
                || (c >= 0x3400 && c <= 0x4db5)
                || (c >= 0x2460 && c <= 0x249b)
                || c == '·'
                || c == '×'
                || Character.isSurrogate(c);
    }

    /// A bit for each character: to ask for all the ranges at every one cost more than to decode the text.
    private static long[] plausible() {
        long[] bits = new long[(Character.MAX_VALUE + 1) / Long.SIZE];
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            if (isPlausible((char) c)) {
                bits[c >>> 6] |= 1L << c;
            }
        }
        return bits;
    }

    private static BitSet frequentSet() {
        var set = new BitSet(0x10000);
        FREQUENT.chars().forEach(set::set);
        return set;
    }
}
