package org.taizhang.bench.portal;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import java.util.HashMap;
import java.util.Map;

/// What a page fetches from the portal's address, as Chromium counts it on the wire.
///
/// It counts what has arrived so far, so that a stream that never ends counts, too.
final class Traffic {
    private final String address;
    private final Map<String, Boolean> isData = new HashMap<>();
    private final Map<String, Long> arrived = new HashMap<>();

    private Traffic(String address) {
        this.address = address;
    }

    static Traffic of(CDPSession browser, String address) {
        var traffic = new Traffic(address);
        browser.on("Network.requestWillBeSent", traffic::asked);
        browser.on("Network.responseReceived", event -> traffic.set(event, event.getAsJsonObject("response")));
        browser.on("Network.dataReceived", event -> traffic.add(event));
        browser.on("Network.loadingFinished", event -> traffic.set(event, event));
        browser.send("Network.enable");
        return traffic;
    }

    private void asked(JsonObject event) {
        String url = event.getAsJsonObject("request").get("url").getAsString();
        if (url.startsWith(address + "/")) isData.put(id(event), url.startsWith(address + "/api/"));
    }

    private void set(JsonObject event, JsonObject counted) {
        arrived.put(id(event), counted.get("encodedDataLength").getAsLong());
    }

    private void add(JsonObject event) {
        arrived.merge(id(event), event.get("encodedDataLength").getAsLong(), Long::sum);
    }

    private static String id(JsonObject event) {
        return event.get("requestId").getAsString();
    }

    long requests() {
        return isData.size();
    }

    long data() {
        return bytes(true);
    }

    long files() {
        return bytes(false);
    }

    private long bytes(boolean data) {
        return isData.entrySet().stream()
                .filter(request -> request.getValue() == data)
                .mapToLong(request -> arrived.getOrDefault(request.getKey(), 0L))
                .sum();
    }
}
