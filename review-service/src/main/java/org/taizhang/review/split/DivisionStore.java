package org.taizhang.review.split;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import org.taizhang.events.StoredObject;
import org.taizhang.storage.ObjectStore;

/// How files were divided, as the extract service stored it.
@ApplicationScoped
public class DivisionStore {

    private static final JsonMapper JSON = JsonMapper.builder()
            // A newer reader may say more.
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final ObjectStore store;

    DivisionStore(ObjectStore store) {
        this.store = store;
    }

    /// @throws IllegalArgumentException when it is none, which trying again will not mend
    public DividedFile read(StoredObject division) {
        try {
            return JSON.readValue(store.read(division), DividedFile.class);
        } catch (IOException e) {
            throw new IllegalArgumentException("no division of a file: " + division.key(), e);
        }
    }
}
