package org.taizhang.gateway.session;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tells a request that a page of ours made from one that another site made our user's browser send.
///
/// `SameSite=Lax` keeps most of those away, but not the ones of sibling hosts. `Sec-Fetch-Site` is sent by every
/// current browser and no page can set it; `Origin` is there for the older ones.
final class CrossSite {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private CrossSite() {}

    static boolean isSafe(String method) {
        return SAFE.contains(method);
    }

    static boolean isOurs(@Nullable String secFetchSite, @Nullable String origin, String publicOrigin) {
        if (secFetchSite != null) return secFetchSite.equals("same-origin");
        return publicOrigin.equals(origin);
    }
}
