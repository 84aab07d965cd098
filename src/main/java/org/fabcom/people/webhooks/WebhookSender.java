package org.fabcom.people.webhooks;

import module java.base;
import org.fabcom.imports.fetching.Posting;
import org.fabcom.imports.fetching.Posting.Answer;
import org.fabcom.kernel.bounds.Hand;
import org.fabcom.kernel.jobs.Job;
import org.fabcom.people.webhooks.Delivered.State;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends what is to be told, tries again for about a day, then leaves the address alone and tells its people. */
@Component
class WebhookSender extends Job {

    static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(8),
            Duration.ofHours(8));

    /** Longer than the longest call. */
    private static final Duration LEASE = Duration.ofSeconds(60);

    private static final int OF_EACH = 5;
    private static final int A_ROUND = 40;
    private static final int GONE = 410;

    private final WebhookRows rows;
    private final DeliveryRows deliveries;
    private final Webhooks webhooks;
    private final WebhookKeys keys;
    private final Posting posting;
    private final WebhookLetters letters;
    private final TransactionTemplate transaction;
    private final Clock clock;

    WebhookSender(
            WebhookRows rows,
            DeliveryRows deliveries,
            Webhooks webhooks,
            WebhookKeys keys,
            Posting posting,
            WebhookLetters letters,
            TransactionTemplate transaction,
            Clock clock) {
        super("people.webhooks", seconds(10));
        this.rows = rows;
        this.deliveries = deliveries;
        this.webhooks = webhooks;
        this.keys = keys;
        this.posting = posting;
        this.letters = letters;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void run() {
        var kinds = new TreeSet<String>();
        for (var it : webhooks.open()) kinds.add(it.key());
        kinds.add(Webhooks.TEST);
        var taken = transaction.execute(status -> deliveries.take(kinds, OF_EACH, A_ROUND, LEASE));
        if (taken != null && !taken.isEmpty()) send(taken);
    }

    /** A trial, whose answer somebody waits for: sent now, by us alone, and once. */
    Delivered trial(Webhook it) {
        var id = Objects.requireNonNull(transaction.execute(status -> {
            var made = webhooks.test(it);
            deliveries.hold(made, LEASE);
            return made;
        }));
        send(deliveries.find(id).stream().toList());
        return deliveries.find(id).orElseThrow(Problem::notFound);
    }

    private void send(List<Delivered> taken) {
        var parcels = new ArrayList<Posting.Parcel>();
        var sent = new ArrayList<Delivered>();
        for (var it : taken)
            rows.find(it.webhook()).filter(to -> to.stopped() == null).ifPresent(to -> {
                parcels.add(parcel(to, it));
                sent.add(it);
            });
        var answers = Hand.without(() -> posting.send(parcels));
        for (int i = 0; i < sent.size(); i++) {
            var it = sent.get(i);
            var answer = answers.get(i);
            transaction.executeWithoutResult(status -> note(it, answer));
        }
    }

    private Posting.Parcel parcel(Webhook to, Delivered it) {
        var now = clock.instant();
        var id = Delivered.messageId(it.id());
        return new Posting.Parcel(
                to.address(),
                to.organisation() == null,
                Map.of(
                        "webhook-id",
                        id,
                        "webhook-timestamp",
                        String.valueOf(now.getEpochSecond()),
                        "webhook-signature",
                        keys.signatures(to, id, now, it.body())),
                it.body().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private void note(Delivered it, Answer answer) {
        var now = clock.instant();
        if (answer.status() / 100 == 2) {
            deliveries.tried(it.id(), State.DONE, now, answer);
            return;
        }
        var pause = it.tries() > PAUSES.size() ? Optional.<Duration>empty() : Optional.of(PAUSES.get(it.tries() - 1));
        boolean gone = answer.status() == GONE;
        boolean trial = it.kind().equals(Webhooks.TEST);
        if (gone || trial || pause.isEmpty()) {
            deliveries.tried(it.id(), State.FAILED, now, answer);
            if (gone || !trial) stop(it.webhook(), gone ? Webhook.Stop.GONE : Webhook.Stop.FAILING);
        } else deliveries.tried(it.id(), State.WAITING, now.plus(pause.get()), answer);
    }

    private void stop(UUID webhook, Webhook.Stop why) {
        if (rows.stop(webhook, why)) rows.find(webhook).ifPresent(it -> letters.stopped(it, why));
    }
}
