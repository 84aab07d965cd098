package org.fabcom.governance.assemblies;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fabcom.governance.assemblies.Presence.Stay;
import org.fabcom.governance.bodies.Body;
import org.fabcom.governance.proxies.Proxies;
import org.fabcom.governance.proxies.Proxy;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Arrivals and departures. Who arrives carries their own voice again: what they gave holds no more (G21). Thread-safe. */
@Repository
public class Attendance {

    /** What came of an arrival or a departure. */
    public enum Noted {
        DONE,
        /** It was so already. */
        ALREADY,
        /** Not among those who may vote on the record date. */
        NOT_ON_ROLL,
        /** Not yet the day, or over. */
        CLOSED
    }

    /** One line of the sheet. */
    public record Passage(PartyId person, String what, Instant at) {}

    private final JdbcClient db;
    private final Assemblies assemblies;
    private final Agenda agenda;
    private final Voices voices;
    private final Proxies proxies;
    private final SessionLog log;
    private final Clock clock;

    Attendance(
            JdbcClient db,
            Assemblies assemblies,
            Agenda agenda,
            Voices voices,
            Proxies proxies,
            SessionLog log,
            Clock clock) {
        this.db = db;
        this.assemblies = assemblies;
        this.agenda = agenda;
        this.voices = voices;
        this.proxies = proxies;
        this.log = log;
        this.clock = clock;
    }

    /** @param afar true: takes part from afar, where the assembly allows it */
    @Transactional
    public Noted arrives(UUID assembly, Body body, PartyId person, boolean afar, PartyId by) {
        var it = assemblies.lock(assembly);
        if (!it.doorOpen(Days.today(clock)) || afar && !it.said().held().afar()) return Noted.CLOSED;
        if (voices.freeze(it, body).stream().noneMatch(voice -> voice.person().equals(person)))
            return Noted.NOT_ON_ROLL;
        var what = afar ? "AFAR" : "ROOM";
        if (what.equals(last(assembly, person))) return Noted.ALREADY;
        insert(assembly, person, what, by);
        var waiting = agenda.of(assembly).stream()
                .filter(item -> item.state() == AgendaItem.State.WAITING)
                .map(AgendaItem::id)
                .toList();
        if (proxies.arrived(assembly, waiting, person, by) > 0) log.add(assembly, SessionLog.What.PROXY_VOID, null, name(person), by);
        return Noted.DONE;
    }

    @Transactional
    public Noted leaves(UUID assembly, PartyId person, PartyId by) {
        var it = assemblies.lock(assembly);
        if (!it.doorOpen(Days.today(clock))) return Noted.CLOSED;
        var last = last(assembly, person);
        if (last == null || last.equals("LEFT")) return Noted.ALREADY;
        insert(assembly, person, "LEFT", by);
        return Noted.DONE;
    }

    /** @param item for which proxies are looked at too; null: for the assembly as a whole */
    public Presence presence(Assembly assembly, Body body, @Nullable UUID item) {
        var carried = new HashMap<PartyId, Proxy>();
        var items = List.of(item == null ? assembly.id() : item);
        for (var it : proxies.holding(body.id(), assembly.id(), items, assembly.said().recordDate()))
            carried.putIfAbsent(it.giver(), it);
        return new Presence(voices.of(assembly, body), stays(assembly.id()), carried);
    }

    public List<Passage> passages(UUID assembly) {
        return db.sql("select person, what, at from governance.attendance where assembly = :assembly order by number")
                .param("assembly", assembly)
                .query((row, n) -> new Passage(Rows.party(row, "person"), row.getString("what"), Times.read(row, "at")))
                .list();
    }

    private Map<PartyId, Stay> stays(UUID assembly) {
        var stays = new HashMap<PartyId, Stay>();
        for (var it : passages(assembly)) {
            var before = stays.get(it.person());
            if (!it.what().equals("LEFT")) stays.put(it.person(), new Stay(it.what().equals("AFAR"), it.at(), null));
            else if (before != null) stays.put(it.person(), new Stay(before.afar(), before.arrived(), it.at()));
        }
        return stays;
    }

    private @Nullable String last(UUID assembly, PartyId person) {
        return db.sql("select what from governance.attendance where assembly = :assembly and person = :person"
                        + " order by number desc limit 1")
                .param("assembly", assembly)
                .param("person", person.value())
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private void insert(UUID assembly, PartyId person, String what, PartyId by) {
        db.sql("insert into governance.attendance (assembly, person, what, at, noted_by)"
                        + " values (:assembly, :person, :what, :now, :by)")
                .param("assembly", assembly)
                .param("person", person.value())
                .param("what", what)
                .param("now", Times.sql(clock.instant()))
                .param("by", by.value())
                .update();
    }

    private String name(PartyId person) {
        return db.sql("select name from people.party_card where id = :id")
                .param("id", person.value())
                .query(String.class)
                .optional()
                .orElse("");
    }
}
