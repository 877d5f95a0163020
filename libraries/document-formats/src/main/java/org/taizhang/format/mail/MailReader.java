package org.taizhang.format.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.parser.MimeStreamParser;
import org.apache.james.mime4j.stream.MimeConfig;
import org.taizhang.format.Budget;
import org.taizhang.format.Reason;
import org.taizhang.format.Refusal;

/// Takes a mail apart by Mime4j, as a stream of its parts.
public final class MailReader {
    private static final int MOST_HEADERS = 1000;
    private static final int LONGEST_HEADER = 1 << 18;
    private static final int ANY_LENGTH = -1;

    private MailReader() {}

    public static Mail read(byte[] bytes, Budget budget) throws IOException {
        var parts = new MailParts(budget);
        var parser = new MimeStreamParser(MimeConfig.custom()
                .setMaxHeaderCount(MOST_HEADERS)
                .setMaxHeaderLen(LONGEST_HEADER)
                .setMaxLineLen(ANY_LENGTH)
                .build());
        parser.setContentDecoding(true);
        parser.setContentHandler(parts);
        try {
            parser.parse(new ByteArrayInputStream(bytes));
        } catch (MimeException e) {
            throw new Refusal(Reason.DAMAGED, "mail: " + e.getMessage());
        }
        return parts.mail();
    }
}
