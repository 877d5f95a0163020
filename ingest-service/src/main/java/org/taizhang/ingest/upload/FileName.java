package org.taizhang.ingest.upload;

/// A file's name as it may be shown and handed out: never a path, no control or direction marks.
public final class FileName {

    private static final int LONGEST = 255;
    /// What follows a dot and is longer is no extension but the rest of a sentence.
    private static final int LONGEST_EXTENSION = 16;

    private FileName() {}

    /// @param given as a multipart form names it
    public static String clean(String given) {
        String sent = decoded(given);
        String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        var clean = new StringBuilder();
        last.codePoints()
                .filter(c -> {
                    int type = Character.getType(c);
                    return type != Character.CONTROL && type != Character.FORMAT && type != Character.SURROGATE;
                })
                .forEach(clean::appendCodePoint);
        String name = cut(clean.toString().strip());
        return name.isEmpty() || name.equals(".") || name.equals("..") ? "未命名" : name;
    }

    /// Browsers write these three so that they do not end the header (RFC 7578, section 2), and no other: a percent
    /// sign stays what it is.
    private static String decoded(String given) {
        return given.replace("%22", "\"").replace("%0D", "\r").replace("%0A", "\n");
    }

    /// The extension stays, because it tells people and programs what to open the file with.
    private static String cut(String name) {
        if (length(name) <= LONGEST) return name;
        int dot = name.lastIndexOf('.');
        String extension = dot > 0 && length(name.substring(dot + 1)) <= LONGEST_EXTENSION ? name.substring(dot) : "";
        int kept = LONGEST - length(extension);
        return name.substring(0, name.offsetByCodePoints(0, kept)).strip() + extension;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
