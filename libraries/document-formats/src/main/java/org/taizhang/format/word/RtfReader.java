package org.taizhang.format.word;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.taizhang.format.Budget;
import org.taizhang.format.Document;
import org.taizhang.format.MediaKind;
import org.taizhang.format.Notes;
import org.taizhang.format.Paragraph;
import org.taizhang.format.Paragraphs;
import org.taizhang.format.Refusal;
import org.taizhang.format.TableRow;

/// Reads RTF as a stream of control words: text in its code pages and Unicode, paragraphs, cells; all else is skipped.
///
/// Automatic numbers come from `\listtext`, where the writer has put them as it showed them.
public final class RtfReader {
    private static final Set<String> SKIPPED = Set.of(
            "fonttbl",
            "colortbl",
            "stylesheet",
            "info",
            "pict",
            "object",
            "header",
            "headerl",
            "headerr",
            "headerf",
            "footer",
            "footerl",
            "footerr",
            "footerf",
            "footnote",
            "annotation",
            "fldinst",
            "listtable",
            "listoverridetable",
            "pntext",
            "themedata",
            "datastore",
            "xmlnstbl",
            "generator",
            "nonshppict",
            "bkmkstart",
            "bkmkend");

    /// What a group inherits and gives back at its end.
    private record State(boolean skipped, boolean hidden, int fallback) {}

    private final String rtf;
    private final Budget budget;
    private final Paragraphs paragraphs;
    private final TableRow row;
    private final StringBuilder text = new StringBuilder();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Deque<State> groups = new ArrayDeque<>();
    private State state = new State(false, false, 1);
    private Charset charset = Charset.forName("GBK");
    private boolean inTable;
    private int at;
    private int toSkip;

    private RtfReader(byte[] bytes, Budget budget) {
        rtf = new String(bytes, ISO_8859_1);
        this.budget = budget;
        paragraphs = new Paragraphs(budget);
        row = new TableRow(paragraphs);
    }

    public static Document read(String name, byte[] bytes, Budget budget) throws Refusal {
        var reader = new RtfReader(bytes, budget);
        reader.read();
        return new Document(name, MediaKind.RTF, reader.paragraphs.list(), new Notes().list());
    }

    private void read() throws Refusal {
        while (at < rtf.length()) {
            char c = rtf.charAt(at++);
            switch (c) {
                case '{' -> {
                    budget.depth(groups.size());
                    groups.push(state);
                }
                case '}' -> {
                    flushBytes();
                    state = groups.isEmpty() ? state : groups.pop();
                }
                case '\\' -> control();
                case '\r', '\n' -> {
                    continue;
                }
                default -> add(c);
            }
        }
        endParagraph();
        // Of a table that never ends.
        row.end();
    }

    private void control() throws Refusal {
        if (at >= rtf.length()) {
            return;
        }
        char c = rtf.charAt(at);
        if (!Character.isLetter(c)) {
            at++;
            symbol(c);
            return;
        }
        int start = at;
        while (at < rtf.length() && Character.isLetter(rtf.charAt(at))) {
            at++;
        }
        String word = rtf.substring(start, at);
        start = at;
        if (at < rtf.length() && rtf.charAt(at) == '-') {
            at++;
        }
        while (at < rtf.length() && Character.isDigit(rtf.charAt(at)) && at - start < 10) {
            at++;
        }
        String number = rtf.substring(start, at);
        if (at < rtf.length() && rtf.charAt(at) == ' ') {
            at++;
        }
        word(word, number.isEmpty() || number.equals("-") ? 1 : (int) Long.parseLong(number));
    }

    private void symbol(char c) throws Refusal {
        switch (c) {
            case '\'' -> {
                if (at + 2 <= rtf.length()) {
                    add((char) Integer.parseInt(rtf, at, at + 2, 16));
                    at += 2;
                }
            }
            case '*' -> state = new State(true, state.hidden(), state.fallback());
            case '~', '\t' -> unicode(" ");
            case '_' -> unicode("-");
            case '\\', '{', '}' -> add(c);
            case '\r', '\n' -> endParagraph();
            default -> {
                return;
            }
        }
    }

    private void word(String word, int number) throws Refusal {
        if (SKIPPED.contains(word)) {
            state = new State(true, state.hidden(), state.fallback());
            return;
        }
        switch (word) {
            case "par", "sect", "page" -> endParagraph();
            case "nestcell", "cell", "row" -> endOfTable(word);
            case "pard" -> inTable = false;
            case "intbl" -> inTable = true;
            case "line" -> unicode("\n");
            case "tab" -> unicode("\t");
            case "lquote" -> unicode("‘");
            case "rquote" -> unicode("’");
            case "ldblquote" -> unicode("“");
            case "rdblquote" -> unicode("”");
            case "emdash" -> unicode("—");
            case "endash" -> unicode("–");
            case "bullet" -> unicode("•");
            case "u" -> {
                unicode(String.valueOf((char) number));
                toSkip = state.fallback();
            }
            case "uc" -> state = new State(state.skipped(), state.hidden(), Math.clamp(number, 0, 8));
            case "v" -> state = new State(state.skipped(), number != 0, state.fallback());
            case "plain" -> state = new State(state.skipped(), false, state.fallback());
            case "ansicpg" -> charset = charset(number);
            default -> {
                return;
            }
        }
    }

    /// A table in a cell is text of that cell.
    private void endOfTable(String part) throws Refusal {
        inTable = true;
        if (part.equals("row")) {
            row.end();
            inTable = false;
        } else {
            endParagraph();
            if (part.equals("cell")) {
                row.endCell();
            }
        }
    }

    private static Charset charset(int codePage) {
        try {
            return codePage == 65001 ? java.nio.charset.StandardCharsets.UTF_8 : Charset.forName("windows-" + codePage);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
            return codePage == 936 ? Charset.forName("GBK") : Charset.forName("GB18030");
        }
    }

    private boolean isShown() {
        return !state.skipped() && !state.hidden();
    }

    /// A byte of the code page; characters of two bytes come as two.
    private void add(char c) throws Refusal {
        if (toSkip > 0) {
            toSkip--;
        } else if (isShown()) {
            bytes.write(c);
            budget.length(bytes.size() + text.length());
        }
    }

    private void unicode(String characters) {
        flushBytes();
        if (isShown()) {
            text.append(characters);
        }
    }

    private void flushBytes() {
        if (bytes.size() > 0) {
            text.append(bytes.toString(charset));
            bytes.reset();
        }
    }

    private void endParagraph() throws Refusal {
        flushBytes();
        if (isShown()) {
            if (inTable) {
                row.add(text);
            } else {
                paragraphs.addBroken(text, Paragraph.Place.BODY);
            }
            text.setLength(0);
        }
    }
}
