package org.fabcom.post;

import module java.base;
import org.fabcom.kernel.settings.Settings;
import org.fabcom.kernel.settings.Smtp;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries what waits in the outbox, one letter a transaction. A letter may leave twice if we die between the two, never not
 * at all; both copies then have the same Message-ID.
 */
@Component
record Postman(Letters letters, Settings settings, TransactionTemplate transaction, Clock clock) {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofHours(24),
            Duration.ofHours(24));
    /** What waited longer than this for a server is about days that are over, with links that lapsed. */
    private static final Duration STALE = Duration.ofDays(7);

    private static final int A_ROUND = 100;
    private static final int PATIENCE = 5;

    /** One round through the server of the settings; without one, nothing leaves. */
    int round() {
        return settings.smtp().map(this::round).orElse(0);
    }

    /**
     * How many left. Ends when none is due, when the server does not answer, or when it put off several in a row: the others
     * would only wait for it too.
     */
    int round(Smtp smtp) {
        var carrier = new Carrier(smtp, settings.baseUrl());
        int sent = 0;
        int putOff = 0;
        for (int i = 0; i < A_ROUND && putOff < PATIENCE; i++) {
            var done = transaction.execute(status -> letters.nextDue().map(it -> carry(it, carrier)));
            if (done == null || done.isEmpty() || done.get() instanceof Carried.NobodyThere) break;
            if (done.get() instanceof Carried.Sent) sent++;
            putOff = done.get() instanceof Carried.Later ? putOff + 1 : 0;
        }
        return sent;
    }

    private Carried carry(Sending letter, Carrier carrier) {
        var carried = letter.nextTryAt().isBefore(clock.instant().minus(STALE))
                ? new Carried.Never("post.reason.stale")
                : carrier.carry(letter, letters.attachments(letter.id()));
        switch (carried) {
            case Carried.Sent() -> letters.sent(letter.id());
            case Carried.Never(var words) -> failed(letter, words);
            case Carried.Later(var words) -> later(letter, words);
            case Carried.NobodyThere(var words) -> later(letter, words);
        }
        return carried;
    }

    private void failed(Sending letter, String words) {
        LOG.warn("letter {} given up (try {}): {}", letter.id(), letter.tries() + 1, words);
        letters.failed(letter.id(), words);
    }

    private void later(Sending letter, String words) {
        if (letter.tries() >= PAUSES.size()) {
            failed(letter, words);
            return;
        }
        LOG.warn("letter {} not sent (try {}): {}", letter.id(), letter.tries() + 1, words);
        letters.later(letter.id(), clock.instant().plus(PAUSES.get(letter.tries())), words);
    }
}
