package org.taizhang.review.roster;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.taizhang.review.unit.Wish;

/// What would come of a file, line by line.
record Plan(List<Planned> lines) {

    Plan {
        lines = List.copyOf(lines);
    }

    record Planned(Line line, Wish.Checked checked) {}

    long count(Wish.Step step) {
        return lines.stream().filter(one -> one.checked().step() == step).count();
    }

    /// SHA-256 of what was and of what is to be: whoever confirms it confirms this and nothing else.
    String digest() {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            for (Planned one : lines) {
                Wish.Checked checked = one.checked();
                String text = "%d %s %s %s -> %s%n"
                        .formatted(
                                one.line().number(),
                                one.line().code(),
                                checked.step(),
                                checked.before(),
                                checked.after());
                sha256.update(text.getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
