package org.taizhang.local.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.taizhang.local.place.DataFolder;
import org.taizhang.local.place.StartFailure;
import org.taizhang.local.place.Workplace;
import org.taizhang.local.process.Component;
import org.taizhang.local.process.Launch;

/// One of our services, from its Quarkus application folder; told everything by its environment.
public final class Service implements Component {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    private final String name;
    private final Workplace place;
    private final Path application;
    private final List<Component> uses = new ArrayList<>();
    private final List<Component> databases = new ArrayList<>();
    private final Map<String, String> environment = new HashMap<>();
    private List<String> managementPort = List.of();
    private String heap = "256m";

    public Service(String name, Workplace place) {
        this.name = name;
        this.place = place;
        this.application = place.home().resolve(name).resolve("target/quarkus-app/quarkus-run.jar");
        environment.put("QUARKUS_HTTP_HOST", Workplace.LOOPBACK);
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(place.port(port())));
        environment.put("TAIZHANG_PUBLIC_URL", place.publicUrl());
        environment.put("TAIZHANG_DATA", place.data().root().toString());
        environment.put("TAIZHANG_DEMONSTRATION", "true");
        environment.put("QUARKUS_VERTX_CACHE_DIRECTORY", place.vertxCache(name));
    }

    public Service ownsDatabaseIn(Postgres postgres) {
        var database = postgres.database(port());
        environment.put("TAIZHANG_DATABASE_URL", database.url());
        environment.put("TAIZHANG_DATABASE_USER", database.user());
        environment.put("TAIZHANG_DATABASE_PASSWORD", database.password());
        uses.add(postgres);
        databases.add(postgres);
        return this;
    }

    public Service uses(Component... components) {
        for (Component component : components) {
            uses.add(component);
            environment.putAll(component.connection());
        }
        return this;
    }

    /// Only its address: a service starts beside Keycloak, and asks for its keys when the first caller comes.
    public Service trusts(Keycloak keycloak) {
        environment.put("TAIZHANG_OIDC_ISSUER", keycloak.issuer());
        return this;
    }

    /// With the portal's own client, and keys of its sessions.
    public Service logsInAt(Keycloak keycloak) {
        environment.put("TAIZHANG_PORTAL_CLIENT_SECRET", keycloak.portalSecret());
        environment.put("TAIZHANG_SESSION_SECRET", place.secrets().get("session"));
        return this;
    }

    /// With the client that may read people and groups.
    public Service readsDirectoryOf(Keycloak keycloak) {
        environment.put("TAIZHANG_DIRECTORY_CLIENT_SECRET", keycloak.directorySecret());
        return this;
    }

    /// Hands on what this start was told by its own environment.
    public Service tells(String variable) {
        String value = System.getenv(variable);
        if (value != null) environment.put(variable, value);
        return this;
    }

    /// Only the addresses: the gateway answers, with a problem, while a service behind it is away.
    public Service routesTo(Service... services) {
        for (Service service : services) {
            environment.put(
                    "TAIZHANG_" + service.port().toUpperCase(Locale.ROOT) + "_URL",
                    "http://" + place.loopback(service.port()));
        }
        return this;
    }

    /// Keeps metrics and the like off its public port.
    public Service managedOn(String port) {
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(place.port(port)));
        managementPort = List.of(port);
        return this;
    }

    public Service heap(String maximum) {
        heap = maximum;
        return this;
    }

    private String port() {
        return name.replace("-service", "");
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<String> ports() {
        return Stream.concat(Stream.of(port()), managementPort.stream()).toList();
    }

    @Override
    public List<Component> needs() {
        return List.copyOf(uses);
    }

    /// Its tables are brought up to date at its start; without a broker or an object store it can start.
    @Override
    public List<Component> startsAfter() {
        return List.copyOf(databases);
    }

    @Override
    public void check() {
        if (Files.exists(application)) return;
        String advice = "run ./taizhang up, which builds what is missing, or mvn -Dquick package";
        throw new StartFailure("%s is not built (%s is missing): %s".formatted(name, application, advice));
    }

    @Override
    public Launch launch() {
        return new Launch(Workplace.java(heap, "-jar", application.toString()), environment);
    }

    @Override
    public boolean isReady() {
        return status(URI.create("http://" + place.loopback(port()) + "/q/health/ready")) == 200;
    }

    static int status(URI address) {
        var request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(5)).build();
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException _) {
            return -1; // not listening yet
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    /// Leaves the environment for whoever runs the service by hand or in a test: `set -a; . FILE`.
    public void writeEnvironment() {
        String lines = new TreeMap<>(environment)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                        .collect(Collectors.joining());
        DataFolder.writePrivately(
                DataFolder.made(place.data().run().resolve("environment")).resolve(name + ".env"), lines);
    }
}
