package org.taizhang.local.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One client's talk, as far as SMTP asks for it: greeting, envelope, mail, goodbye. Bytes are kept as letters of
/// ISO 8859-1, so that they lie in the file as they came.
final class MailTalk implements Runnable {

    private static final int LONGEST = 10 * 1024 * 1024;

    private final Socket client;
    private final Mailbox mailbox;

    MailTalk(Socket client, Mailbox mailbox) {
        this.client = client;
        this.mailbox = mailbox;
    }

    @Override
    public void run() {
        try (client;
                var in = new BufferedReader(
                        new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
                var out = client.getOutputStream();
                var writer = new OutputStreamWriter(out, StandardCharsets.ISO_8859_1)) {
            talk(in, writer);
        } catch (IOException _) {
            // The client went; a mail that was not whole is none.
        }
    }

    private void talk(BufferedReader in, Writer out) throws IOException {
        say(out, "220 taizhang");
        String line = in.readLine();
        while (line != null && !verb(line).equals("QUIT")) {
            answer(verb(line), in, out);
            line = in.readLine();
        }
        if (line != null) say(out, "221 bye");
    }

    private void answer(String verb, BufferedReader in, Writer out) throws IOException {
        switch (verb) {
            case "EHLO" -> say(out, "250-taizhang\r\n250 8BITMIME");
            case "HELO", "MAIL", "RCPT", "RSET", "NOOP" -> say(out, "250 ok");
            case "DATA" -> {
                say(out, "354 go on");
                String mail = mail(in);
                if (mail == null) {
                    say(out, "552 too long");
                } else {
                    mailbox.put(mail);
                    say(out, "250 kept");
                }
            }
            default -> say(out, "502 not known here");
        }
    }

    /// Null when it is too long.
    private static @Nullable String mail(BufferedReader in) throws IOException {
        var mail = new StringBuilder();
        String line = in.readLine();
        while (line != null && !line.equals(".")) {
            if (mail.length() < LONGEST)
                mail.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
            line = in.readLine();
        }
        if (line == null) throw new IOException("broken off");
        return mail.length() < LONGEST ? mail.toString() : null;
    }

    private static String verb(String line) {
        return line.strip().split(" ", 2)[0].toUpperCase(Locale.ROOT);
    }

    private static void say(Writer out, String line) throws IOException {
        out.write(line + "\r\n");
        out.flush();
    }
}
