package org.taizhang.gateway.live;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.taizhang.gateway.session.DatabaseTokens;

/// All streams of this replica.
@ApplicationScoped
class LiveStreams {

    private static final int REMEMBERED = 1000;

    private final Set<LiveStream> streams = ConcurrentHashMap.newKeySet();
    private final RecentEvents recent = new RecentEvents(REMEMBERED);
    private final UnitsClient units;
    private final DatabaseTokens sessions;
    private final Clock clock;

    LiveStreams(UnitsClient units, DatabaseTokens sessions, Clock clock) {
        this.units = units;
        this.sessions = sessions;
        this.clock = clock;
    }

    /// @param lastSeen id of the last event that the client had before its connection broke
    void add(LiveStream stream, @Nullable String lastSeen) {
        streams.add(stream);
        if (lastSeen != null) recent.after(lastSeen).forEach(stream::offer);
    }

    void remove(LiveStream stream) {
        streams.remove(stream);
    }

    void publish(LiveEvent event) {
        recent.add(event);
        streams.forEach(stream -> stream.offer(event));
        if (event.movesUnits()) streams.forEach(LiveStream::makeStale);
    }

    /// Keeps proxies from closing quiet streams, ends those whose session is over, and asks again who sees what.
    @Scheduled(every = "{gateway.live.beat}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void beat() {
        streams.forEach(LiveStream::beat);
        over().forEach(LiveStream::end);
        streams.stream().filter(LiveStream::isStale).forEach(units::refresh);
    }

    private List<LiveStream> over() {
        Instant now = clock.instant();
        Set<UUID> logins = streams.stream()
                .flatMap(stream -> Stream.ofNullable(stream.listener().login()))
                .collect(Collectors.toSet());
        Set<UUID> alive = sessions.alive(logins);
        return streams.stream()
                .filter(stream -> {
                    LiveStream.Listener listener = stream.listener();
                    boolean loggedOut = listener.login() != null && !alive.contains(listener.login());
                    return loggedOut || !now.isBefore(listener.endsAt());
                })
                .toList();
    }

    /// Streams never end by themselves, and a stopping process waits for every open answer.
    void stop(@Observes ShutdownDelayInitiatedEvent stopping) {
        streams.forEach(LiveStream::end);
    }

    void stop(@Observes ShutdownEvent stopping) {
        streams.forEach(LiveStream::end);
    }
}
