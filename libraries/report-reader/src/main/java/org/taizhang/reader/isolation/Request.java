package org.taizhang.reader.isolation;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;

/// What a worker is asked to read.
///
/// @param file its name stands in the analysis, and is the title of a report that has none
/// @param ocr whether scanned pages are to be recognised
record Request(Path file, String sha256, boolean ocr) {

    void write(DataOutputStream out) throws IOException {
        out.writeUTF(file.toAbsolutePath().toString());
        out.writeUTF(sha256);
        out.writeBoolean(ocr);
        out.flush();
    }

    static Request read(DataInputStream in) throws IOException {
        return new Request(Path.of(in.readUTF()), in.readUTF(), in.readBoolean());
    }
}
