package org.fabcom.governance.assemblies.desk;

import module java.base;
import org.fabcom.governance.assemblies.AgendaItem.Kind;
import org.fabcom.governance.assemblies.AgendaItem.Said;
import org.fabcom.governance.assemblies.AgendaItem.Way;
import org.fabcom.governance.assemblies.Assemblies;
import org.fabcom.governance.assemblies.Assembly;
import org.fabcom.governance.assemblies.Convening;
import org.fabcom.governance.assemblies.Convening.Convened;
import org.fabcom.governance.assemblies.Quorums;
import org.fabcom.governance.assemblies.Voices;
import org.fabcom.governance.assemblies.Voices.Voice;
import org.fabcom.governance.bodies.Body;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** What members want on the agenda: once enough of them ask, it is put there and everybody is sent the new agenda. Thread-safe. */
@Repository
public class AgendaRequests {

    /** @param item what it became; null: it waits for more members; @param mine the reader supports it */
    public record AgendaRequest(
            UUID id,
            String title,
            String text,
            String by,
            int supports,
            boolean mine,
            @Nullable UUID item) {}

    /** Each that enough members support goes out to everybody once more. */
    private static final int MOST_EACH = 3;

    private final Sql db;
    private final Assemblies assemblies;
    private final Convening convening;
    private final Voices voices;
    private final Quorums quorums;
    private final Clock clock;

    AgendaRequests(Sql db, Assemblies assemblies, Convening convening, Voices voices, Quorums quorums, Clock clock) {
        this.db = db;
        this.assemblies = assemblies;
        this.convening = convening;
        this.voices = voices;
        this.quorums = quorums;
        this.clock = clock;
    }

    public List<AgendaRequest> of(UUID assembly, PartyId me) {
        return db.sql("""
                select r.id, r.title, r.text, p.name, r.item, count(s.person) as supports,
                    coalesce(bool_or(s.person = :me), false) as mine
                from governance.agenda_request r join people.party_card p on p.id = r.made_by
                left join governance.agenda_support s on s.request = r.id
                where r.assembly = :assembly group by r.id, p.name order by r.made_at, r.id
                """)
                .param("assembly", assembly, "me", me.value())
                .list((row, n) -> new AgendaRequest(
                        Rows.id(row, "id"),
                        row.getString("title"),
                        row.getString("text"),
                        row.getString("name"),
                        row.getInt("supports"),
                        row.getBoolean("mine"),
                        Rows.idIfAny(row, "item")));
    }

    /** Until when it can be asked, and by whom: whoever may vote. A second call keeps its agenda. */
    public boolean may(Assembly it, Body body, PartyId person) {
        return may(it, voices.of(it, body), person);
    }

    /** The same where one has asked who may vote. */
    boolean may(Assembly it, List<Voice> roll, PartyId person) {
        return it.state() == Assembly.State.CONVENED
                && !it.secondCall()
                && !Days.today(clock).isAfter(convening.askUntil(it))
                && roll.stream().anyMatch(voice -> person.equals(voice.person()));
    }

    /** Empty if it cannot be asked any more. */
    @Transactional
    public Optional<Convened> ask(UUID assembly, Body body, String title, String text, PartyId by) {
        var it = assemblies.lock(assembly);
        if (!may(it, body, by)) return Optional.empty();
        if (asked(assembly, by) >= MOST_EACH)
            return Optional.of(new Convened.Refused("governance.request.many", List.of(MOST_EACH)));
        var id = Ids.next();
        db.sql("insert into governance.agenda_request (id, assembly, title, text, made_by, made_at)"
                        + " values (:id, :assembly, :title, :text, :by, :now)")
                .param("id", id)
                .param("assembly", assembly)
                .param("title", title)
                .param("text", text)
                .param("by", by.value())
                .update();
        return support(assembly, body, id, by);
    }

    private int asked(UUID assembly, PartyId by) {
        return db.sql("select count(*) from governance.agenda_request where assembly = :assembly and made_by = :by")
                .param("assembly", assembly, "by", by.value())
                .single(Integer.class);
    }

    /** Done with nobody convened while more members are wanted. */
    @Transactional
    public Optional<Convened> support(UUID assembly, Body body, UUID id, PartyId by) {
        var it = assemblies.lock(assembly);
        if (!may(it, body, by)) return Optional.empty();
        db.sql("insert into governance.agenda_support (request, person, supported_at)"
                        + " values (:request, :person, :now) on conflict do nothing")
                .param("request", id, "person", by.value())
                .update();
        var asked = of(assembly, by).stream()
                .filter(one -> one.id().equals(id) && one.item() == null)
                .findFirst();
        if (asked.isEmpty() || asked.get().supports() < wanted(it, body)) return Optional.of(new Convened.Done(0, 0));
        var added = convening.add(assembly, body, said(it, asked.get()), by);
        if (added instanceof Convened.Done) link(assembly, id);
        if (added instanceof Convened.Refused)
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return Optional.of(added);
    }

    public int wanted(Assembly it, Body body) {
        return wanted(it, voices.of(it, body));
    }

    int wanted(Assembly it, List<Voice> roll) {
        return quorums.askers(it, roll.size());
    }

    private static Said said(Assembly it, AgendaRequest asked) {
        var kind = it.said().kind() == Assembly.Kind.EXTRAORDINARY ? Kind.STATUTES : Kind.ORDINARY;
        var way = switch (it.said().held()) {
            case ON_SITE -> Way.HANDS;
            case ONLINE -> Way.SCREEN;
            case HYBRID -> Way.BOTH;
        };
        return new Said(kind, asked.title(), asked.text(), null, way, false, null);
    }

    private void link(UUID assembly, UUID request) {
        db.sql("""
                update governance.agenda_request set item = (
                    select id from governance.agenda_item where assembly = :assembly order by place desc limit 1)
                where id = :id
                """).param("assembly", assembly, "id", request).update();
    }
}
