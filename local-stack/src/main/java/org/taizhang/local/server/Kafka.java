package org.taizhang.local.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.taizhang.local.kafka.KafkaNode;
import org.taizhang.local.place.DataFolder;
import org.taizhang.local.place.Workplace;
import org.taizhang.local.process.Component;
import org.taizhang.local.process.Launch;

/// Kafka in KRaft mode: one node, a loopback listener for the services and a guarded one for integrators.
public final class Kafka implements Component {
    private final Workplace place;
    private final List<String> topics;
    private final Path configuration;

    public Kafka(Workplace place, List<String> topics) {
        this.place = place;
        this.topics = topics;
        this.configuration = place.data().run().resolve("kafka.properties");
    }

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public List<String> ports() {
        return List.of("kafka", "kafka-external", "kafka-controller");
    }

    @Override
    public List<Component> needs() {
        return List.of();
    }

    @Override
    public void prepare() {
        var properties = new Properties();
        try (InputStream in = Kafka.class.getResourceAsStream("/kafka.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String inside = "PLAINTEXT://" + place.loopback("kafka");
        properties.put("controller.quorum.voters", "1@" + place.loopback("kafka-controller"));
        properties.put(
                "listeners",
                "%s,EXTERNAL://%s,CONTROLLER://%s"
                        .formatted(inside, place.loopback("kafka-external"), place.loopback("kafka-controller")));
        properties.put(
                "advertised.listeners", "%s,EXTERNAL://localhost:%d".formatted(inside, place.port("kafka-external")));
        properties.put("log.dirs", place.data().of("kafka").toString());
        String oauth = "listener.name.external.oauthbearer.sasl.oauthbearer.";
        properties.put(oauth + "jwks.endpoint.url", place.issuer() + "/protocol/openid-connect/certs");
        properties.put(oauth + "expected.issuer", place.issuer());
        var text = new StringWriter();
        try {
            properties.store(text, "Written at every start; the settings that do not vary are in local-stack");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        DataFolder.writePrivately(configuration, text.toString());
    }

    @Override
    public Launch launch() {
        List<String> command = Workplace.java(
                "256m",
                "-Dtaizhang.log.level=INFO",
                "-Dtaizhang.token.url=" + place.issuer() + "/protocol/openid-connect/token",
                "-Dorg.apache.kafka.sasl.oauthbearer.allowed.urls=" + place.issuer() + "/protocol/openid-connect/certs",
                "-cp",
                Workplace.classPath(),
                KafkaNode.class.getName(),
                configuration.toString());
        return new Launch(command, Map.of());
    }

    @Override
    public boolean isReady() {
        return answers(place.port("kafka")) && answers(place.port("kafka-external"));
    }

    @Override
    public void completeStart() {
        new Topics(place.loopback("kafka")).create(topics);
    }

    @Override
    public Map<String, String> connection() {
        return Map.of("KAFKA_BOOTSTRAP_SERVERS", place.loopback("kafka"));
    }

    public static boolean answers(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
