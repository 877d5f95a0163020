package org.taizhang.format.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.taizhang.format.Budget;
import org.taizhang.format.Document;
import org.taizhang.format.MediaKind;
import org.taizhang.format.Note;
import org.taizhang.format.Notes;
import org.taizhang.format.Paragraphs;
import org.taizhang.format.Reason;
import org.taizhang.format.Refusal;
import org.taizhang.format.TableRow;

/// Reads Word 97 files, and those of WPS, which are the same under another name.
public final class DocReader {
    private static final int SECTOR = 512;
    private static final int PADDING = 1 << 16;
    private static final char CELL_END = 7;
    private static final char PICTURE = 1;
    private static final char DRAWING = 8;

    private final Paragraphs paragraphs;
    private final Notes notes = new Notes();
    private final Fields fields = new Fields();
    private final TableRow row;

    private DocReader(Budget budget) {
        paragraphs = new Paragraphs(budget);
        row = new TableRow(paragraphs);
    }

    public static Document read(String name, byte[] bytes, Budget budget) throws IOException {
        try {
            return new DocReader(budget).open(name, bytes);
        } catch (IndexOutOfBoundsException e) {
            if (!String.valueOf(e.getMessage()).contains("Block")) {
                throw e;
            }
            // WPS may leave out the last sectors of a stream ("Block NN not found"); zeros in their place read well.
            byte[] padded = Arrays.copyOf(bytes, (bytes.length + SECTOR - 1) / SECTOR * SECTOR + PADDING);
            var again = new DocReader(budget);
            again.notes.mark(Note.Kind.PADDED);
            return again.open(name, padded);
        }
    }

    private Document open(String name, byte[] bytes) throws IOException {
        MediaKind kind;
        try (var files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            DirectoryNode root = files.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                throw new Refusal(Reason.ENCRYPTED, "an office document with a password");
            }
            if (!root.hasEntryCaseInsensitive("WordDocument")) {
                throw new Refusal(Reason.UNKNOWN_KIND, "an OLE2 file without a Word document");
            }
            if (root.hasEntryCaseInsensitive("Macros")) {
                notes.mark(Note.Kind.MACROS_IGNORED);
            }
            if (root.hasEntryCaseInsensitive("ObjectPool")) {
                notes.mark(Note.Kind.SKIPPED_EMBEDDED_OBJECTS);
            }
            kind = root.hasEntryCaseInsensitive("WpsCustomData") ? MediaKind.WPS : MediaKind.DOC;
            try (var word = new HWPFDocument(root)) {
                read(word);
            }
        }
        return new Document(name, kind, paragraphs.list(), notes.list());
    }

    private void read(HWPFDocument word) throws Refusal {
        var numbers = new DocNumbers(word.getListTables());
        read(word.getRange(), numbers);
        read(word.getMainTextboxRange(), numbers);
        if (numbers.isDoubtful()) {
            notes.mark(Note.Kind.NUMBERING_DOUBTFUL);
        }
    }

    private void read(Range range, DocNumbers numbers) throws Refusal {
        var carried = new StringBuilder();
        for (int i = 0; i < range.numParagraphs(); i++) {
            Paragraph paragraph = range.getParagraph(i);
            boolean runsOn = append(paragraph, carried);
            if (paragraph.isTableRowEnd()) {
                row.end();
            } else if (!runsOn) {
                boolean endsCell = !carried.isEmpty() && carried.charAt(carried.length() - 1) == CELL_END;
                add(numbers.next(paragraph) + clean(carried), paragraph.isInTable(), endsCell);
            }
            if (!runsOn) {
                carried.setLength(0);
            }
        }
        add(clean(carried), false, false);
    }

    private void add(String text, boolean inTable, boolean endsCell) throws Refusal {
        if (!inTable) {
            // Of a row that never ends.
            row.end();
            paragraphs.addBroken(text, org.taizhang.format.Paragraph.Place.BODY);
            return;
        }
        row.add(text);
        if (endsCell) {
            row.endCell();
        }
    }

    /// Whether the mark of this paragraph is deleted, so that it runs on into the next.
    private boolean append(Paragraph paragraph, StringBuilder text) {
        boolean markDeleted = false;
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            CharacterRun run = paragraph.getCharacterRun(i);
            boolean last = i == paragraph.numCharacterRuns() - 1;
            if (run.isMarkedDeleted()) {
                notes.add(Note.Kind.SKIPPED_DELETIONS);
                markDeleted = last;
            } else if (run.isVanished()) {
                notes.add(Note.Kind.SKIPPED_HIDDEN_TEXT);
            } else {
                text.append(run.text());
            }
        }
        return markDeleted;
    }

    /// Word's own characters for breaks, hyphens and anchors.
    private String clean(CharSequence raw) {
        var out = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            switch (c) {
                case '\u000b' -> out.append('\n');
                case '\u001e' -> out.append('-');
                case '\u0002' -> notes.add(Note.Kind.SKIPPED_FOOTNOTES);
                case '\u0005' -> notes.add(Note.Kind.SKIPPED_COMMENTS);
                case '\r', '\f', '\u000e', CELL_END, PICTURE, DRAWING, '\u001f' -> {
                    continue;
                }
                default -> fields.append(c, out);
            }
        }
        fields.endParagraph();
        return out.toString();
    }

    /// Fields are codes and results between marks, nested and over several paragraphs; only results are on the page.
    private static final class Fields {
        private static final char BEGIN = 0x13;
        private static final char SEPARATOR = 0x14;
        private static final char END = 0x15;

        private final Deque<Boolean> showsResult = new ArrayDeque<>();

        void append(char c, StringBuilder out) {
            switch (c) {
                case BEGIN -> showsResult.push(false);
                case SEPARATOR -> {
                    if (showsResult.poll() != null) {
                        showsResult.push(true);
                    }
                }
                case END -> showsResult.poll();
                default -> {
                    if (!showsResult.contains(false)) {
                        out.append(c);
                    }
                }
            }
        }

        /// A code ends with its paragraph, so that one without an end does not swallow the document.
        void endParagraph() {
            while (showsResult.contains(false)) {
                showsResult.poll();
            }
        }
    }
}
