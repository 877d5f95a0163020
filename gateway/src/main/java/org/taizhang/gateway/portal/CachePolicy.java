package org.taizhang.gateway.portal;

/// How long a browser may keep what it was given. Assets carry a hash of their content in the name; pages name the
/// assets, so they are asked for each time.
public final class CachePolicy {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String ASK_EACH_TIME = "no-cache";
    private static final String NEVER = "no-store";

    private CachePolicy() {}

    public static String of(String path, int status) {
        if (isBelow(path, "/api") || isBelow(path, "/q") || path.equals("/login") || path.equals("/logout"))
            return NEVER;
        if (path.startsWith("/assets/")) return status == 200 || status == 206 || status == 304 ? FOR_EVER : NEVER;
        return status < 400 ? ASK_EACH_TIME : NEVER;
    }

    private static boolean isBelow(String path, String top) {
        return path.equals(top) || path.startsWith(top + "/");
    }
}
