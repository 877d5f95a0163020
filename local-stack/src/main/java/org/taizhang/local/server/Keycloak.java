package org.taizhang.local.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.taizhang.local.place.DataFolder;
import org.taizhang.local.place.Workplace;
import org.taizhang.local.process.Component;
import org.taizhang.local.process.Launch;

/// Keycloak with the demonstration realm, which it takes in at its first start.
public final class Keycloak implements Component {
    /// Addresses of styles bear Keycloak's version and not ours, so browsers must ask again some time after a change.
    private static final String STYLES_STAY_SECONDS = "3600";

    private final Workplace place;
    private final Postgres postgres;
    private final Postgres.Database database;
    private final KeycloakHome home;

    public Keycloak(Workplace place, Postgres postgres) {
        this.place = place;
        this.postgres = postgres;
        this.database = postgres.database("keycloak");
        this.home = new KeycloakHome(place.cache(), place.home(), place.data().of("keycloak"));
    }

    String issuer() {
        return place.issuer();
    }

    String portalSecret() {
        return place.secrets().get("client.portal");
    }

    String directorySecret() {
        return place.secrets().get("client.directory");
    }

    @Override
    public String name() {
        return "keycloak";
    }

    @Override
    public List<String> ports() {
        return List.of("keycloak", "keycloak-management");
    }

    @Override
    public List<Component> needs() {
        return List.of(postgres);
    }

    @Override
    public List<Component> startsAfter() {
        return List.of(postgres);
    }

    @Override
    public void prepare() {
        home.prepare(place.console(), place.data().log("keycloak-build"));
        Path demonstration = place.home().resolve("deploy/keycloak/taizhang-realm.json");
        try {
            Path imported = home.imports().resolve("taizhang-realm.json");
            Files.copy(demonstration, imported, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot copy the realm " + demonstration, e);
        }
    }

    @Override
    public Launch launch() {
        List<String> command = home.java(
                "start",
                "--optimized",
                "--import-realm",
                "--cache=local",
                "--http-enabled=true",
                "--http-host=" + Workplace.LOOPBACK,
                "--http-port=" + place.port("keycloak"),
                "--http-management-host=" + Workplace.LOOPBACK,
                "--http-management-port=" + place.port("keycloak-management"),
                "--hostname=http://localhost:" + place.port("keycloak"),
                "--spi-theme--static-max-age=" + STYLES_STAY_SECONDS,
                "--db-url=" + database.url(),
                "--db-username=" + database.user(),
                "--db-pool-max-size=20");
        // Passwords by the environment: a command line is read by every user of the machine.
        return new Launch(
                command,
                Map.of(
                        "QUARKUS_VERTX_CACHE_DIRECTORY", place.vertxCache("keycloak"),
                        "KC_DB_PASSWORD", database.password(),
                        "KC_BOOTSTRAP_ADMIN_USERNAME", "admin",
                        "KC_BOOTSTRAP_ADMIN_PASSWORD", place.secrets().get("keycloak.admin"),
                        // Keycloak puts these into the realm that it imports.
                        "TAIZHANG_PUBLIC_URL", place.publicUrl(),
                        "TAIZHANG_PORTAL_CLIENT_SECRET", portalSecret(),
                        "TAIZHANG_INTEGRATOR_CLIENT_SECRET", place.secrets().get("client.integrator"),
                        "TAIZHANG_DIRECTORY_CLIENT_SECRET", directorySecret()));
    }

    /// "Started" in its log comes before the realm is there.
    @Override
    public boolean isReady() {
        return Service.status(URI.create(place.issuer() + "/.well-known/openid-configuration")) == 200;
    }

    /// An imported realm stays as it is, but the portal's port may have been changed since.
    @Override
    public void completeStart() {
        Path known = place.data().run().resolve("portal-address");
        try {
            if (Files.exists(known) && !Files.readString(known).equals(place.publicUrl())) {
                new PortalAddress(place).change(Files.readString(known), place.publicUrl());
            }
            DataFolder.writePrivately(known, place.publicUrl());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
