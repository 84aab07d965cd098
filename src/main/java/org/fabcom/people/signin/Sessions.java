package org.fabcom.people.signin;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Secrets;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.KnownVisitors;
import org.fabcom.people.steps.Sleep;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who is signed in where. A token is known only to its browser; here lies its SHA-256. Thread-safe. */
@Repository
public class Sessions {

    static final Duration LIFE = Duration.ofDays(30);
    private static final Duration TOUCH = Duration.ofMinutes(5);

    private final Sql db;
    private final KnownVisitors known;
    private final Sleep sleep;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Sessions(Sql db, KnownVisitors known, Sleep sleep, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.known = known;
        this.sleep = sleep;
        this.clock = clock;
        this.events = events;
    }

    /** Signs the person in and returns the token for their browser. */
    @Transactional
    public String open(PartyId person, String device) {
        return open(person, device, false);
    }

    /** The same; {@code byKey} if they came in with a key that knows its owner, which counts as two steps. */
    @Transactional
    String open(PartyId person, String device, boolean byKey) {
        var token = Ids.token();
        var now = clock.instant();
        db.sql("""
                insert into people.session
                    (id, token_digest, person, device, created_at, last_used_at, expires_at, proved_at, by_key)
                values (:id, :digest, :person, :device, :now, :now, :expires, :now, :byKey)
                """)
                .param("id", Ids.next())
                .param("digest", Secrets.digest(token))
                .param("person", person.value())
                .param("device", device)
                .param("now", now)
                .param("expires", now.plus(LIFE))
                .param("byKey", byKey)
                .update();
        seen(person);
        events.publishEvent(new SignedIn(person));
        return token;
    }

    /** Who holds this token. {@code renewed} runs when the session was prolonged, at most every five minutes. */
    public Optional<Visitor> visitor(String token, Runnable renewed) {
        var digest = Secrets.digest(token);
        return known.get(digest, () -> lookUp(digest, renewed)).map(sleep::of);
    }

    /** The same asked of the base, for a request that writes: what was taken away a moment ago is gone. */
    public Optional<Visitor> writer(String token, Runnable renewed) {
        var digest = Secrets.digest(token);
        return known.anew(digest, () -> lookUp(digest, renewed)).map(sleep::of);
    }

    /** Where the person is signed in, the last used first. */
    public List<Session> of(PartyId person) {
        return db.sql("""
                select id, device, created_at, last_used_at from people.session
                where person = :person and expires_at > :now order by last_used_at desc, id
                """)
                .param("person", person.value())
                .list((row, n) -> new Session(
                        row.getObject("id", UUID.class),
                        row.getString("device"),
                        Times.read(row, "created_at"),
                        Times.read(row, "last_used_at")));
    }

    /** Signs out one browser of this person. */
    public boolean close(PartyId person, UUID session) {
        boolean closed = db.sql("delete from people.session where id = :id and person = :person")
                .param("id", session, "person", person.value())
                .updated();
        known.forget(person);
        return closed;
    }

    /** Signs out everywhere but here. */
    public int closeOthers(PartyId person, UUID here) {
        int closed = db.sql("delete from people.session where person = :person and id <> :here")
                .param("person", person.value(), "here", here)
                .update();
        known.forget(person);
        return closed;
    }

    /** Signs out everywhere. */
    public void closeAll(PartyId person) {
        db.sql("delete from people.session where person = :person")
                .param("person", person.value())
                .update();
        known.forget(person);
    }

    /** In this browser somebody just proved again who they are. */
    public void proved(PartyId person, UUID session, boolean byKey) {
        db.sql("""
                update people.session set proved_at = :now, by_key = by_key or :byKey where id = :id and person = :person
                """)
                .param("byKey", byKey, "id", session, "person", person.value())
                .update();
        known.forget(person);
    }

    /** True if that was not longer ago. */
    public boolean provedWithin(Duration time, UUID session) {
        return db.sql("select exists (select from people.session where id = :id and proved_at > :since)")
                .param("id", session, "since", clock.instant().minus(time))
                .single(Boolean.class);
    }

    /** When whoever sits in this browser last proved who they are. */
    public Optional<Instant> provedAt(UUID session) {
        return db.sql("select proved_at from people.session where id = :id")
                .param("id", session)
                .optional((row, n) -> Times.read(row, "proved_at"));
    }

    /** Forgets what has expired. */
    int sweep() {
        return db.sql("delete from people.session where expires_at < :now").update();
    }

    private record Row(UUID id, Instant lastUsedAt, Visitor visitor) {}

    /** In one statement: each form that is sent asks it anew. */
    private Optional<Visitor> lookUp(String digest, Runnable renewed) {
        var row = db.sql("""
                select s.id, s.person, p.name, s.last_used_at, s.by_key or exists
                    (select from people.two_step t where t.person = s.person and t.confirmed_at is not null) as two_steps,
                    array(select role from people.instance_role where person = s.person) as roles,
                    array(select organisation from people.seat where person = s.person order by organisation) as houses,
                    array(select seat from people.seat where person = s.person order by organisation) as seats
                from people.session s join people.party p on p.id = s.person join people.person r on r.id = s.person
                where s.token_digest = :digest and s.expires_at > :now and r.email is not null and r.erased_at is null
                """).param("digest", digest).optional(Sessions::read);
        row.ifPresent(it -> touch(it, renewed));
        return row.map(Row::visitor);
    }

    private void touch(Row row, Runnable renewed) {
        var now = clock.instant();
        if (now.isBefore(row.lastUsedAt().plus(TOUCH))) return;
        db.sql("update people.session set last_used_at = :now, expires_at = :expires where id = :id")
                .param("now", now, "expires", now.plus(LIFE), "id", row.id())
                .update();
        seen(row.visitor().party());
        renewed.run();
    }

    /** The day is enough to know who has not been here for a year. */
    private void seen(PartyId person) {
        db.sql("update people.person set last_seen_on = :day where id = :id and last_seen_on < :day")
                .param("day", clock.instant().atZone(java.time.ZoneOffset.UTC).toLocalDate(), "id", person.value())
                .update();
    }

    private static Row read(ResultSet row, int n) throws SQLException {
        var roles = EnumSet.noneOf(InstanceRole.class);
        for (var it : (String[]) row.getArray("roles").getArray()) roles.add(InstanceRole.valueOf(it));
        var seats = new HashMap<PartyId, Seat>();
        var houses = (UUID[]) row.getArray("houses").getArray();
        var held = (String[]) row.getArray("seats").getArray();
        for (int i = 0; i < houses.length; i++) seats.put(new PartyId(houses[i]), Seat.valueOf(held[i]));
        var id = row.getObject("id", UUID.class);
        var person = new PartyId(row.getObject("person", UUID.class));
        var visitor = new Visitor(person, row.getString("name"), roles, seats, id, !row.getBoolean("two_steps"));
        return new Row(id, Times.read(row, "last_used_at"), visitor);
    }
}
