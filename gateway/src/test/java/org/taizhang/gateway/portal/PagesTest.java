package org.taizhang.gateway.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {

    private static final Path APP = Path.of("../web-ui/src/app");
    private static final Pattern NAMED = Pattern.compile("(?m)^ {2}(\\w+): '(/[^']*)',$");
    private static final Pattern ROUTE =
            Pattern.compile("path: (?:paths\\.(\\w+)|`\\$\\{paths\\.(\\w+)}([^`]*)`|'([^']*)')");

    @Test
    void thePagesAreThoseOfThePortalsOwnMap() throws IOException {
        assertThat(Pages.ROUTES).containsExactlyElementsOf(routesOfThePortal());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/queue", "/queue/", "/reports/8f0c", "/queue/item/8f0c"})
    void pagesAreFoundByTheirAddress(String path) {
        assertThat(Pages.isAt(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/queues", "/reports/1/2", "/queue/other/1", "/schemas/x", "/asyncapi.yaml", "/reports//"})
    void otherAddressesAreNoPages(String path) {
        assertThat(Pages.isAt(path)).isFalse();
    }

    /// In the order of the file; a route that begins with no slash is below the one before it.
    private static List<String> routesOfThePortal() throws IOException {
        Map<String, String> paths = new HashMap<>();
        NAMED.matcher(Files.readString(APP.resolve("paths.ts")))
                .results()
                .forEach(named -> paths.put(named.group(1), named.group(2)));
        var routes = new ArrayList<String>();
        String parent = "";
        Matcher route = ROUTE.matcher(Files.readString(APP.resolve("routes.ts")));
        while (route.find()) {
            String literal = route.group(4);
            if (literal == null) {
                String name = route.group(1) == null ? route.group(2) : route.group(1);
                parent = paths.get(name);
                routes.add(parent + (route.group(3) == null ? "" : route.group(3)));
            } else if (!literal.startsWith("/")) {
                routes.add(parent + "/" + literal);
            }
        }
        return routes;
    }
}
