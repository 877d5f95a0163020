package org.taizhang.stories;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/// All tasks that wait for a person.
final class Queue {
    private Queue() {}

    static List<JsonNode> of(As person) {
        var tasks = new ArrayList<JsonNode>();
        String next = "";
        do {
            JsonNode page = person.sees("/api/queue?limit=200" + next);
            tasks.addAll(Reports.list(page.path("items")));
            JsonNode cursor = page.path("next");
            next = cursor.isNull() ? "" : "&cursor=" + cursor.asText();
        } while (!next.isEmpty());
        return tasks;
    }
}
