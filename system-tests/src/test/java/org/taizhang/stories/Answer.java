package org.taizhang.stories;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/// What the API answered.
record Answer(String asked, int status, String text) {
    private static final ObjectMapper JSON = new ObjectMapper();

    boolean isGood() {
        return status / 100 == 2;
    }

    /// True when nobody can tell whether the call did what it should.
    boolean isOutage() {
        return status >= 500;
    }

    JsonNode json() {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON from " + this, e);
        }
    }

    JsonNode good() {
        if (!isGood()) throw new AssertionError("refused: " + this);
        return json();
    }

    @Override
    public String toString() {
        return "%s → %d %s".formatted(asked, status, text);
    }
}
