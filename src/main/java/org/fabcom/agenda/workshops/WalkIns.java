package org.fabcom.agenda.workshops;

import module java.base;
import org.fabcom.agenda.Forgetting;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Those who came without having registered, by name. */
@Repository
public class WalkIns implements Forgetting {

    public static final int LONGEST_NAME = 100;
    public static final int MOST = 300;

    private final Sql db;

    WalkIns(Sql db) {
        this.db = db;
    }

    /** One of them. */
    public record WalkIn(UUID id, String name) {}

    /** In the order in which they were typed. */
    public List<WalkIn> of(UUID occurrence) {
        return db.sql(
                        "select id, name from agenda.walk_in where occurrence = :id order by rank, people.sorted(name), id")
                .param("id", occurrence)
                .list((row, n) -> new WalkIn(row.getObject("id", UUID.class), row.getString("name")));
    }

    /**
     * Names that were added and taken away since the list was read: two people may note at the same time. False, and nothing
     * noted, if they are too many.
     */
    @Transactional
    public boolean note(UUID occurrence, Collection<String> added, Collection<String> gone, PartyId by) {
        var names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        of(occurrence).forEach(it -> names.add(it.name()));
        gone.forEach(names::remove);
        names.addAll(added);
        if (names.size() > MOST) return false;
        db.sql("""
                delete from agenda.walk_in where occurrence = :occurrence
                and lower(name) in (select lower(it) from unnest(:gone::text[]) it)
                """)
                .param("occurrence", occurrence, "gone", gone.toArray(String[]::new))
                .update();
        db.sql("""
                insert into agenda.walk_in (id, occurrence, name, noted_by, noted_at, rank)
                select it.id, :occurrence, it.name, :by, :now, it.nth + coalesce((select max(w.rank) from agenda.walk_in w
                        where w.occurrence = :occurrence), 0)
                    from unnest(:ids::uuid[], :names::text[]) with ordinality as it (id, name, nth)
                on conflict do nothing
                """)
                .param("ids", added.stream().map(it -> Ids.next()).toArray(UUID[]::new))
                .param("names", added.toArray(String[]::new))
                .param("occurrence", occurrence)
                .param("by", by.value())
                .update();
        return true;
    }

    /** Names of dates long over go; how many came stays. */
    @Override
    public int forget(Instant endedBefore) {
        return db.sql("""
                update agenda.walk_in w set name = '…' from agenda.occurrence o
                where o.id = w.occurrence and o.ends_at < :before and w.name <> '…'
                """).param("before", endedBefore).update();
    }
}
