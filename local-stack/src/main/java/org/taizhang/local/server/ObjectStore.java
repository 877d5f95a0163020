package org.taizhang.local.server;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.taizhang.local.place.Workplace;
import org.taizhang.local.process.Component;
import org.taizhang.local.process.Launch;
import org.taizhang.local.s3.S3Server;

/// An S3 server over a folder, whose objects are on the disk before it answers.
public final class ObjectStore implements Component {
    private final Workplace place;
    private final List<String> buckets;
    private final Path folder;

    public ObjectStore(Workplace place, List<String> buckets) {
        this.place = place;
        this.buckets = buckets;
        this.folder = place.data().of("s3");
    }

    @Override
    public String name() {
        return "s3";
    }

    @Override
    public List<String> ports() {
        return List.of("s3");
    }

    @Override
    public List<Component> needs() {
        return List.of();
    }

    @Override
    public Launch launch() {
        List<String> command = Workplace.java(
                "192m",
                "-Dtaizhang.log.level=INFO",
                "-cp",
                Workplace.classPath(),
                S3Server.class.getName(),
                folder.toString(),
                "http://" + place.loopback("s3"),
                String.join(",", buckets));
        return new Launch(
                command, Map.of("TAIZHANG_S3_ACCESS_KEY", accessKey(), "TAIZHANG_S3_SECRET_KEY", secretKey()));
    }

    @Override
    public boolean isReady() {
        return Kafka.answers(place.port("s3"));
    }

    @Override
    public Map<String, String> connection() {
        return Map.of(
                "TAIZHANG_S3_URL", "http://" + place.loopback("s3"),
                "TAIZHANG_S3_ACCESS_KEY", accessKey(),
                "TAIZHANG_S3_SECRET_KEY", secretKey());
    }

    private String accessKey() {
        return place.secrets().get("s3.access-key");
    }

    private String secretKey() {
        return place.secrets().get("s3.secret-key");
    }
}
