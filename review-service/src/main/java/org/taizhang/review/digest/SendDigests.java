package org.taizhang.review.digest;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.TimeoutException;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.jboss.logging.Logger;
import org.taizhang.review.person.TellDay;
import org.taizhang.web.ChinaDay;

/// Sends the day's digests. Each is noted as being sent, and that is committed, before a byte goes to the mail server:
/// of two replicas one sends it, and one whose sending broke off is never sent again, for it may have gone out. What it
/// told stands in the portal all the same.
@ApplicationScoped
class SendDigests {

    private static final Logger LOG = Logger.getLogger(SendDigests.class);

    private final DigestRepository digests;
    private final Mailer mailer;
    private final DigestConfig config;
    private final TellDay day;

    SendDigests(DigestRepository digests, Mailer mailer, DigestConfig config, TellDay day) {
        this.digests = digests;
        this.mailer = mailer;
        this.config = config;
        this.day = day;
    }

    boolean hasServer() {
        return config.server().filter(name -> !name.isBlank()).isPresent();
    }

    @Scheduled(
            every = "{taizhang.digests.look-every}",
            identity = "send-digests",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void atTheHour() {
        if (hasServer() && config.daily() && isTheHour()) send();
    }

    private boolean isTheHour() {
        Instant from = ChinaDay.start(day.today()).plusSeconds(3600L * config.hour());
        Instant now = day.now();
        return !now.isBefore(from) && now.isBefore(from.plusSeconds(3600L * config.hours()));
    }

    /// Whoever has had the day's mail gets no other.
    ///
    /// @return how many went out
    int send() {
        int brokenOff = digests.noteBrokenOff(day.now());
        if (brokenOff > 0) LOG.warnf("digests=%d may not have gone out, see the system page", brokenOff);
        LocalDate today = day.today();
        digests.plan(today);
        int sent = 0;
        Optional<UUID> next = digests.take(day.now(), config.lease());
        while (next.isPresent()) {
            if (send(next.get(), today)) sent++;
            next = digests.take(day.now(), config.lease());
        }
        return sent;
    }

    private boolean send(UUID id, LocalDate today) {
        Digest digest = QuarkusTransaction.requiringNew().call(() -> digests.fill(id));
        if (digest.lines().isEmpty() || digest.address().isEmpty()) {
            digests.nothingToTell(id, day.now());
            return false;
        }
        try {
            mailer.send(mail(digest, today));
        } catch (CompletionException | IllegalStateException | TimeoutException e) {
            note(digest, e.getCause() == null ? e : e.getCause());
            return false;
        }
        digests.sent(id, day.now());
        return true;
    }

    private Mail mail(Digest digest, LocalDate today) {
        Letter letter = Letter.of(digest.lines(), today, config.portal());
        return Mail.withText(digest.address(), letter.subject(), letter.text())
                .addHeader("Message-ID", "<%s@taizhang>".formatted(digest.id()))
                .addHeader("Auto-Submitted", "auto-generated");
    }

    private void note(Digest digest, Throwable fault) {
        String why = fault.toString();
        if (!isRefusal(fault)) digests.uncertain(digest.id(), day.now(), why);
        else if (digest.attempts() >= config.attempts()) digests.failed(digest.id(), day.now(), why);
        else digests.refused(digest.id(), day.now().plus(config.pause()), why);
        LOG.warnf("digest=%s not sent attempt=%d failure=%s", digest.id(), digest.attempts(), fault.getClass());
    }

    /// Only where it is sure that the mail did not go out may it be sent again.
    private static boolean isRefusal(Throwable fault) {
        return fault instanceof SMTPException
                || fault instanceof ConnectException
                || fault instanceof UnknownHostException;
    }
}
