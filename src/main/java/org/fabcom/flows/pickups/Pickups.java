package org.fabcom.flows.pickups;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.fabcom.agenda.Forgetting;
import org.fabcom.flows.pickups.Pickup.Amount;
import org.fabcom.flows.pickups.Pickup.Half;
import org.fabcom.flows.pickups.Pickup.Said;
import org.fabcom.flows.pickups.Pickup.State;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Collections in the base, with the steps that they took. Runs in the caller's transaction. */
@Repository
public class Pickups implements Forgetting {

    private static final Duration UNANSWERED = Duration.ofDays(14);
    private static final String SELECT = """
            select id, owner, site, name, email, phone, street, commune_code, commune_name, stairs, what, amount, day, half, state,
                round, at, language, person, reminded_at is not null as told
            from flows.pickup where\s""";

    private final Sql db;
    private final Clock clock;

    Pickups(Sql db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** A step that one took. {@code by} null: whoever gives, without an account. */
    record Step(
            String what,
            LocalDate day,
            String words,
            @Nullable PartyId by,
            Instant at) {}

    public Optional<Pickup> find(UUID id) {
        return db.sql(SELECT + "id = :id").param("id", id).optional(Pickups::read);
    }

    /** Nobody else decides about it until the transaction ends. */
    Optional<Pickup> lock(UUID id) {
        return db.sql(SELECT + "id = :id for update").param("id", id).optional(Pickups::read);
    }

    /** The stops of a round, in the order of their times. */
    public List<Pickup> of(UUID round) {
        return db.sql(SELECT + "round = :round order by at, asked_at, id")
                .param("round", round)
                .list(Pickups::read);
    }

    /** Those that wait for a round from this site, of these days. */
    public List<Pickup> waiting(UUID site, LocalDate from, LocalDate to) {
        return db.sql(SELECT + """
                site = :site and state = 'CONFIRMED' and day between :from and :to
                order by day, commune_name, asked_at, id limit 200
                """).param("site", site, "from", from, "to", to).list(Pickups::read);
    }

    /** What of a person is still to come. */
    List<UUID> coming(PartyId person, String email) {
        return db.sql("""
                select id from flows.pickup where (person = :person or email <> '' and lower(email) = :email)
                    and state in ('ASKED', 'CONFIRMED', 'PLANNED')
                """)
                .param("person", person.value(), "email", email.toLowerCase(Locale.ROOT))
                .list((row, n) -> Rows.id(row, "id"));
    }

    /** How many this address or number has open. */
    int open(Said it) {
        return db.sql("""
                select count(*) from flows.pickup where state in ('ASKED', 'CONFIRMED', 'PLANNED') and day >= :today
                    and (email <> '' and lower(email) = lower(:email) or phone <> '' and phone = :phone)
                """).param("email", it.email(), "phone", it.phone()).single(Integer.class);
    }

    /** Planned ones of the days until then, with an address, of which nobody was reminded. */
    List<UUID> toRemind(LocalDate today, LocalDate until) {
        return db.sql("""
                select id from flows.pickup where state = 'PLANNED' and reminded_at is null and email <> ''
                    and round in (select r.id from flows.round r where r.day between :today and :until) order by day, id
                """).param("today", today, "until", until).list((row, n) -> Rows.id(row, "id"));
    }

    UUID add(
            PartyId owner,
            UUID site,
            Said said,
            State state,
            String language,
            @Nullable PartyId person,
            @Nullable PartyId by) {
        var id = Ids.next();
        db.sql("""
                insert into flows.pickup (id, owner, site, name, email, phone, street, commune_code, commune_name, stairs, what,
                    amount, day, half, state, language, person, added_by, asked_at)
                values (:id, :owner, :site, :name, :email, :phone, :street, :code, :commune, :stairs, :what, :amount, :day, :half,
                    :state, :language, :person, :by, :now)
                """)
                .param("id", id)
                .param("owner", owner.value())
                .param("site", site)
                .param("name", said.name())
                .param("email", said.email())
                .param("phone", said.phone())
                .param("street", said.street())
                .param("code", said.code())
                .param("commune", said.commune())
                .param("stairs", said.stairs())
                .param("what", said.what())
                .param("amount", said.amount().name())
                .param("day", said.day())
                .param("half", said.half().name())
                .param("state", state.name())
                .param("language", language)
                .param("person", Rows.value(person), Types.OTHER)
                .param("by", Rows.value(by), Types.OTHER)
                .update();
        return id;
    }

    /** In this state and round from now on; whoever was told has to be told again when the round changes. */
    void put(Pickup it, State state, @Nullable UUID round, @Nullable LocalTime at, LocalDate day, Half half) {
        db.sql("""
                update flows.pickup set state = :state, reminded_at = case when round is distinct from cast(:round as uuid)
                    then null else reminded_at end, round = cast(:round as uuid), at = :at, day = :day, half = :half,
                    version = version + 1
                where id = :id
                """)
                .param("id", it.id())
                .param("state", state.name())
                .param("round", round, Types.OTHER)
                .param("at", at, Types.TIME)
                .param("day", day)
                .param("half", half.name())
                .update();
    }

    /** False if somebody was faster. */
    boolean told(UUID id) {
        return db.sql("update flows.pickup set reminded_at = :now where id = :id and reminded_at is null")
                .param("id", id)
                .updated();
    }

    void step(UUID pickup, String what, LocalDate day, String words, @Nullable PartyId by) {
        db.sql("""
                insert into flows.pickup_step (id, pickup, what, day, words, made_by, made_at)
                values (:id, :pickup, :what, :day, :words, :by, :now)
                """)
                .param("id", Ids.next())
                .param("pickup", pickup)
                .param("what", what)
                .param("day", day)
                .param("words", words)
                .param("by", Rows.value(by), Types.OTHER)
                .update();
    }

    List<Step> steps(UUID pickup) {
        return db.sql(
                        "select what, day, words, made_by, made_at from flows.pickup_step where pickup = :id order by made_at, id")
                .param("id", pickup)
                .list((row, n) -> new Step(
                        row.getString("what"),
                        row.getObject("day", LocalDate.class),
                        row.getString("words"),
                        Rows.partyIfAny(row, "made_by"),
                        Times.read(row, "made_at")));
    }

    /** Grams that were weighed of each. */
    public long weighed(Collection<UUID> pickups) {
        return db.sql("""
                select coalesce(sum(w.grams), 0) from flows.weighing w join flows.movement m on m.id = w.movement
                where m.appointment = any (:ids) and w.fate = 'RECEIVED'
                """).param("ids", pickups.toArray(UUID[]::new)).single(Long.class);
    }

    /** The arrival that was begun for it today, to go on with. */
    public Optional<UUID> movement(UUID pickup) {
        return db.sql("select id from flows.movement where appointment = :id order by made_at desc limit 1")
                .param("id", pickup)
                .optional((row, n) -> Rows.id(row, "id"));
    }

    /** Names go a year after the day; what nobody confirmed goes after two weeks, unless it waits for a call and its day is to come. Communes, amounts and counts stay. */
    @Override
    public int forget(Instant endedBefore) {
        int gone = db.sql(
                        "delete from flows.pickup where state = 'ASKED' and asked_at < :before and (day < :today or email <> '')")
                .param("before", clock.instant().minus(UNANSWERED))
                .update();
        var day = LocalDate.ofInstant(endedBefore, Days.ZONE);
        db.sql("""
                update flows.pickup_step s set words = '' from flows.pickup p where p.id = s.pickup and p.day < :day and s.words <> ''
                """).param("day", day).update();
        return gone + db.sql("""
                        update flows.pickup set name = '…', email = '', phone = '', street = '', stairs = '', what = '…', person = null
                        where day < :day and name <> '…'
                        """).param("day", day).update();
    }

    static Pickup read(ResultSet row, int n) throws SQLException {
        return new Pickup(
                Rows.id(row, "id"),
                Rows.party(row, "owner"),
                Rows.id(row, "site"),
                new Said(
                        row.getString("name"),
                        row.getString("email"),
                        row.getString("phone"),
                        row.getString("street"),
                        row.getString("commune_code"),
                        row.getString("commune_name"),
                        row.getString("stairs"),
                        row.getString("what"),
                        Amount.valueOf(row.getString("amount")),
                        row.getObject("day", LocalDate.class),
                        Half.valueOf(row.getString("half"))),
                State.valueOf(row.getString("state")),
                Rows.idIfAny(row, "round"),
                row.getObject("at", LocalTime.class),
                row.getString("language"),
                Rows.partyIfAny(row, "person"),
                row.getBoolean("told"));
    }
}
