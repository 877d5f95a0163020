package org.taizhang.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taizhang.gateway.testing.Browser.GATEWAY;
import static org.taizhang.gateway.testing.Browser.location;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.taizhang.gateway.testing.Browser;
import org.taizhang.gateway.testing.FakeBackEnds;
import org.taizhang.testing.LocalStackResource;
import org.taizhang.testing.People;
import org.taizhang.testing.TestPorts;

@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@QuarkusTestResource(FakeBackEnds.class)
class SessionIT {

    @Inject
    AgroalDataSource database;

    private final Browser browser = new Browser();

    @ParameterizedTest
    @ValueSource(strings = {"/api/me", "/api/uploads", "/api/events", "/api/nothing", "/api"})
    void withoutASessionTheApiAnswersAProblemAndNoRedirect(String path) {
        HttpResponse<String> answer = browser.get(path);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(new JsonObject(answer.body()).getString("type"))
                .isEqualTo("https://taizhang.org/problems/unauthorized");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer realm=\"taizhang\"");
        assertThat(location(answer)).isEmpty();
    }

    @Test
    void anotherMethodIsRefusedWithThoseThatThereAre() {
        String bearer = "Bearer " + People.tokenOf("archives-reporter");

        var answer = browser.send(
                browser.request("/api/me").header("Authorization", bearer).POST(BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).hasValue("GET");
        assertThat(new JsonObject(answer.body()).getString("type")).endsWith("/method-not-allowed");
    }

    @Test
    void aPersonLogsInAndComesBackToThePage() {
        String page = browser.logIn("water-bureau-reporter", "/reports/1?tab=warnings");

        assertThat(page).isEqualTo("/reports/1?tab=warnings");
        var me = new JsonObject(browser.get("/api/me").body());
        assertThat(me.getString("username")).isEqualTo("water-bureau-reporter");
        assertThat(me.getString("name")).isNotBlank();
        assertThat(me.getJsonArray("roles")).isEqualTo(JsonArray.of("reporter"));
        assertThat(me.getJsonArray("units")).isEqualTo(JsonArray.of("water-bureau"));
    }

    @Test
    void theBrowserHoldsARandomIdAndNoToken() throws SQLException {
        browser.logIn("archives-reporter", "/");

        assertThat(browser.gatewayCookies()).containsOnlyKeys("q_session");
        assertThat(SessionId.parse(browser.gatewayCookies().get("q_session"))).isPresent();
        assertThat(browser.setByGateway())
                .noneMatch(cookie -> cookie.contains("eyJ0") || cookie.contains("eyJhbGciOiJS"));
        assertThat(browser.setByGateway().getLast())
                .startsWith("q_session=")
                .containsIgnoringCase("HttpOnly")
                .contains("SameSite=Lax");
        assertThat(sessions("position('eyJ' in encode(tokens, 'escape')) > 0")).isZero();
        assertThat(sessions("true")).isPositive();
    }

    @Test
    void aLogoutEndsTheSessionHereAndInKeycloak() {
        browser.logIn("archives-leader", "/");
        String cookie = browser.gatewayCookies().get("q_session");

        HttpResponse<String> answer = browser.get("/logout");

        assertThat(location(answer))
                .contains("/protocol/openid-connect/logout")
                .contains("id_token_hint=")
                .contains("post_logout_redirect_uri=");
        assertThat(location(browser.get(location(answer)))).startsWith(GATEWAY + "/logged-out");
        assertThat(browser.gatewayCookies()).doesNotContainKey("q_session");
        assertThat(meWith(cookie).statusCode()).isEqualTo(401);
        assertThat(browser.follow(GATEWAY + "/login").body()).as("asked again").contains("<form");
    }

    @Test
    void aLogoutWithoutASessionEndsOnTheSamePage() {
        assertThat(location(browser.get("/logout"))).isEqualTo("/logged-out");
    }

    @Test
    void requestsThatRaceWithARefreshAllPass() {
        browser.logIn("ecology-bureau-reporter", "/");
        String before = browser.gatewayCookies().get("q_session");
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
            browser.get("/api/me");
            return !before.equals(browser.gatewayCookies().get("q_session"));
        });

        var answers = Stream.generate(() -> CompletableFuture.supplyAsync(() -> meWith(before)))
                .limit(8)
                .toList();

        assertThat(answers).allMatch(answer -> answer.join().statusCode() == 200);
        assertThat(browser.get("/api/me").statusCode()).isEqualTo(200);
    }

    @Test
    void aLogoutEndsAlsoWhatARefreshReplaced() {
        browser.logIn("ecology-bureau-leader", "/");
        String before = browser.gatewayCookies().get("q_session");
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
            browser.get("/api/me");
            return !before.equals(browser.gatewayCookies().get("q_session"));
        });

        browser.get("/logout");

        assertThat(meWith(before).statusCode()).isEqualTo(401);
    }

    @Test
    void writingNeedsAPageOfOurs() {
        browser.logIn("water-bureau-reporter", "/");

        assertThat(post("Sec-Fetch-Site", "same-origin").statusCode()).isEqualTo(200);
        assertThat(post("Origin", GATEWAY).statusCode()).isEqualTo(200);
        for (var foreign : Stream.of(
                        post("Sec-Fetch-Site", "cross-site"),
                        post("Sec-Fetch-Site", "same-site"),
                        post("Origin", "http://evil.example"),
                        post("X-Nothing", "said"))
                .toList()) {
            assertThat(foreign.statusCode()).isEqualTo(403);
            assertThat(new JsonObject(foreign.body()).getString("type")).endsWith("/cross-site");
        }
    }

    @Test
    void withABearerTokenTheCookieCountsForNothing() {
        browser.logIn("water-bureau-reporter", "/");
        String bearer = "Bearer " + People.tokenOf("archives-reporter");

        var ofBearer = browser.send(browser.request("/api/me").header("Authorization", bearer));
        var ofBadBearer = browser.send(browser.request("/api/me").header("Authorization", "Bearer nonsense"));
        var written = browser.send(browser.request("/api/uploads")
                .header("Authorization", bearer)
                .header("Origin", "http://evil.example")
                .POST(BodyPublishers.ofString("x")));

        assertThat(new JsonObject(ofBearer.body()).getString("username")).isEqualTo("archives-reporter");
        assertThat(ofBadBearer.statusCode()).isEqualTo(401);
        assertThat(ofBadBearer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(written.statusCode()).isEqualTo(200);
        assertThat(new JsonObject(written.body()).getJsonObject("headers").getString("authorization"))
                .isEqualTo(bearer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "/\\evil.example", "https://evil.example/", "/logout"})
    void aLoginNeverLeadsElsewhere(String then) {
        assertThat(browser.logIn("archives-reporter", then)).isEqualTo("/");
    }

    @Test
    void aLoginBeginsAtThePublicAddress() {
        var answer = browser.get("http://127.0.0.1:" + TestPorts.gateway() + "/login?then=/queue");

        assertThat(location(answer)).isEqualTo(GATEWAY + "/login?then=/queue");
    }

    @Test
    void aLoginThatKeycloakDoesNotKnowBeginsAgainByItself() {
        HttpResponse<String> answer = comesBackInVain();

        assertThat(location(answer)).isEqualTo("/login?again=yes");
        assertThat(browser.gatewayCookies()).doesNotContainKey("q_session");
        assertThat(browser.follow(GATEWAY + location(answer)).body())
                .as("the login form")
                .contains("kc-form-login");
    }

    @Test
    void aLoginThatFailsAgainEndsOnAPageThatSaysSo() {
        comesBackInVain();

        assertThat(location(comesBackInVain())).isEqualTo("/logged-out?because=failed");
        assertThat(location(comesBackInVain())).as("a later try").isEqualTo("/login?again=yes");
    }

    @Test
    void aBrowserThatKeepsNoCookiesDoesNotGoRoundForEver() {
        assertThat(location(new Browser().get("/login?again=yes"))).isEqualTo("/logged-out?because=failed");
    }

    private HttpResponse<String> comesBackInVain() {
        browser.get("/login");
        return browser.get("/login?code=nonsense&state=" + state());
    }

    private String state() {
        return browser.gatewayCookies().keySet().stream()
                .filter(name -> name.startsWith("q_auth_"))
                .findFirst()
                .orElseThrow()
                .substring("q_auth_".length());
    }

    private HttpResponse<String> post(String header, String value) {
        return browser.send(
                browser.request("/api/uploads").header(header, value).POST(BodyPublishers.ofString("x")));
    }

    private static HttpResponse<String> meWith(String cookie) {
        var other = new Browser();
        return other.send(other.request("/api/me").header("Cookie", "q_session=" + cookie));
    }

    private int sessions(String condition) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from session where " + condition)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
