package org.taizhang.reader.isolation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.taizhang.format.Reason;

/// An answer of a worker as bytes. Not Java serialisation: what comes back from a process that a hostile file may have
/// taken over must be able to build nothing but an answer, and none that is larger than we can hold.
///
/// @param showsScans whether the file has pages that only recognition could read
record Frame(Answer answer, boolean showsScans) {
    /// What one upload may say of itself.
    static final int LARGEST_ANALYSIS = 64 << 20;

    private static final int LONGEST_TEXT = 1 << 16;
    private static final int READ = 1;
    private static final int UNREADABLE = 2;
    private static final int DIED = 3;

    void write(DataOutputStream out) throws IOException {
        switch (answer) {
            case Answer.Read read -> {
                out.writeByte(READ);
                bytes(out, read.analysis());
                bytes(out, read.division());
            }
            case Answer.Unreadable unreadable -> {
                out.writeByte(UNREADABLE);
                bytes(out, unreadable.reason().name().getBytes(UTF_8));
                text(out, unreadable.detail());
            }
            case Answer.Died died -> {
                out.writeByte(DIED);
                text(out, died.how());
            }
        }
        out.writeBoolean(showsScans);
        out.flush();
    }

    static Frame read(DataInputStream in) throws IOException {
        try {
            int kind = in.readByte();
            Answer answer =
                    switch (kind) {
                        case READ -> new Answer.Read(bytes(in, LARGEST_ANALYSIS), bytes(in, LARGEST_ANALYSIS));
                        case UNREADABLE -> new Answer.Unreadable(Reason.valueOf(text(in)), text(in));
                        case DIED -> new Answer.Died(text(in));
                        default -> throw new IOException("unknown frame " + kind);
                    };
            return new Frame(answer, in.readBoolean());
        } catch (IllegalArgumentException e) {
            throw new IOException("broken frame", e);
        }
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        bytes(out, text.substring(0, Math.min(text.length(), LONGEST_TEXT / 4)).getBytes(UTF_8));
    }

    private static void bytes(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(bytes(in, LONGEST_TEXT), UTF_8);
    }

    private static byte[] bytes(DataInputStream in, int most) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > most) {
            throw new IOException("%d bytes in a frame".formatted(length));
        }
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new IOException("%d bytes ended after %d".formatted(length, bytes.length));
        }
        return bytes;
    }
}
