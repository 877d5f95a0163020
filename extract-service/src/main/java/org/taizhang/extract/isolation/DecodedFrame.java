package org.taizhang.extract.isolation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.taizhang.extract.format.Decoded;
import org.taizhang.extract.format.Document;
import org.taizhang.extract.format.MediaKind;
import org.taizhang.extract.format.Note;
import org.taizhang.extract.format.Paragraph;
import org.taizhang.extract.format.Reason;
import org.taizhang.extract.format.Refused;

/// An answer of a worker as bytes. Not Java serialisation: what comes back from a process that a hostile file may have
/// taken over must be able to build nothing but an answer.
final class DecodedFrame {
    private static final int DOCUMENTS = 1;
    private static final int UNREADABLE = 2;

    private interface Item<T> {
        T read(DataInputStream in) throws IOException;
    }

    private DecodedFrame() {}

    static byte[] write(Decoded decoded) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        DataOutputStream out = new DataOutputStream(bytes);
        switch (decoded) {
            case Decoded.Unreadable unreadable -> {
                out.writeByte(UNREADABLE);
                text(out, unreadable.reason().name());
                text(out, unreadable.detail());
            }
            case Decoded.Documents read -> {
                out.writeByte(DOCUMENTS);
                text(out, read.kind().name());
                out.writeInt(read.documents().size());
                for (Document document : read.documents()) {
                    document(out, document);
                }
                out.writeInt(read.refused().size());
                for (Refused refused : read.refused()) {
                    text(out, refused.name());
                    text(out, refused.reason().name());
                }
            }
        }
        return bytes.toByteArray();
    }

    private static void document(DataOutputStream out, Document document) throws IOException {
        text(out, document.name());
        text(out, document.kind().name());
        out.writeInt(document.paragraphs().size());
        for (Paragraph paragraph : document.paragraphs()) {
            text(out, paragraph.text());
            out.writeBoolean(paragraph.place() == Paragraph.Place.TABLE_CELL);
        }
        out.writeInt(document.notes().size());
        for (Note note : document.notes()) {
            text(out, note.code());
            out.writeInt(note.count());
        }
    }

    static Decoded read(byte[] frame) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(frame));
        try {
            int kind = in.readByte();
            return switch (kind) {
                case DOCUMENTS ->
                    new Decoded.Documents(
                            MediaKind.valueOf(text(in)),
                            list(in, DecodedFrame::document),
                            list(in, i -> new Refused(text(i), Reason.valueOf(text(i)))));
                case UNREADABLE -> new Decoded.Unreadable(Reason.valueOf(text(in)), text(in));
                default -> throw new IOException("unknown frame " + kind);
            };
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new IOException("broken frame", e);
        }
    }

    private static Document document(DataInputStream in) throws IOException {
        return new Document(
                text(in),
                MediaKind.valueOf(text(in)),
                list(in, i -> new Paragraph(text(i), place(i.readBoolean()))),
                list(in, i -> new Note(text(i), i.readInt())));
    }

    private static Paragraph.Place place(boolean inTable) {
        return inTable ? Paragraph.Place.TABLE_CELL : Paragraph.Place.BODY;
    }

    private static <T> List<T> list(DataInputStream in, Item<T> item) throws IOException {
        int size = in.readInt();
        List<T> list = new ArrayList<>(Math.clamp(size, 0, 1024));
        for (int i = 0; i < size; i++) {
            list.add(item.read(in));
        }
        return list;
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new IOException("a text of %d bytes".formatted(length));
        }
        return new String(in.readNBytes(length), UTF_8);
    }
}
