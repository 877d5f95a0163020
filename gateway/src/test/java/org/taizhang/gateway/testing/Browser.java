package org.taizhang.gateway.testing;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.taizhang.testing.TestPorts;

/// As much of a browser as a login needs. The JDK's cookie store would not send `Secure` cookies to http://localhost;
/// browsers do.
public final class Browser {

    public static final String GATEWAY = "http://localhost:" + TestPorts.gateway();

    private static final Pattern ACTION = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Map<String, Map<String, String>> cookies = new ConcurrentHashMap<>();
    private final List<String> setCookies = new ArrayList<>();

    /// Walks through Keycloak's own login form, and answers where the gateway leads to in the end.
    public String logIn(String username, String then) {
        HttpResponse<String> form = follow(GATEWAY + "/login?then=" + URLEncoder.encode(then, StandardCharsets.UTF_8));
        Matcher action = ACTION.matcher(form.body());
        if (!action.find()) throw new IllegalStateException("no login form: " + form.statusCode() + form.body());
        String body = "username=" + username + "&password=taizhang-demo&credentialId=";
        HttpResponse<String> answer = send(request(action.group(1).replace("&amp;", "&"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        while (location(answer).contains("/login?")) answer = get(location(answer));
        return location(answer);
    }

    public HttpResponse<String> get(String url) {
        return send(request(url));
    }

    /// Goes on until an answer is no redirect.
    public HttpResponse<String> follow(String url) {
        HttpResponse<String> answer = get(url);
        while (answer.statusCode() / 100 == 3) answer = get(location(answer));
        return answer;
    }

    public HttpRequest.Builder request(String url) {
        URI uri = URI.create(url.startsWith("/") ? GATEWAY + url : url);
        var request = HttpRequest.newBuilder(uri);
        String header = jar(uri).entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        if (!header.isEmpty()) request.header("Cookie", header);
        return request;
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(cookie -> keep(answer.uri(), cookie));
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public HttpClient http() {
        return http;
    }

    public Map<String, String> gatewayCookies() {
        return Map.copyOf(jar(URI.create(GATEWAY)));
    }

    /// Every `Set-Cookie` of the gateway so far, with attributes.
    public List<String> setByGateway() {
        return List.copyOf(setCookies);
    }

    public static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private synchronized void keep(URI from, String setCookie) {
        if (from.getAuthority().equals(URI.create(GATEWAY).getAuthority())) setCookies.add(setCookie);
        String pair = setCookie.split(";", 2)[0];
        String name = pair.substring(0, pair.indexOf('='));
        if (setCookie.toLowerCase(Locale.ROOT).contains("max-age=0")) jar(from).remove(name);
        else jar(from).put(name, pair.substring(pair.indexOf('=') + 1));
    }

    private Map<String, String> jar(URI uri) {
        return cookies.computeIfAbsent(uri.getAuthority(), _ -> new TreeMap<>());
    }
}
