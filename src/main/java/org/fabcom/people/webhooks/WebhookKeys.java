package org.fabcom.people.webhooks;

import module java.base;
import org.fabcom.kernel.Secrets;
import org.springframework.stereotype.Component;

/** The secrets of the addresses: drawn from one of the instance, kept nowhere, shown once each. Thread-safe. */
@Component
record WebhookKeys(Secrets secrets) {

    WebhookKey now(Webhook it) {
        return key(it.id(), it.number());
    }

    /** By the newest secret first; for a day after it was drawn by the former one too. */
    String signatures(Webhook it, String message, Instant now, String body) {
        var numbers = it.signedTwice(now) ? List.of(it.number(), it.number() - 1) : List.of(it.number());
        return numbers.stream()
                .map(number -> key(it.id(), number).sign(message, now.getEpochSecond(), body))
                .collect(Collectors.joining(" "));
    }

    private WebhookKey key(UUID webhook, int number) {
        return new WebhookKey(HexFormat.of().parseHex(secrets.sign("people.webhook", webhook + " " + number)));
    }
}
