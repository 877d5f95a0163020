package org.taizhang.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Makes containers for tests.
public final class Zip {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip;

    private Zip(Charset names) {
        zip = new ZipOutputStream(bytes, names);
    }

    public static Zip zip() {
        return new Zip(UTF_8);
    }

    public static Zip zipWithNamesIn(String charset) {
        return new Zip(Charset.forName(charset));
    }

    public Zip with(String name, String content) {
        return with(name, content.getBytes(UTF_8));
    }

    public Zip with(String name, byte[] content) {
        try {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public byte[] bytes() {
        try {
            zip.close();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
