package org.taizhang.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.taizhang.gateway.route.RouteTable.Target;

class RouteTableTest {

    @ParameterizedTest
    @CsvSource({
        "/api/uploads, INGEST",
        "/api/uploads/1/content, INGEST",
        "/api/evidence, INGEST",
        "/api/readings/1/analysis, EXTRACT",
        "/api/units/city, REVIEW",
        "/api/reports/1/approval, REVIEW",
        "/api/queue, REVIEW",
        "/api/tasks/1/claim, REVIEW",
        "/api/candidates/1/rejection, REVIEW",
        "/api/items, REVIEW",
        "/api/routes, REVIEW",
        "/api/services/ingest/letters, INGEST",
        "/api/services/extract/replay, EXTRACT",
        "/api/services/review/letters/1/discard, REVIEW",
        "/api/trail/verification, REVIEW"
    })
    void theServiceThatOwnsThePathAnswers(String path, BackEnd owner) {
        assertThat(RouteTable.target(path)).contains(new Target(owner, path));
    }

    @ParameterizedTest
    @CsvSource({"ingest, INGEST", "extract, EXTRACT", "review, REVIEW"})
    void documentsAreFoundUnderTheNameOfTheService(String name, BackEnd owner) {
        assertThat(RouteTable.target("/api/openapi/" + name)).contains(new Target(owner, "/q/openapi"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api",
                "/api/",
                "/api/uploadsx",
                "/api/nothing",
                "/api/services",
                "/api/services/gateway/letters",
                "/api/openapi",
                "/api/openapi/gateway",
                "/api/openapi/ingest/x",
                "/uploads",
                "/API/uploads"
            })
    void nothingElseLeadsInside(String path) {
        assertThat(RouteTable.target(path)).isEmpty();
    }

    @Test
    void theGatewaysOwnAddressesLeadToNoService() {
        assertThat(RouteTable.isOwn("/api/me")).isTrue();
        assertThat(RouteTable.target("/api/me")).isEmpty();
        assertThat(RouteTable.target("/api/events")).isEmpty();
    }
}
