package org.taizhang.format.archive;

import java.util.regex.Pattern;

/// Names from strangers, made safe to show; none is ever used as a path.
public final class EntryName {
    private static final int LONGEST = 120;
    private static final int LONGEST_EXTENSION = 8;
    private static final Pattern UNSHOWABLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029<>:\"|?*\\ufffd]");

    private EntryName() {}

    public static String shown(String raw) {
        String path = raw.replace('\\', '/');
        String name = UNSHOWABLE
                .matcher(path.substring(path.lastIndexOf('/') + 1))
                .replaceAll("_")
                .strip();
        if (name.isEmpty() || name.equals(".") || name.equals("..")) {
            return "unnamed";
        }
        if (name.codePointCount(0, name.length()) <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String extension = dot > 0 && name.length() - dot <= LONGEST_EXTENSION ? name.substring(dot) : "";
        return name.substring(0, name.offsetByCodePoints(0, LONGEST - extension.length())) + extension;
    }

    /// What operating systems leave in archives.
    public static boolean isLitter(String raw) {
        String name = raw.substring(raw.lastIndexOf('/') + 1);
        return raw.startsWith("__MACOSX/")
                || name.startsWith("._")
                || name.equals(".DS_Store")
                || name.equalsIgnoreCase("Thumbs.db")
                || name.equalsIgnoreCase("desktop.ini");
    }
}
