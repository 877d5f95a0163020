package org.taizhang.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.taizhang.testing.PublishedApi.Answer;

class PublishedApiTest {

    private static final String DOCUMENT = """
            {"paths": {
               "/api/units/{code}": {"get": {"responses": {
                 "200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Unit"}}}},
                 "204": {"description": "nothing"},
                 "404": {"$ref": "#/components/responses/NotFound"}}}},
               "/api/units/all": {"get": {"responses": {"204": {"description": "nothing"}}}}},
             "components": {
               "responses": {"NotFound": {"content": {"application/problem+json": {
                 "schema": {"$ref": "#/components/schemas/ProblemDetails"}}}}},
               "schemas": {
                 "Unit": {"type": "object", "required": ["code"], "properties": {
                   "code": {"type": "string"},
                   "parent": {"anyOf": [{"$ref": "#/components/schemas/Code"}, {"type": "null"}]},
                   "since": {"type": "string", "format": "date"},
                   "kind": {"type": "string", "enum": ["bureau", "office"]},
                   "more": {"type": "object", "properties": {}, "additionalProperties": true}}},
                 "Code": {"type": "string"},
                 "ProblemDetails": {"type": "object", "required": ["type"], "properties": {
                   "type": {"type": "string"}}}}}}
            """;

    private final PublishedApi published = published();

    private static PublishedApi published() {
        try {
            return new PublishedApi(new ObjectMapper().readTree(DOCUMENT));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "200 | application/json;charset=UTF-8 | {\"code\": \"a\", \"parent\": null, \"more\": {\"x\": 1}}",
                "404 | application/problem+json | {\"type\": \"t\"}",
                "204 | `` | ``"
            })
    void anAnswerMayBeWhatIsPublished(int status, String mediaType, String body) {
        assertThat(published.breachesOf(answer(status, mediaType, body))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "201 | application/json | {\"code\": \"a\"}",
                "200 | text/plain | a",
                "200 | application/json | {}",
                "200 | application/json | {\"code\": 1}",
                "200 | application/json | {\"code\": \"a\", \"parent\": 1}",
                "200 | application/json | {\"code\": \"a\", \"since\": \"yesterday\"}",
                "200 | application/json | {\"code\": \"a\", \"kind\": \"ministry\"}",
                "200 | application/json | {\"code\": \"a\", \"unpublished\": null}",
                "200 | application/json | not json",
                "204 | application/json | {}",
                "404 | application/problem+json | {\"type\": \"t\", \"unpublished\": 1}"
            })
    void nothingElseMayBeAnswered(int status, String mediaType, String body) {
        assertThat(published.breachesOf(answer(status, mediaType, body))).isNotEmpty();
    }

    @Test
    void theAddressThatIsWrittenOutIsMeantBeforeTheOneThatIsOpen() {
        assertThat(published.breachesOf(Answer.of("GET", "/api/units/all", 204, "", "")))
                .isEmpty();
        assertThat(published.breachesOf(Answer.of("GET", "/api/units/all", 404, "", "")))
                .isNotEmpty();
    }

    @Test
    void problemsHaveTheirShapeEverywhere() {
        String problem = "application/problem+json";

        assertThat(published.breachesOf(Answer.of("GET", "/nowhere", 404, problem, "{\"type\": \"t\"}")))
                .isEmpty();
        assertThat(published.breachesOf(Answer.of("GET", "/nowhere", 404, problem, "{}")))
                .isNotEmpty();
    }

    private static Answer answer(int status, String mediaType, String body) {
        return Answer.of("GET", "/api/units/water-bureau", status, mediaType, body);
    }
}
