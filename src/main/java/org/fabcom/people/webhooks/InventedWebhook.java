package org.fabcom.people.webhooks;

import module java.base;
import org.fabcom.imports.fetching.Fetching.Why;
import org.fabcom.imports.fetching.Posting.Answer;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.demo.DemoData;
import org.fabcom.people.Organisations;
import org.fabcom.people.SeatHolder;
import org.fabcom.people.Seats;
import org.fabcom.people.webhooks.Delivered.State;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** In the invented territory one address was told of two things, then stopped: nobody there answers. */
@Component
@Order(31) // after the inhabitants
record InventedWebhook(
        Organisations organisations,
        Seats seats,
        WebhookRows rows,
        DeliveryRows deliveries,
        Webhooks webhooks,
        Clock clock)
        implements DemoData {

    private static final URI ADDRESS = URI.create("https://nuage.jardinsdugue.example/crochet");

    @Override
    public void fill() {
        for (var garden : organisations.search("Les Jardins du Gué", 0, 1))
            seats.in(garden.id()).stream()
                    .filter(it -> it.seat() == Seat.MANAGER)
                    .map(SeatHolder::person)
                    .findFirst()
                    .ifPresent(it -> add(garden.id(), it));
    }

    private void add(PartyId garden, PartyId manager) {
        var id = rows.add(garden, ADDRESS.toString(), kinds(), manager);
        var it = rows.find(id).orElseThrow();
        deliveries.tried(webhooks.test(it), State.DONE, clock.instant(), new Answer(204, null, 84));
        var next = clock.instant().plus(Duration.ofMinutes(5));
        deliveries.tried(webhooks.test(it), State.WAITING, next, new Answer(0, Why.UNKNOWN_NAME, 12));
        rows.stop(id, Webhook.Stop.ASKED);
    }

    private List<String> kinds() {
        return webhooks.open().stream().map(WebhookKind::key).limit(3).toList();
    }
}
