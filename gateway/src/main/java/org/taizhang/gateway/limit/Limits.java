package org.taizhang.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.taizhang.gateway.Answers;
import org.taizhang.gateway.PublicAddress;
import org.taizhang.web.Digest;
import org.taizhang.web.problem.Invalid;

/// Answers calls of those who ask for too much: 429, with the seconds after which to come back.
@ApplicationScoped
public class Limits {

    private static final Logger LOG = Logger.getLogger(Limits.class);

    /// As long as an access token lasts.
    private static final Duration AT_WORK = Duration.ofMinutes(5);

    private final Allowance calls;
    private final Allowance changes;
    private final Allowance strangers;
    private final Cache<String, Boolean> guests;
    private final ClientAddress clientAddress;

    Limits(
            LimitConfig config,
            PublicAddress publicAddress,
            @ConfigProperty(name = "gateway.trusted-proxies") Optional<List<String>> proxies) {
        if (publicAddress.isHttps() && proxies.isEmpty())
            LOG.warn("gateway.trusted-proxies names nobody, so all who are not logged in count as one address");
        int remembered = config.remembered();
        this.calls = new Allowance(config.calls(), config.callsPerSecond(), remembered, System::nanoTime);
        this.changes = new Allowance(config.changes(), config.changesPerSecond(), remembered, System::nanoTime);
        this.strangers = new Allowance(config.strangers(), config.strangersPerSecond(), remembered, System::nanoTime);
        this.guests = Caffeine.newBuilder()
                .maximumSize(remembered)
                .expireAfterWrite(AT_WORK)
                .build();
        this.clientAddress = new ClientAddress(proxies.orElse(List.of()));
    }

    /// Whether to ask who calls. Those at work are not kept out by strangers who share their address.
    ///
    /// @param credentials token or session ids
    public boolean mayAsk(RoutingContext call, Set<String> credentials) {
        if (credentials.stream().anyMatch(some -> guests.getIfPresent(hashed(some)) != null)) return true;
        return passes(call, strangers.look(address(call)), "address");
    }

    /// Whether a call of somebody known may go on.
    ///
    /// @param person who it is, for ever
    public boolean admits(RoutingContext call, Set<String> credentials, String person, boolean changesSomething) {
        credentials.forEach(some -> guests.put(hashed(some), true));
        if (!passes(call, calls.take(person), "person")) return false;
        return !changesSomething || passes(call, changes.take(person), "person");
    }

    /// Whether a call of nobody known may be answered as it deserves.
    public boolean admitsStranger(RoutingContext call) {
        return passes(call, strangers.take(address(call)), "address");
    }

    /// Nobody's token stays in memory for being remembered.
    private static String hashed(String credentials) {
        return Digest.of(credentials.getBytes(StandardCharsets.UTF_8));
    }

    private String address(RoutingContext call) {
        HttpServerRequest request = call.request();
        List<String> hops = request.headers().getAll("X-Forwarded-For");
        return clientAddress.of(
                request.connection().remoteAddress().hostAddress(), hops.isEmpty() ? null : String.join(",", hops));
    }

    private static boolean passes(RoutingContext call, Optional<Duration> wait, String whose) {
        if (wait.isEmpty()) return true;
        long seconds = wait.get().plusSeconds(1).minusNanos(1).toSeconds();
        LOG.debugf("too many requests of=%s path=%s", whose, call.request().path());
        call.response().putHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        Answers.problem(
                call,
                new Invalid(
                        "too-many-requests",
                        429,
                        "操作太频繁，这次没有办理。请 %d 秒后再试。".formatted(seconds),
                        "Too many requests; this one was not done. Try again in %d seconds.".formatted(seconds)));
        return false;
    }
}
