package org.taizhang.local.mail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/// A folder with one file a mail, as it came.
record Mailbox(Path folder) {

    /// A file ending in `.eml` is whole.
    void put(String mail) throws IOException {
        Files.createDirectories(folder);
        String name = "%d-%s".formatted(System.currentTimeMillis(), UUID.randomUUID());
        Path coming = folder.resolve(name + ".coming");
        Files.writeString(coming, mail, StandardCharsets.ISO_8859_1);
        Files.move(coming, folder.resolve(name + ".eml"), StandardCopyOption.ATOMIC_MOVE);
    }
}
