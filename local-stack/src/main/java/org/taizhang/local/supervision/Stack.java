package org.taizhang.local.supervision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.taizhang.local.place.Console;
import org.taizhang.local.place.DataFolder;
import org.taizhang.local.place.OutgoingPorts;
import org.taizhang.local.place.PortCheck;
import org.taizhang.local.place.Ports;
import org.taizhang.local.place.StartFailure;
import org.taizhang.local.place.Workplace;
import org.taizhang.local.process.Component;
import org.taizhang.local.process.ForkingThread;
import org.taizhang.local.server.Kafka;
import org.taizhang.local.server.Keycloak;
import org.taizhang.local.server.Mail;
import org.taizhang.local.server.ObjectStore;
import org.taizhang.local.server.Postgres;
import org.taizhang.local.server.Service;

/// The components of one data folder: describes, starts, watches and stops them.
public final class Stack {
    private final Workplace place;
    private final ForkingThread forking = new ForkingThread();
    private final Map<Component, Supervision> supervisions = new LinkedHashMap<>();
    private final StateRecord record = new StateRecord(this);
    private final AtomicBoolean stopped = new AtomicBoolean();
    private volatile Phase phase = Phase.STARTING;

    enum Phase {
        STARTING,
        READY,
        STOPPING
    }

    public Stack(Workplace place) {
        this.place = place;
    }

    public Postgres postgres() {
        return add(new Postgres(place));
    }

    public Kafka kafka(String... topics) {
        return add(new Kafka(place, List.of(topics)));
    }

    public ObjectStore objectStore(String... buckets) {
        return add(new ObjectStore(place, List.of(buckets)));
    }

    public Mail mail() {
        return add(new Mail(place));
    }

    public Keycloak keycloak(Postgres postgres) {
        return add(new Keycloak(place, postgres));
    }

    public Service service(String name) {
        return add(new Service(name, place));
    }

    public <C extends Component> C add(C component) {
        supervisions.put(component, new Supervision(component, this));
        return component;
    }

    DataFolder data() {
        return place.data();
    }

    Ports ports() {
        return place.ports();
    }

    Console console() {
        return place.console();
    }

    public ForkingThread forking() {
        return forking;
    }

    Phase phase() {
        return phase;
    }

    public Supervision supervisionOf(Component component) {
        Supervision supervision = supervisions.get(component);
        if (supervision == null) throw new StartFailure(component.name() + " is not part of this start");
        return supervision;
    }

    List<Supervision> supervisions() {
        return List.copyOf(supervisions.values());
    }

    /// Also when the services are left out: tests of one service run it with the environment it would have here.
    public void writeEnvironments() {
        supervisions.keySet().forEach(component -> {
            if (component instanceof Service service) service.writeEnvironment();
        });
    }

    /// Leaves the services out; what was described for them (databases, topics, buckets) is made all the same.
    public void keepInfrastructureOnly() {
        supervisions.keySet().removeIf(component -> component instanceof Service);
    }

    /// Starts everything as soon as what it needs is ready, and returns when all is.
    ///
    /// Another thread must be in [ForkingThread#serve()] meanwhile.
    public void start() {
        Map<String, Integer> needed = new LinkedHashMap<>();
        supervisions
                .keySet()
                .forEach(component -> component.ports().forEach(name -> needed.put(name, ports().of(name))));
        ports().requireNotOutgoing(needed.keySet(), OutgoingPorts.ofThisMachine());
        PortCheck.requireFree(needed);
        supervisions.keySet().forEach(Component::check);
        Thread.ofVirtual().name("state").start(record);
        supervisions.values().forEach(supervision -> Thread.ofVirtual()
                .name(supervision.component().name())
                .start(supervision));
        try {
            untilAllReadyOrOneFailed().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof StartFailure failure
                    ? failure
                    : new StartFailure("the start failed: " + e, e);
        }
        phase = Phase.READY;
        recordState();
    }

    private CompletableFuture<Object> untilAllReadyOrOneFailed() {
        CompletableFuture<?>[] all =
                supervisions.values().stream().map(Supervision::ready).toArray(CompletableFuture<?>[]::new);
        // Success of one is no end, its failure is: what follows a success here never completes.
        Stream<CompletableFuture<?>> failures =
                Stream.of(all).map(one -> one.thenCompose(_ -> new CompletableFuture<>()));
        return CompletableFuture.anyOf(
                Stream.concat(failures, Stream.of(CompletableFuture.allOf(all))).toArray(CompletableFuture<?>[]::new));
    }

    /// Stops in the reverse order of need: nothing loses what it needs before it has ended itself.
    public void stop() throws InterruptedException {
        if (!stopped.compareAndSet(false, true)) return;
        phase = Phase.STOPPING;
        List<Supervision> remaining = new ArrayList<>(supervisions.values());
        while (!remaining.isEmpty()) {
            List<Supervision> unneeded = remaining.stream()
                    .filter(one -> remaining.stream()
                            .noneMatch(other -> other.component().needs().contains(one.component())))
                    .toList();
            stopTogether(unneeded);
            remaining.removeAll(unneeded);
        }
        record.forget();
    }

    private static void stopTogether(List<Supervision> supervisions) throws InterruptedException {
        List<Thread> threads = supervisions.stream()
                .map(supervision -> Thread.ofVirtual().start(() -> {
                    try {
                        supervision.stop();
                    } catch (InterruptedException _) {
                        Thread.currentThread().interrupt();
                    }
                }))
                .toList();
        for (Thread thread : threads) thread.join();
    }

    void recordState() {
        record.update();
    }
}
