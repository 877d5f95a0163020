package org.taizhang.local.place;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.taizhang.local.disk.Forced;

/// Passwords and keys of one data folder, generated when first asked for and kept in `run/secrets.properties`.
///
/// One is on the disk before anybody is told it: a database whose password went with a power cut opens to nobody.
public final class Secrets {
    private final Path file;
    private final Consumer<Path> force;
    private final Map<String, String> known = new TreeMap<>();

    public Secrets(Path file) {
        this(file, Forced::force);
    }

    /// @param force puts a file or a folder on the disk; a test looks at what is asked of it
    public Secrets(Path file, Consumer<Path> force) {
        this.file = file;
        this.force = force;
        if (!Files.exists(file)) return;
        try {
            for (String line : Files.readAllLines(file)) {
                int equals = line.indexOf('=');
                if (equals > 0) known.put(line.substring(0, equals), line.substring(equals + 1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public synchronized String get(String name) {
        String secret = known.get(name);
        return secret == null ? generate(name) : secret;
    }

    private String generate(String name) {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        String secret = HexFormat.of().formatHex(random);
        known.put(name, secret);
        DataFolder.writePrivately(
                file,
                known.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                        .collect(Collectors.joining()),
                force);
        return secret;
    }
}
