package org.taizhang.stories;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// People of the demonstration, by all their names: of their account, of the person, and of those who are only written
/// of in the ledger.
final class Names {
    private Names() {}

    /// Where somebody is named in the answers to these calls.
    static List<String> in(List<Call> calls, As reader) {
        Set<String> names = all();
        var found = new ArrayList<String>();
        for (Call call : calls) {
            // Roles are called as some people of the demonstration are.
            String answer = reader.asks(call).text().replaceAll("\"role\":\"[a-z-]+\"", "");
            names.stream().filter(answer::contains).forEach(name -> found.add(call + ": " + name));
        }
        return found;
    }

    private static Set<String> all() {
        var names = new TreeSet<String>(ofPeople());
        for (JsonNode user : users()) names.add(user.path("username").asText());
        return names;
    }

    /// As they are written, without the names of their accounts.
    static Set<String> ofPeople() {
        var names = new TreeSet<String>(Set.of(Items.LEADER, Items.HANDLER));
        for (JsonNode user : users()) {
            names.add(user.path("lastName").asText() + user.path("firstName").asText());
        }
        return names;
    }

    private static List<JsonNode> users() {
        var users = new ArrayList<JsonNode>();
        for (JsonNode user : realm().path("users")) {
            if (!user.has("serviceAccountClientId")) users.add(user);
        }
        return users;
    }

    private static JsonNode realm() {
        try {
            return new ObjectMapper()
                    .readTree(StackUnderTest.root()
                            .resolve("deploy/keycloak/taizhang-realm.json")
                            .toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
