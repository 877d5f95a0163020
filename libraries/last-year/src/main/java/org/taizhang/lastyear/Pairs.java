package org.taizhang.lastyear;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Pairs of neighbouring Han characters of a stretch of text, by which one says the same as another although it is
/// worded otherwise.
final class Pairs {

    /// Which of several it is, says nothing of what it is.
    private static final Pattern MARK = Pattern.compile("\\s*(?:第?[一二三四五六七八九十]+(?:是|要|、)|[（(][一二三四五六七八九十\\d]+[）)])");

    private Pairs() {}

    static Set<String> of(String text, Place place) {
        var pairs = new LinkedHashSet<String>();
        Matcher mark = MARK.matcher(text).region(place.start(), place.end());
        for (int at = mark.lookingAt() ? mark.end() : place.start(); at + 1 < place.end(); at++) {
            if (isHan(text.charAt(at)) && isHan(text.charAt(at + 1))) pairs.add(text.substring(at, at + 2));
        }
        return pairs;
    }

    private static boolean isHan(char letter) {
        return Character.UnicodeScript.of(letter) == Character.UnicodeScript.HAN;
    }
}
