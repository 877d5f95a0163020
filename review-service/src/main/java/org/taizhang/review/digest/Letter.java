package org.taizhang.review.digest;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/// The words of a mail: what kind of thing, its title, and where it is. Nothing that a report says, and nobody's name:
/// mail goes through many hands.
record Letter(String subject, String text) {

    static Letter of(List<Digest.Line> lines, LocalDate day, String portal) {
        String list = lines.stream().map(line -> entry(line, portal)).collect(Collectors.joining("\n\n"));
        return new Letter("台账：%d 项通知（%s）".formatted(lines.size(), day), """
                您好：

                以下事项请在台账中查看。

                %s

                全部通知：%s/notices
                在“通知”页可以选择哪些通知发邮件。本邮件由系统发出，请勿回复。
                """.formatted(list, portal));
    }

    private static String entry(Digest.Line line, String portal) {
        return "【%s】%s%s\n%s%s"
                .formatted(
                        line.kind().label().zh(),
                        thing(line),
                        line.title().replaceAll("\\s+", " "),
                        portal,
                        path(line));
    }

    private static String thing(Digest.Line line) {
        return switch (line.about()) {
            case "item" -> "整改事项 ";
            case "upload" -> "上传件 ";
            default -> "";
        };
    }

    private static String path(Digest.Line line) {
        return switch (line.about()) {
            case "report" -> "/reports/" + line.subject();
            case "item" -> "/ledger/" + line.subject();
            case "upload" -> "/uploads/" + line.subject() + "/split";
            default -> "/campaigns/" + line.subject();
        };
    }
}
