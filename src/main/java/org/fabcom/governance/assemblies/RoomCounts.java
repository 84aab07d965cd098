package org.fabcom.governance.assemblies;

import module java.base;
import org.fabcom.governance.ballots.RoomCount;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Hands counted in the room: each scrutineer by themselves, the last count of each holds (G30). Thread-safe. */
@Repository
public class RoomCounts {

    /** Hands of one college. */
    public record Hands(int yes, int no, int abstain, int blank) {

        public int all() {
            return yes + no + abstain + blank;
        }
    }

    private final Sql db;

    RoomCounts(Sql db) {
        this.db = db;
    }

    /** By college, all at once. */
    @Transactional
    void say(UUID item, PartyId scrutineer, Map<String, Hands> hands) {
        hands.forEach((college, it) -> db.sql("""
                insert into governance.room_count (item, scrutineer, college, yes, no, abstain, blank, at)
                values (:item, :scrutineer, :college, :yes, :no, :abstain, :blank, :now)
                """)
                .param("item", item)
                .param("scrutineer", scrutineer.value())
                .param("college", college)
                .param("yes", it.yes())
                .param("no", it.no())
                .param("abstain", it.abstain())
                .param("blank", it.blank())
                .update());
    }

    /** What each said last since the vote was opened, by scrutineer in the order of their last word, then by college. */
    public Map<PartyId, Map<String, Hands>> of(UUID item) {
        var said = new HashMap<PartyId, Map<String, Hands>>();
        var order = new ArrayList<PartyId>();
        db.sql("""
                select c.scrutineer, c.college, c.yes, c.no, c.abstain, c.blank from governance.room_count c
                join governance.agenda_item i on i.id = c.item and c.at >= i.opened_at
                where c.item = :item order by c.number
                """).param("item", item).query(row -> {
            var by = Rows.party(row, "scrutineer");
            order.remove(by);
            order.add(by);
            said.computeIfAbsent(by, none -> new TreeMap<>())
                    .put(
                            row.getString("college"),
                            new Hands(row.getInt("yes"), row.getInt("no"), row.getInt("abstain"), row.getInt("blank")));
        });
        var ordered = new LinkedHashMap<PartyId, Map<String, Hands>>();
        for (var it : order) ordered.put(it, said.get(it));
        return ordered;
    }

    /** What two scrutineers say alike, all who counted agreeing; empty otherwise. */
    public Optional<Map<String, Hands>> agreed(UUID item) {
        var said = of(item);
        if (said.size() < 2 || said.values().stream().distinct().count() != 1) return Optional.empty();
        return said.values().stream().findFirst();
    }

    /** Blank hands stand aside with those who abstain: neither is cast. */
    static List<RoomCount> counts(Map<String, Hands> hands) {
        return hands.entrySet().stream()
                .map(it -> new RoomCount(
                        it.getKey().isEmpty() ? null : it.getKey(),
                        it.getValue().yes(),
                        it.getValue().no(),
                        it.getValue().abstain() + it.getValue().blank()))
                .toList();
    }
}
