package org.taizhang.format.word;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.taizhang.format.Budget;
import org.taizhang.format.Note;
import org.taizhang.format.Notes;
import org.taizhang.format.Paragraph;
import org.taizhang.format.Paragraphs;
import org.taizhang.format.Reason;
import org.taizhang.format.Refusal;
import org.taizhang.format.archive.Archive;
import org.taizhang.format.page.Layout;
import org.taizhang.format.page.Ocr;
import org.taizhang.format.page.PageLine;
import org.taizhang.format.page.PictureReader;

/// The text in the pictures of a document: of a scan that somebody has put into it page by page, or of a table or
/// letter that was pasted as a picture amid the text.
///
/// Only what is as large as a piece of text and looks like one is recognised: logos, seals and photographs cost no more
/// than a look.
final class DocxPictures {
    private static final int LEAST_PAGE = 600;
    private static final int LEAST_SIDE = 160;
    private static final int LEAST_PIXELS = 150_000;
    private static final int LEAST_BYTES = 4000;
    private static final int MOST_LOOKED_AT = 100;
    private static final int MOST_AMID_TEXT = 12;
    /// A picture of less says too little to be worth a doubt.
    private static final int FEWEST_CHARACTERS = 15;

    private static final Pattern PICTURE = Pattern.compile("(?i)\\.(?:png|jpe?g)$");

    private final Archive archive;
    private final Budget budget;
    private final Notes notes;

    /// @param relation to its file
    /// @param before which paragraph it stands
    record Placed(String relation, int before) {}

    interface Files {
        Archive.@Nullable Entry of(String relation);
    }

    DocxPictures(Archive archive, Budget budget, Notes notes) {
        this.archive = archive;
        this.budget = budget;
        this.notes = notes;
    }

    /// Of a document that says nothing else.
    List<Paragraph> pages(List<Paragraph> written, List<Placed> pictures, Files files) throws IOException {
        List<BufferedImage> pages = new ArrayList<>();
        for (Placed picture : pictures) {
            BufferedImage page = picture(files.of(picture.relation()));
            // A logo is no page.
            if (page != null && Math.min(page.getWidth(), page.getHeight()) >= LEAST_PAGE) {
                pages.add(page);
            }
        }
        if (pages.isEmpty()) {
            return written;
        }
        if (!isRecognised()) {
            if (written.isEmpty()) {
                throw new Refusal(Reason.SCANNED_NO_OCR, "%d pictures of pages".formatted(pages.size()));
            }
            notes.add(Note.Kind.IMAGES_WITHOUT_TEXT, pages.size());
            return written;
        }
        var ocr = new Ocr(budget);
        List<List<PageLine>> lines = new ArrayList<>();
        for (BufferedImage page : pages) {
            lines.add(ocr.recognise(page, lines.size() + 1));
        }
        ocr.note(notes);
        var paragraphs = new Paragraphs(budget);
        for (Paragraph paragraph : written) {
            paragraphs.add(paragraph.text(), paragraph.place());
        }
        Layout.read(lines, paragraphs);
        return paragraphs.list();
    }

    /// Of a document with text: what each says stands where it stands. A picture that cannot be read is none of text.
    List<Paragraph> amid(List<Paragraph> written, List<Placed> pictures, Files files) throws IOException {
        Map<Integer, List<Paragraph>> said = new HashMap<>();
        boolean recognised = isRecognised();
        var ocr = new Ocr(budget);
        int texts = 0;
        for (Placed placed : pictures.subList(0, Math.min(pictures.size(), MOST_LOOKED_AT))) {
            BufferedImage picture = text(files.of(placed.relation()));
            if (picture == null) {
                continue;
            }
            texts++;
            if (recognised && texts <= MOST_AMID_TEXT && budget.mayRecognise()) {
                said.computeIfAbsent(placed.before(), _ -> new ArrayList<>()).addAll(said(ocr, picture));
            }
        }
        if (!recognised) {
            notes.add(Note.Kind.IMAGES_WITHOUT_TEXT, texts);
            return written;
        }
        if (said.values().stream().allMatch(List::isEmpty)) {
            return written;
        }
        ocr.note(notes);
        List<Paragraph> all = new ArrayList<>();
        for (int i = 0; i <= written.size(); i++) {
            all.addAll(said.getOrDefault(i, List.of()));
            all.addAll(i < written.size() ? List.of(written.get(i)) : List.of());
        }
        return all;
    }

    private @Nullable BufferedImage text(Archive.@Nullable Entry entry) throws IOException {
        if (entry == null || !PICTURE.matcher(entry.name()).find()) {
            return null;
        }
        byte[] bytes = archive.read(entry);
        try {
            BufferedImage picture = bytes.length < LEAST_BYTES ? null : PictureReader.picture(bytes);
            return picture != null && isLargeEnough(picture) && TextPicture.looksLikeOne(picture) ? picture : null;
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException _) {
            return null;
        }
    }

    private List<Paragraph> said(Ocr ocr, BufferedImage picture) throws IOException {
        var paragraphs = new Paragraphs(budget);
        Layout.read(List.of(ocr.recognise(picture, 1)), paragraphs);
        long characters = paragraphs.list().stream()
                .flatMapToInt(paragraph -> paragraph.text().codePoints())
                .filter(Character::isLetterOrDigit)
                .count();
        return characters < FEWEST_CHARACTERS ? List.of() : paragraphs.list();
    }

    private boolean isRecognised() {
        return budget.limits().recognition().allowed() && Ocr.isAvailable();
    }

    private static boolean isLargeEnough(BufferedImage picture) {
        return Math.min(picture.getWidth(), picture.getHeight()) >= LEAST_SIDE
                && (long) picture.getWidth() * picture.getHeight() >= LEAST_PIXELS;
    }

    private @Nullable BufferedImage picture(Archive.@Nullable Entry entry) throws IOException {
        return entry == null || !PICTURE.matcher(entry.name()).find()
                ? null
                : PictureReader.picture(archive.read(entry));
    }
}
