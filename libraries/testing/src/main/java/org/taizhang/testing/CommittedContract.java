package org.taizhang.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// A service's OpenAPI document as `contract/` has it: what callers, and the portal, were promised.
public final class CommittedContract {

    private static final ObjectMapper JSON = new ObjectMapper();
    /// As deep as a path's operation or a schema of the components.
    private static final int DEPTH = 3;

    private CommittedContract() {}

    static JsonNode of(String service) {
        try {
            return JSON.readTree(folder().resolve(service + ".json").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("no contract of " + service, e);
        }
    }

    /// Where a service publishes another document than the committed one, as JSON pointers; `./taizhang contract` makes
    /// them the same.
    public static List<String> differences(String service, String published) {
        try {
            var found = new ArrayList<String>();
            compare("", of(service), JSON.readTree(published), DEPTH, found);
            return found;
        } catch (JsonProcessingException e) {
            return List.of("no JSON: " + e.getMessage());
        }
    }

    /// Tests run in the folder of their module.
    private static Path folder() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.exists(here.resolve("contract/README.md"))) {
            here = Optional.ofNullable(here.getParent())
                    .orElseThrow(() -> new IllegalStateException("no contract above this folder"));
        }
        return here.resolve("contract");
    }

    private static void compare(String at, JsonNode committed, JsonNode published, int depth, List<String> found) {
        if (committed.equals(published)) return;
        if (depth == 0 || !committed.isObject() || !published.isObject()) {
            found.add(at);
            return;
        }
        var names = new TreeSet<String>();
        committed.fieldNames().forEachRemaining(names::add);
        published.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            String below = at + "/" + name.replace("~", "~0").replace("/", "~1");
            compare(below, committed.path(name), published.path(name), depth - 1, found);
        }
    }
}
