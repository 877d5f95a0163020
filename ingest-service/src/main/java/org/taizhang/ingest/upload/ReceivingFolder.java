package org.taizhang.ingest.upload;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.taizhang.storage.WorkFolder;

/// Where this process keeps files while their senders wait. Quarkus takes each away with its answer; what a killed
/// process had there goes when the next one starts, before that one is called.
@ApplicationScoped
class ReceivingFolder {

    private final Path path;
    private @Nullable WorkFolder folder;

    ReceivingFolder(@ConfigProperty(name = "quarkus.http.body.uploads-directory") Path path) {
        this.path = path;
    }

    void start(@Observes StartupEvent event) throws IOException {
        folder = WorkFolder.at(path);
    }

    void stop(@Observes ShutdownEvent event) throws IOException {
        if (folder != null) folder.close();
    }
}
