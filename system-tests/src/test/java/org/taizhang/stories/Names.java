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
            String answer = reader.asks(call).text();
            names.stream().filter(answer::contains).forEach(name -> found.add(call + ": " + name));
        }
        return found;
    }

    private static Set<String> all() {
        var names = new TreeSet<String>(Set.of(Items.LEADER, Items.HANDLER));
        for (JsonNode user : realm().path("users")) {
            if (user.has("serviceAccountClientId")) continue;
            names.add(user.path("username").asText());
            names.add(user.path("firstName").asText() + " "
                    + user.path("lastName").asText());
        }
        return names;
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
