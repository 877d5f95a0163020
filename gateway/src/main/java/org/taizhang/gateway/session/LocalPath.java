package org.taizhang.gateway.session;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where a person goes on after the login: a page of the portal, never another site.
final class LocalPath {

    private static final String HOME = "/";
    private static final int LONGEST = 2000;

    /// They answer a login with something else than a page.
    private static final Set<String> NO_PAGES = Set.of("api", "login", "logout", "q");

    private LocalPath() {}

    /// The path if it is one of the portal, else the home page.
    static String orHome(@Nullable String then) {
        return then != null && isLocal(then) ? then : HOME;
    }

    static boolean isLocal(String then) {
        if (then.length() > LONGEST || !then.startsWith("/") || then.startsWith("//")) return false;
        // Browsers read a backslash as a slash, and drop tabs and line ends before they read.
        if (then.chars().anyMatch(c -> c == '\\' || c <= ' ' || c >= 0x7f)) return false;
        try {
            var uri = new URI(then);
            return uri.getScheme() == null && uri.getRawAuthority() == null && !NO_PAGES.contains(first(uri.getPath()));
        } catch (URISyntaxException _) {
            return false; // what cannot be read is not followed
        }
    }

    private static String first(String path) {
        return path.split("/", 3)[1];
    }
}
