package org.taizhang.extract.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/// Reads Word 97 files, and those of WPS, which are the same under another name.
final class DocReader {
    private static final int SECTOR = 512;
    private static final int PADDING = 1 << 16;
    private static final char CELL_END = 7;
    private static final char PICTURE = 1;

    private final Paragraphs paragraphs;
    private final Notes notes = new Notes();

    private DocReader(Budget budget) {
        paragraphs = new Paragraphs(budget);
    }

    static Document read(String name, byte[] bytes, Budget budget) throws IOException {
        try {
            return new DocReader(budget).open(name, bytes);
        } catch (IndexOutOfBoundsException e) {
            if (!String.valueOf(e.getMessage()).contains("Block")) {
                throw e;
            }
            // WPS may leave out the last sectors of a stream ("Block NN not found"); zeros in their place read well.
            byte[] padded = Arrays.copyOf(bytes, (bytes.length + SECTOR - 1) / SECTOR * SECTOR + PADDING);
            DocReader again = new DocReader(budget);
            again.notes.mark(Note.Kind.PADDED);
            return again.open(name, padded);
        }
    }

    private Document open(String name, byte[] bytes) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            DirectoryEntry root = files.getRoot();
            if (root.hasEntryCaseInsensitive("Macros")) {
                notes.mark(Note.Kind.MACROS_IGNORED);
            }
            if (root.hasEntryCaseInsensitive("ObjectPool")) {
                notes.mark(Note.Kind.SKIPPED_EMBEDDED_OBJECTS);
            }
            try (HWPFDocument word = new HWPFDocument(files.getRoot())) {
                read(word);
            }
        }
        return new Document(name, MediaKind.DOC, paragraphs.list(), notes.list());
    }

    private void read(HWPFDocument word) throws Refusal {
        Range range = word.getRange();
        DocNumbers numbers = new DocNumbers(word.getListTables());
        StringBuilder carried = new StringBuilder();
        for (int i = 0; i < range.numParagraphs(); i++) {
            Paragraph paragraph = range.getParagraph(i);
            boolean continues = append(paragraph, carried);
            if (continues) {
                continue;
            }
            String text = clean(carried);
            carried.setLength(0);
            if (!paragraph.isTableRowEnd()) {
                String number = numbers.next(paragraph);
                paragraphs.addBroken(number + text, place(paragraph));
            }
        }
        if (numbers.isDoubtful()) {
            notes.mark(Note.Kind.NUMBERING_DOUBTFUL);
        }
        if (!carried.isEmpty()) {
            paragraphs.addBroken(clean(carried), org.taizhang.extract.format.Paragraph.Place.BODY);
        }
    }

    private static org.taizhang.extract.format.Paragraph.Place place(Paragraph paragraph) {
        return paragraph.isInTable()
                ? org.taizhang.extract.format.Paragraph.Place.TABLE_CELL
                : org.taizhang.extract.format.Paragraph.Place.BODY;
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

    /// Field codes go, their results stay; so do the characters that Word uses for breaks and hyphens.
    private String clean(CharSequence raw) {
        String text = Range.stripFields(raw.toString());
        StringBuilder out = new StringBuilder(text.length());
        for (char c : text.toCharArray()) {
            switch (c) {
                case '\u000b' -> out.append('\n');
                case '\u001e' -> out.append('-');
                case '\u0002' -> notes.add(Note.Kind.SKIPPED_FOOTNOTES);
                case '\u0005' -> notes.add(Note.Kind.SKIPPED_COMMENTS);
                case '\r', '\f', '\u000e', CELL_END, PICTURE, '\u001f' -> {
                    continue;
                }
                default -> out.append(c);
            }
        }
        return out.toString();
    }
}
