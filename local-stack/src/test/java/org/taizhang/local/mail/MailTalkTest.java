package org.taizhang.local.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailTalkTest {

    @TempDir
    Path folder;

    @Test
    void aMailThatWasGivenWholeLiesInTheFolderAsItCame() throws Exception {
        String answers = talk(
                "EHLO here\r\nMAIL FROM:<a@b>\r\nRCPT TO:<c@d>\r\nDATA\r\nSubject: 台账\r\n\r\n..one\r\n.\r\nQUIT\r\n");

        assertThat(answers).contains("354", "250 kept", "221");
        assertThat(mails()).singleElement().asString().isEqualTo("Subject: 台账\r\n\r\n.one\r\n");
    }

    @Test
    void aMailThatBreaksOffIsNone() throws Exception {
        talk("HELO here\r\nDATA\r\nSubject: half\r\n");

        assertThat(mails()).isEmpty();
    }

    @Test
    void whatItDoesNotKnowItRefuses() throws Exception {
        assertThat(talk("STARTTLS\r\nQUIT\r\n")).contains("502");
    }

    private String talk(String client) throws IOException, InterruptedException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var socket = new Socket(InetAddress.getLoopbackAddress(), server.getLocalPort())) {
            Thread talk = Thread.ofVirtual().start(new MailTalk(server.accept(), new Mailbox(folder)));
            socket.getOutputStream().write(client.getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            String answers = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            talk.join();
            return answers;
        }
    }

    private List<String> mails() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .map(MailTalkTest::text)
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
