package org.taizhang.reader.isolation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;

/// What a worker is asked to read.
///
/// @param file its name stands in the analysis, and is the title of a report that has none
/// @param ocr whether scanned pages are to be recognised
/// @param split how a person divided the file, as JSON; empty where nobody did
record Request(Path file, String sha256, boolean ocr, String split) {

    void write(DataOutputStream out) throws IOException {
        out.writeUTF(file.toAbsolutePath().toString());
        out.writeUTF(sha256);
        out.writeBoolean(ocr);
        byte[] written = split.getBytes(UTF_8);
        out.writeInt(written.length);
        out.write(written);
        out.flush();
    }

    static Request read(DataInputStream in) throws IOException {
        return new Request(
                Path.of(in.readUTF()), in.readUTF(), in.readBoolean(), new String(in.readNBytes(in.readInt()), UTF_8));
    }
}
