package org.taizhang.ingest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.taizhang.testing.People;
import org.taizhang.testing.StackOnLines;

/// What callers are told while PostgreSQL or the object store is away.
@QuarkusTest
@Timeout(60)
@QuarkusTestResource(value = StackOnLines.class, restrictToAnnotatedClass = true)
class AwayIT {

    private static final String UNAVAILABLE = "https://taizhang.org/problems/unavailable";

    private final byte[] report = ("2023年工作报告 " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);

    @AfterEach
    void mend() {
        StackOnLines.database().mend();
        StackOnLines.store().mend();
        Awaitility.await().until(() -> caller().get("/api/uploads").statusCode() == 200);
    }

    @Test
    void aFileThatComesWhileTheStoreIsAwayIsNotReceivedAndItsSenderKnows() {
        StackOnLines.store().cut();

        putOff(upload(report)).body("detail", containsString("没有收到这个文件"));

        StackOnLines.store().mend();
        upload(report).statusCode(201).body("receipts[0].duplicate", equalTo(false));
    }

    @Test
    void aFileThatComesWhileTheDatabaseIsAwayIsNotReceivedAndItsSenderKnows() {
        StackOnLines.database().cut();

        putOff(upload(report)).body("detail", containsString("没有收到这个文件"));
        putOff(caller().get("/api/uploads").then()).body("detail", containsString("过一会儿再试"));
    }

    @Test
    void aStoreThatDoesNotAnswerIsTakenToBeAway() {
        StackOnLines.store().freeze();

        putOff(upload(report));
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsTakenToBeAway() {
        StackOnLines.database().freeze();

        putOff(upload(report));
    }

    @Test
    void evidenceThatWasPutOffIsNotReceived() {
        StackOnLines.database().cut();

        putOff(caller().multiPart("file", "证明.txt", report)
                        .multiPart("item", UUID.randomUUID().toString())
                        .multiPart("unit", "water-bureau")
                        .multiPart("effectiveDate", "2024-01-01")
                        .post("/api/evidence")
                        .then())
                .body("detail", containsString("没有收到这个文件"));
    }

    @Test
    void ofSeveralFilesEachIsToldWhatBecameOfIt() {
        upload(report).statusCode(201);
        StackOnLines.store().cut();

        caller().multiPart("file", "taken.txt", report)
                .multiPart("file", "put-off.txt", "新的报告".getBytes(StandardCharsets.UTF_8))
                .post("/api/uploads")
                .then()
                .statusCode(201)
                .body("receipts", hasSize(1))
                .body("refused[0].name", equalTo("put-off.txt"))
                .body("refused[0].problem.type", equalTo(UNAVAILABLE));
    }

    @Test
    void whatWasPutOffUnderAKeyIsTakenUnderTheSameKey() {
        String key = UUID.randomUUID().toString();
        byte[] other = ("2022年工作报告 " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
        upload(report).statusCode(201);
        StackOnLines.store().cut();
        both(key, other).body("refused", hasSize(1));

        StackOnLines.store().mend();

        both(key, other).body("receipts", hasSize(2));
    }

    private ValidatableResponse both(String key, byte[] other) {
        return caller().header("Idempotency-Key", key)
                .multiPart("file", "one.txt", report)
                .multiPart("file", "two.txt", other)
                .post("/api/uploads")
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse putOff(ValidatableResponse answer) {
        answer.statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "10")
                .body("type", equalTo(UNAVAILABLE));
        return answer;
    }

    private static ValidatableResponse upload(byte[] content) {
        return caller().multiPart("file", "水务局.txt", content)
                .post("/api/uploads")
                .then();
    }

    private static RequestSpecification caller() {
        return given().auth().oauth2(People.tokenOf("water-bureau-reporter"));
    }
}
