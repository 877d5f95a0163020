package org.taizhang.review.comparison;

import java.util.List;
import java.util.regex.Pattern;

/// A sentence with what closes it, without the blanks around it. The end of a line ends it, too.
///
/// @param start in UTF-16 code units of the text
record Sentence(int start, int end, String text) {

    private static final Pattern SENTENCE = Pattern.compile("[^。！？；!?;\\n]*[。！？；!?;]+[”’」』）)]*|[^。！？；!?;\\n]+");

    static List<Sentence> of(String text) {
        return SENTENCE.matcher(text)
                .results()
                .map(found -> trimmed(found.start(), found.group()))
                .filter(sentence -> !sentence.text().isEmpty())
                .toList();
    }

    private static Sentence trimmed(int start, String raw) {
        String text = raw.strip();
        int from = start + raw.indexOf(text);
        return new Sentence(from, from + text.length(), text);
    }

    /// Places are half open; one without length is at its start.
    boolean meets(int from, int to) {
        return start < Math.max(to, from + 1) && from < end;
    }
}
