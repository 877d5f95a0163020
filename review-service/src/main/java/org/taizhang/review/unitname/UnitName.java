package org.taizhang.review.unitname;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// A unit's name as far as it tells units apart: without spaces, width of characters, the anonymous 某, and the party
/// body through which the unit speaks (市水务局党组 speaks for 市水务局).
public record UnitName(String text) {

    private static final Pattern NOISE = Pattern.compile("[\\s\\p{Z}某“”\"《》]");
    private static final Pattern LEAD = Pattern.compile("^中共");
    private static final Pattern BODY = Pattern.compile("(机关|党组|党委|党总支|领导班子|委员会)+$");

    public static UnitName of(String name) {
        String plain = plain(name);
        String core = BODY.matcher(LEAD.matcher(plain).replaceFirst("")).replaceFirst("");
        // A name that is nothing but its body stays whole.
        return new UnitName(core.isEmpty() ? plain : core);
    }

    public static String plain(String text) {
        String sameWidth = Normalizer.normalize(text, Normalizer.Form.NFKC).replace('×', 'X');
        return NOISE.matcher(sameWidth).replaceAll("").toUpperCase(Locale.ROOT);
    }

    boolean isBlank() {
        return text.isEmpty();
    }
}
