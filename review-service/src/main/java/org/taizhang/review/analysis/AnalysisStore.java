package org.taizhang.review.analysis;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import org.taizhang.events.StoredObject;
import org.taizhang.storage.ObjectStore;

/// Analyses as the extract service stored them, proven by their SHA-256.
@ApplicationScoped
public class AnalysisStore {

    private static final JsonMapper JSON = JsonMapper.builder()
            // A newer reader may say more.
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final ObjectStore store;

    AnalysisStore(ObjectStore store) {
        this.store = store;
    }

    /// @throws IllegalArgumentException when it is no analysis of a report, which trying again will not mend
    public ReadReportContent read(StoredObject analysis) {
        byte[] json = store.read(analysis);
        try {
            var content = JSON.readValue(json, ReadReportContent.class);
            if (content.text() == null || content.title() == null)
                throw new IllegalArgumentException("no analysis of a report: " + analysis.key());
            return content;
        } catch (IOException e) {
            throw new IllegalArgumentException("no analysis of a report: " + analysis.key(), e);
        }
    }
}
