package org.taizhang.web.identity;

/// A person's name as people write it: 周敏, Ada Lovelace. Keycloak's own claim would say 敏 周.
public final class FullName {

    private FullName() {}

    public static String of(String family, String given) {
        return isHan(family) && isHan(given) ? family + given : (given + " " + family).strip();
    }

    private static boolean isHan(String name) {
        return !name.isEmpty()
                && name.codePoints()
                        .allMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.HAN);
    }
}
