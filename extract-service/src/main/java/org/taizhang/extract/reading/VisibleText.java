package org.taizhang.extract.reading;

import org.taizhang.web.problem.Invalid;

/// What a person wrote, if people see all of it. A mark that turns the text around or hides in it would make a title
/// read otherwise than it is stored, and two units look the same that are not.
public final class VisibleText {
    private VisibleText() {}

    /// The text, without blanks around it.
    ///
    /// @throws Invalid naming the field, when the text holds what cannot be seen; line ends and tabs may stay
    public static String of(String field, String text) {
        int[] characters = text.strip().codePoints().toArray();
        for (int i = 0; i < characters.length; i++) {
            if (isInvisible(characters[i])) {
                throw Invalid.field(
                        field,
                        "第 %d 个字符是看不见的控制字符（U+%04X），请把这段文字删去，直接键入，不要粘贴。".formatted(i + 1, characters[i]),
                        "character %d is an invisible control character (U+%04X); delete the text and type it instead of pasting it"
                                .formatted(i + 1, characters[i]));
            }
        }
        return text.strip();
    }

    private static boolean isInvisible(int character) {
        if (character == '\n' || character == '\r' || character == '\t') return false;
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
