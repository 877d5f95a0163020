package org.taizhang.local;

import java.io.UncheckedIOException;
import java.util.List;
import org.taizhang.local.place.Console;
import org.taizhang.local.place.DataFolderLock;
import org.taizhang.local.place.StartFailure;
import org.taizhang.local.place.Workplace;
import org.taizhang.local.supervision.Stack;

/// The launcher: `up`, `down`, `status`.
final class LocalStack {
    private LocalStack() {}

    /// The system. What a line names is what that process is told about; it starts when what it uses is ready.
    private static void describe(Stack stack) {
        var postgres = stack.postgres();
        var kafka = stack.kafka(
                "taizhang.uploads",
                "taizhang.readings",
                "taizhang.reports",
                "taizhang.items",
                "taizhang.units",
                "taizhang.campaigns",
                "taizhang.lists");
        var objects = stack.objectStore("originals", "evidence", "analyses");
        var mail = stack.mail();
        var keycloak = stack.keycloak(postgres);

        var ingest = stack.service("ingest-service")
                .ownsDatabaseIn(postgres)
                .uses(kafka, objects)
                .trusts(keycloak);
        var extract = stack.service("extract-service")
                .ownsDatabaseIn(postgres)
                .uses(kafka, objects)
                .trusts(keycloak)
                .heap("768m"); // for one analysis of the largest size
        var review = stack.service("review-service")
                .ownsDatabaseIn(postgres)
                .uses(kafka, objects, mail)
                .trusts(keycloak)
                .readsDirectoryOf(keycloak)
                .tells("TAIZHANG_DIGESTS_DAILY");
        stack.service("gateway")
                .ownsDatabaseIn(postgres)
                .uses(kafka)
                .trusts(keycloak)
                .logsInAt(keycloak)
                .managedOn("gateway-management")
                .routesTo(ingest, extract, review);
    }

    public static void main(String[] arguments) throws InterruptedException {
        var console = Console.standard();
        try {
            var options = Options.of(arguments);
            var place = Workplace.from(System.getenv(), console);
            int exit =
                    switch (options.action()) {
                        case UP ->
                            options.detach()
                                    ? Daemon.start(place, List.of(arguments))
                                    : runInForeground(place, options);
                        case DOWN -> Daemon.stop(place);
                        case STATUS -> ProcessTable.print(place);
                    };
            System.exit(exit);
        } catch (StartFailure e) {
            console.print("taizhang: " + e.getMessage());
            System.exit(1);
        } catch (UncheckedIOException e) { // a full disk, or a folder of somebody else
            console.print("taizhang: " + e.getCause());
            System.exit(1);
        }
    }

    private static int runInForeground(Workplace place, Options options) throws InterruptedException {
        try (var _ = DataFolderLock.take(place.data())) {
            Leftovers.end(place);
            var stack = new Stack(place);
            describe(stack);
            return new Foreground(stack, place, options).run();
        }
    }
}
