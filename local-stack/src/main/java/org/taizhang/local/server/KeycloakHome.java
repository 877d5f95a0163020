package org.taizhang.local.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.taizhang.local.place.Cache;
import org.taizhang.local.place.Console;
import org.taizhang.local.place.DataFolder;
import org.taizhang.local.place.StartFailure;
import org.taizhang.local.place.Versions;
import org.taizhang.local.place.Workplace;
import org.taizhang.local.process.Command;

/// Keycloak's folders: the distribution, unpacked and built once in the cache, and a home in the data folder that
/// links to it, takes its pages from the checkout and keeps what belongs to one stack.
final class KeycloakHome {
    private static final List<String> SHARED = List.of("lib", "providers", "conf");

    private final Path distribution;
    private final Path zip;
    private final Path themes;
    private final Path home;

    KeycloakHome(Path cache, Path checkout, Path home) {
        String version = "keycloak-" + Versions.of("keycloak");
        this.distribution = cache.resolve(version);
        this.zip = checkout.resolve(
                "local-stack/target/keycloak/keycloak-quarkus-dist-" + Versions.of("keycloak") + ".zip");
        this.themes = checkout.resolve("deploy/keycloak/themes");
        this.home = home;
    }

    void prepare(Console console, Path log) {
        Cache.build(distribution, folder -> {
            console.say("keycloak: unpacking and building it, once for this user");
            unpack(folder);
            Command.run(java(folder, folder, "build", "--db=postgres", "--health-enabled=true"), log);
        });
        SHARED.forEach(name -> link(name, distribution.resolve(name)));
        link("themes", themes);
        forgetCompressed();
    }

    /// Compressed styles and scripts lie there by Keycloak's version only, and would outlive a change of the pages.
    private void forgetCompressed() {
        try {
            Cache.delete(home.resolve("data/tmp/kc-gzip-cache"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void link(String name, Path target) {
        Path link = home.resolve(name);
        try {
            if (Files.isSymbolicLink(link) && Files.readSymbolicLink(link).equals(target)) return;
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Where Keycloak looks for realms at its start.
    Path imports() {
        return DataFolder.made(home.resolve("data/import"));
    }

    List<String> java(String... arguments) {
        return java(distribution, home, arguments);
    }

    /// What kc.sh would run; the shell would only stay as a parent in between.
    private static List<String> java(Path distribution, Path home, String... arguments) {
        List<String> command = new ArrayList<>(
                Workplace.java(
                        "512m",
                        "-Xms64m",
                        "-Dkc.home.dir=" + home,
                        "-Djboss.server.config.dir=" + home.resolve("conf"),
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                        "-Dpicocli.disable.closures=true",
                        "-Dquarkus-log-max-startup-records=10000",
                        "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory"));
        Stream.of("java.util", "java.util.concurrent", "java.security", "java.lang")
                .forEach(opened -> command.add("--add-opens=java.base/" + opened + "=ALL-UNNAMED"));
        command.addAll(List.of(
                "-cp",
                distribution.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        command.addAll(List.of(arguments));
        return command;
    }

    private void unpack(Path folder) {
        if (!Files.exists(zip))
            throw new StartFailure(zip + " is missing: build with mvn -Dquick package -pl local-stack");
        try (var archive = new ZipFile(zip.toFile())) {
            for (Enumeration<? extends ZipEntry> entries = archive.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                Path inZip = Path.of(entry.getName());
                if (inZip.getNameCount() < 2) continue; // the folder that everything else is in
                Path target = Cache.inside(
                        folder, inZip.subpath(1, inZip.getNameCount()).toString());
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                    continue;
                }
                Files.createDirectories(target.getParent());
                try (InputStream in = archive.getInputStream(entry)) {
                    Files.copy(in, target);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
