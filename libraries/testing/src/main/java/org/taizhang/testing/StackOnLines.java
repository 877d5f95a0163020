package org.taizhang.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The local stack, with lines in between that a test can cut: to PostgreSQL and to the object store.
public class StackOnLines extends LocalStackResource {

    private static @Nullable CuttableLine database;
    private static @Nullable CuttableLine store;

    public static CuttableLine database() {
        return Objects.requireNonNull(database, "the stack is started first");
    }

    public static CuttableLine store() {
        return Objects.requireNonNull(store, "the stack is started first");
    }

    @Override
    public Map<String, String> start() {
        Map<String, String> environment = super.start();
        String url = environment.get("TAIZHANG_DATABASE_URL");
        URI postgres = URI.create(url.substring("jdbc:".length()));
        database = new CuttableLine(postgres.getHost(), postgres.getPort());
        environment.put("TAIZHANG_DATABASE_URL", url.replace(authority(postgres), "localhost:" + database.port()));
        URI s3 = URI.create(environment.get("TAIZHANG_S3_URL"));
        store = new CuttableLine(s3.getHost(), s3.getPort());
        environment.put("TAIZHANG_S3_URL", "http://localhost:" + store.port());
        return environment;
    }

    private static String authority(URI address) {
        return address.getHost() + ":" + address.getPort();
    }

    @Override
    public void stop() {
        try {
            database().close();
            store().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
