package org.fabcom.people.webhooks;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.settings.Settings;
import org.fabcom.web.access.Rooms;
import org.fabcom.web.access.Switches;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Where rooms say what happened. It leaves when the transaction is over, and only if it ends well. Thread-safe. */
@Component
public class Webhooks {

    static final String TEST = "people.webhook.test";

    private static final JsonMapper JSON = new JsonMapper();

    private final WebhookRows rows;
    private final DeliveryRows deliveries;
    private final ObjectProvider<WebhookKind> kinds;
    private final Optional<Rooms> rooms;
    private final Settings settings;
    private final Clock clock;

    Webhooks(
            WebhookRows rows,
            DeliveryRows deliveries,
            ObjectProvider<WebhookKind> kinds,
            Optional<Rooms> rooms,
            Settings settings,
            Clock clock) {
        this.rows = rows;
        this.deliveries = deliveries;
        this.kinds = kinds;
        this.rooms = rooms;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Tells it to whoever asked for this kind, within the caller's transaction; nothing of a closed room.
     *
     * @param whose the parties that are concerned: of organisations, their own addresses are told
     * @param path the page of the thing
     */
    @Transactional
    public void happened(String kind, Collection<PartyId> whose, UUID thing, String path) {
        happened(kind, whose, true, thing, path);
    }

    /** The same of a thing that not everybody may read, where {@code open} is false: the instance's addresses are not told. */
    @Transactional
    public void happened(String kind, Collection<PartyId> whose, boolean open, UUID thing, String path) {
        var known = kind(kind).orElseThrow(() -> new IllegalArgumentException(kind));
        if (!open(known)) return;
        for (var it : rows.told(kind, whose, open && known.everybody())) write(it, kind, thing, path);
    }

    /** Shows that it works: told to this one only, whatever it asked for. */
    @Transactional
    UUID test(Webhook it) {
        return write(it, TEST, it.id(), it.path());
    }

    /** What may be told now, in its order. */
    List<WebhookKind> open() {
        return kinds.stream()
                .filter(this::open)
                .sorted(Comparator.comparingInt(WebhookKind::order).thenComparing(WebhookKind::key))
                .toList();
    }

    private boolean open(WebhookKind it) {
        return rooms.isEmpty() || rooms.get().open(Switches.read().of(it.room()));
    }

    private Optional<WebhookKind> kind(String key) {
        return kinds.stream().filter(it -> it.key().equals(key)).findFirst();
    }

    /** What such a message looks like. */
    String example(@Nullable PartyId organisation) {
        var id = UUID.fromString("01981e4c-8d4e-7c3a-9b1f-3a5e0c7d2b60");
        return JSON.writerWithDefaultPrettyPrinter()
                .writeValueAsString(body(id, organisation, TEST, id, "/", clock.instant()));
    }

    private UUID write(Webhook to, String kind, UUID thing, String path) {
        var id = Ids.next();
        var now = clock.instant();
        var body = body(id, to.organisation(), kind, thing, path, now);
        deliveries.add(id, to.id(), kind, JSON.writeValueAsString(body), now);
        return id;
    }

    private Map<String, Object> body(
            UUID id, @Nullable PartyId organisation, String kind, UUID thing, String path, Instant at) {
        var data = new LinkedHashMap<String, Object>();
        data.put("id", thing.toString());
        data.put("url", settings.url(path));
        if (organisation != null) data.put("organisation", organisation.toString());
        var body = new LinkedHashMap<String, Object>();
        body.put("id", Delivered.messageId(id));
        body.put("type", kind);
        body.put("timestamp", at.truncatedTo(ChronoUnit.MILLIS).toString());
        body.put("data", data);
        return body;
    }
}
