package org.taizhang.reader.canonical;

import java.util.List;
import java.util.regex.Pattern;

/// The marks of Markdown, which come with text from chat assistants and notes.
///
/// Whether a document is written in it shows in the whole: one `#` or `*` says nothing, headings and bold words do.
final class Markdown {
    private static final Pattern RULE = Pattern.compile("[-*_=]{3,}|`{3,}\\w*");
    private static final Pattern TABLE_RULE = Pattern.compile("\\|?(?:\\s*:?-{2,}:?\\s*\\|)+(?:\\s*:?-{2,}:?\\s*)?");
    private static final Pattern HEADING = Pattern.compile("#{1,6}(?:\\s+|(?![#\\d\\s]))[^#]+#*");
    private static final int ENOUGH = 2;
    private static final int DEEPEST = 6;
    private static final String ESCAPED = "\\`*_{}[]()#+-.!|>~";

    private Markdown() {}

    static boolean isUsedIn(List<String> paragraphs) {
        int signs = 0;
        boolean sure = false;
        for (String raw : paragraphs) {
            boolean heading = raw.startsWith("#") && HEADING.matcher(raw).matches();
            boolean bold = hasBold(raw);
            boolean table = raw.startsWith("|") && TABLE_RULE.matcher(raw).matches();
            signs += (heading ? 1 : 0) + (bold ? 1 : 0) + (table ? ENOUGH : 0);
            sure |= bold || table || (heading && raw.startsWith("##"));
        }
        return sure && signs >= ENOUGH;
    }

    private static boolean hasBold(String raw) {
        int open = raw.indexOf("**");
        return open >= 0 && raw.indexOf("**", open + 3) > 0;
    }

    /// A line that is nothing but a mark: a rule, a fence, the rule below the head of a table.
    static boolean isRule(String raw) {
        return RULE.matcher(raw).matches() || isTableRule(raw);
    }

    private static boolean isTableRule(String raw) {
        return raw.indexOf('|') >= 0 && TABLE_RULE.matcher(raw).matches();
    }

    static boolean isRow(String raw) {
        return raw.length() > 2 && raw.startsWith("|") && raw.endsWith("|");
    }

    /// The cells of a row as all rows are written.
    static String row(String raw) {
        return raw.substring(1, raw.length() - 1).strip().replaceAll("\\s*(?<!\\\\)\\|\\s*", "\t");
    }

    /// Where the mark that starts here ends; `at` where none does.
    static int markEnd(String raw, int at) {
        char c = raw.charAt(at);
        return switch (c) {
            case '#' -> at == 0 ? heading(raw) : at;
            case '>' -> at == 0 ? 1 : at;
            case '*', '~' -> raw.startsWith(String.valueOf(c).repeat(2), at) ? at + 2 : at;
            case '`' -> at + 1;
            case '[' -> raw.indexOf("](", at) > at ? at + 1 : at;
            case ']' -> raw.startsWith("](", at) ? Math.max(at, raw.indexOf(')', at) + 1) : at;
            case '\\' -> at + 1 < raw.length() && ESCAPED.indexOf(raw.charAt(at + 1)) >= 0 ? at + 1 : at;
            default -> at;
        };
    }

    private static int heading(String raw) {
        int end = 0;
        while (end < raw.length() && end < DEEPEST && raw.charAt(end) == '#') {
            end++;
        }
        boolean blank = end < raw.length() && (raw.charAt(end) == ' ' || raw.charAt(end) == '\u3000');
        boolean number = end < raw.length() && raw.charAt(end) >= '0' && raw.charAt(end) <= '9';
        return number && !blank && end == 1 ? 0 : end;
    }
}
