package org.taizhang.local.server;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.taizhang.local.mail.MailServer;
import org.taizhang.local.place.Workplace;
import org.taizhang.local.process.Component;
import org.taizhang.local.process.Launch;

/// A mail server that keeps what is sent in a folder.
public final class Mail implements Component {
    private final Workplace place;
    private final Path folder;

    public Mail(Workplace place) {
        this.place = place;
        this.folder = place.data().of("mail");
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public List<String> ports() {
        return List.of("mail");
    }

    @Override
    public List<Component> needs() {
        return List.of();
    }

    @Override
    public Launch launch() {
        List<String> command = Workplace.java(
                "24m",
                "-cp",
                Workplace.classPath(),
                MailServer.class.getName(),
                folder.toString(),
                Integer.toString(place.port("mail")));
        return new Launch(command, Map.of());
    }

    @Override
    public boolean isReady() {
        return Kafka.answers(place.port("mail"));
    }

    @Override
    public Map<String, String> connection() {
        return Map.of(
                "TAIZHANG_SMTP_HOST", Workplace.LOOPBACK, "TAIZHANG_SMTP_PORT", Integer.toString(place.port("mail")));
    }
}
