package org.fabcom.talk.notices;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How each person wants to be told of each kind: as they chose, else as is usual. */
@Repository
public class Choices {

    private final Sql db;
    private final ObjectProvider<NoticeKinds> kinds;

    Choices(Sql db, ObjectProvider<NoticeKinds> kinds) {
        this.db = db;
        this.kinds = kinds;
    }

    private Stream<NoticeKinds.Kind> all() {
        return kinds.stream().flatMap(it -> it.all().stream());
    }

    List<NoticeKinds.Kind> kinds() {
        return all().sorted(Comparator.comparingInt(NoticeKinds.Kind::order).thenComparing(NoticeKinds.Kind::key))
                .toList();
    }

    Optional<NoticeKinds.Kind> kind(String key) {
        return all().filter(it -> it.key().equals(key)).findFirst();
    }

    /** Throws IllegalArgumentException for a kind that no room brings: its words would be missing. */
    Delivery of(PartyId person, String key) {
        var kind = kind(key).orElseThrow(() -> new IllegalArgumentException(key));
        return chosen(person).getOrDefault(key, kind.usual());
    }

    /** The same of many. */
    Map<PartyId, Delivery> of(Collection<PartyId> people, String key) {
        var kind = kind(key).orElseThrow(() -> new IllegalArgumentException(key));
        var chosen = new HashMap<PartyId, Delivery>();
        for (var it : people) chosen.put(it, kind.usual());
        db.sql("select person, delivery from talk.choice where kind = :kind and person = any (:people)")
                .param(
                        "kind",
                        key,
                        "people",
                        people.stream().map(PartyId::value).toArray(UUID[]::new))
                .query(row -> {
                    chosen.put(Rows.party(row, "person"), Delivery.valueOf(row.getString("delivery")));
                });
        return chosen;
    }

    Map<String, Delivery> chosen(PartyId person) {
        return db.sql("select kind, delivery from talk.choice where person = :person")
                .param("person", person.value())
                .map(row -> row.getString("kind"), row -> Delivery.valueOf(row.getString("delivery")));
    }

    @Transactional
    void choose(PartyId person, String kind, Delivery delivery) {
        db.sql("""
                insert into talk.choice (person, kind, delivery, chosen_at) values (:person, :kind, :delivery, :now)
                on conflict (person, kind) do update set delivery = excluded.delivery, chosen_at = excluded.chosen_at
                """)
                .param("person", person.value(), "kind", kind, "delivery", delivery.name())
                .update();
    }

    /** Nothing of this kind comes by mail any more; or, for {@link Stops#DIGEST}, no letter of the week. */
    @Transactional
    public void stop(PartyId person, String what) {
        if (!what.equals(Stops.DIGEST)) {
            choose(person, what, Delivery.PAGE);
            return;
        }
        var chosen = chosen(person);
        for (var it : kinds()) {
            if (chosen.getOrDefault(it.key(), it.usual()) == Delivery.DIGEST) choose(person, it.key(), Delivery.PAGE);
        }
    }
}
