package org.taizhang.review.audit;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.taizhang.review.person.Actor;
import org.taizhang.web.Digest;

/// The hash chain: each entry's hash covers the hash of the one before and all its own fields.
///
/// Hashed are the fields in the order of [Entry], `previous` first, each as UTF-8 after its length in four bytes
/// (a missing unit has the length -1), so that no two entries share their bytes. The unit of the actor comes after
/// them, and only where it is known; then in whose place they acted, where they did. Whoever changes, inserts, removes
/// or swaps entries must rewrite every later one and the head, too; a head noted down elsewhere shows even that.
final class Chain {

    private Chain() {}

    /// The entry that follows the head.
    static Entry link(Head head, Act act, String detail, Instant now) {
        var unsealed = new Entry(
                head.sequence() + 1,
                now.truncatedTo(ChronoUnit.MICROS),
                act.actor(),
                act.name(),
                act.subject(),
                act.unit(),
                detail,
                head.hash(),
                "");
        return new Entry(
                unsealed.sequence(),
                unsealed.at(),
                unsealed.actor(),
                unsealed.action(),
                unsealed.subject(),
                unsealed.unit(),
                unsealed.detail(),
                unsealed.previous(),
                hash(unsealed));
    }

    /// @param entries all of them, by sequence
    static Verification verify(Iterator<Entry> entries, Head head) {
        Head sound = Head.GENESIS;
        while (entries.hasNext()) {
            Entry entry = entries.next();
            String fault = fault(entry, sound);
            if (fault != null) {
                long at = Math.min(entry.sequence(), sound.sequence() + 1);
                return Verification.broken(sound.sequence(), at, fault);
            }
            sound = Head.of(entry);
        }
        if (sound.sequence() < head.sequence())
            return Verification.broken(sound.sequence(), sound.sequence() + 1, "missing: the head counts more entries");
        if (!sound.equals(head))
            return Verification.broken(sound.sequence(), sound.sequence(), "the head names another last entry");
        return Verification.sound(sound.sequence());
    }

    private static @Nullable String fault(Entry entry, Head before) {
        if (entry.sequence() > before.sequence() + 1) return "missing: the next entry is " + entry.sequence();
        if (entry.sequence() <= before.sequence()) return "out of order";
        if (!entry.previous().equals(before.hash())) return "does not follow the entry before";
        if (!entry.hash().equals(hash(entry))) return "is not what was written";
        return null;
    }

    private static String hash(Entry entry) {
        var bytes = new ByteArrayOutputStream();
        put(bytes, entry.previous());
        put(bytes, Long.toString(entry.sequence()));
        put(bytes, Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, entry.at())));
        put(bytes, entry.actor().id());
        put(bytes, entry.actor().name());
        put(bytes, entry.action());
        put(bytes, entry.subject());
        put(bytes, entry.unit());
        put(bytes, entry.detail());
        // Entries of before it was kept end here, and stay what they were.
        Actor absent = entry.actor().inPlaceOf();
        if (entry.actor().unit() != null || absent != null)
            put(bytes, entry.actor().unit());
        if (absent != null) {
            put(bytes, absent.id());
            put(bytes, absent.name());
        }
        return Digest.of(bytes.toByteArray());
    }

    private static void put(ByteArrayOutputStream bytes, @Nullable String field) {
        byte[] text = field == null ? new byte[0] : field.getBytes(StandardCharsets.UTF_8);
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES)
                .putInt(field == null ? -1 : text.length)
                .array());
        bytes.writeBytes(text);
    }
}
