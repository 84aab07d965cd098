package org.fabcom.post;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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
class Postman {

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
    private static final int A_ROUND = 100;

    private final Letters letters;
    private final Settings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Postman(Letters letters, Settings settings, TransactionTemplate transaction, Clock clock) {
        this.letters = letters;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** One round through the server of the settings; without one, nothing leaves. */
    int round() {
        return settings.smtp().map(this::round).orElse(0);
    }

    /** How many left. Ends when none is due, or when the server does not answer: the others would only wait for it too. */
    int round(Smtp smtp) {
        var carrier = new Carrier(smtp, settings.baseUrl());
        int sent = 0;
        for (int i = 0; i < A_ROUND; i++) {
            var done = transaction.execute(status -> letters.nextDue().map(it -> carry(it, carrier)));
            if (done == null || done.isEmpty() || !done.get()) break;
            sent++;
        }
        return sent;
    }

    private boolean carry(Sending letter, Carrier carrier) {
        Optional<Exception> trouble = carrier.carry(letter, letters.attachments(letter.id()));
        if (trouble.isEmpty()) {
            letters.sent(letter.id());
            return true;
        }
        var error = words(trouble.get());
        LOG.warn("letter {} not sent (try {}): {}", letter.id(), letter.tries() + 1, error);
        if (refusedForGood(trouble.get()) || letter.tries() >= PAUSES.size()) letters.failed(letter.id(), error);
        else letters.later(letter.id(), clock.instant().plus(PAUSES.get(letter.tries())), error);
        return false;
    }

    /** The server knows the address and wants nothing of it (SMTP 5xx on the recipient). */
    private static boolean refusedForGood(Exception trouble) {
        for (Throwable it = trouble; it != null; it = it.getCause()) {
            if (it instanceof SendFailedException refused
                    && refused.getInvalidAddresses() != null
                    && refused.getInvalidAddresses().length > 0) return true;
        }
        return false;
    }

    /** The innermost sentence, on one line: it names the server's answer, never what the letter says. */
    private static String words(Exception trouble) {
        Throwable inner = trouble;
        while (inner.getCause() != null
                || inner instanceof MessagingException mail && mail.getNextException() != null) {
            inner = inner.getCause() != null
                    ? inner.getCause()
                    : java.util.Objects.requireNonNull(((MessagingException) inner).getNextException());
        }
        var text = String.valueOf(inner.getMessage()).replaceAll("\\s+", " ").strip();
        return text.length() <= 300 ? text : text.substring(0, 300);
    }
}
