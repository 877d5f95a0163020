package org.taizhang.local.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;

/// The mail server's process: `MailServer FOLDER PORT`. Takes mail from this machine for any address.
public final class MailServer {

    private static final int WAITING = 50;

    private MailServer() {}

    public static void main(String[] arguments) throws IOException {
        var mailbox = new Mailbox(Path.of(arguments[0]));
        int port = Integer.parseInt(arguments[1]);
        try (var server = new ServerSocket(port, WAITING, InetAddress.getLoopbackAddress())) {
            while (true) {
                Socket client = server.accept();
                Thread.ofVirtual().name("mail").start(new MailTalk(client, mailbox));
            }
        }
    }
}
