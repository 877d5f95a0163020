package org.taizhang.ingest.upload;

/// A file's name as it may be shown and handed out: never a path, no control or direction marks.
public final class FileName {

    private static final int LONGEST = 255;

    private FileName() {}

    public static String clean(String given) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        StringBuilder clean = new StringBuilder();
        last.codePoints()
                .filter(c -> {
                    int type = Character.getType(c);
                    return type != Character.CONTROL && type != Character.FORMAT && type != Character.SURROGATE;
                })
                .limit(LONGEST)
                .forEach(clean::appendCodePoint);
        String name = clean.toString().strip();
        return name.isEmpty() || name.equals(".") || name.equals("..") ? "未命名" : name;
    }
}
