package org.taizhang.local.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taizhang.local.place.Console;
import org.taizhang.local.place.Workplace;
import org.taizhang.local.process.Launch;

class ServiceTest {
    @TempDir
    Path folder;

    @Test
    void aServiceWritesIntoItsFolderOfTheDataFolder() {
        var place = Workplace.from(
                Map.of(
                        "TAIZHANG_DATA", folder.toString(),
                        "TAIZHANG_CACHE", folder.resolve("cache").toString()),
                Console.standard());

        Launch launch = new Service("ingest-service", place).launch();

        assertThat(launch.environment())
                .containsEntry("TAIZHANG_DATA", folder.toString())
                .containsEntry(
                        "QUARKUS_VERTX_CACHE_DIRECTORY",
                        folder.resolve("ingest-service/vertx-cache").toString());
        assertThat(folder.resolve("ingest-service")).isDirectory();
    }
}
