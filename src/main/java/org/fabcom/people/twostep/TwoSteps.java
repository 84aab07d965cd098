package org.fabcom.people.twostep;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Whose codes are set up, and which were spent: none serves twice, even at once or on two nodes. Thread-safe. */
@Repository
class TwoSteps {

    static final int PAPERS = 10;
    /** 160 bits, as long as the hash (RFC 4226 §4). */
    private static final int SECRET = 20;

    /** How long another telephone may take to give its first code. */
    private static final Duration CHANGE = Duration.ofMinutes(15);

    private record Drawer(byte[] secret, long lastStep) {}

    private final Sql db;
    private final Seal seal;
    private final Clock clock;

    TwoSteps(Sql db, Seal seal, Clock clock) {
        this.db = db;
        this.seal = seal;
        this.clock = clock;
    }

    /** Since when codes are asked of this person; empty if they are not. */
    Optional<Instant> since(PartyId person) {
        return db.sql("select confirmed_at from people.two_step where person = :person and confirmed_at is not null")
                .param("person", person.value())
                .optional((row, n) -> Times.read(row, "confirmed_at"));
    }

    /** Since when the telephone that serves does. */
    Optional<Instant> telephoneSince(PartyId person) {
        return db.sql("""
                select coalesce(moved_at, confirmed_at) as at from people.two_step
                where person = :person and confirmed_at is not null
                """).param("person", person.value()).optional((row, n) -> Times.read(row, "at"));
    }

    /** A new secret for this browser, unless codes are asked already. */
    void begin(PartyId person, UUID session) {
        db.sql("""
                insert into people.two_step (person, secret, begun_at, begun_in) values (:person, :secret, :now, :session)
                on conflict (person) do update set secret = :secret, begun_at = :now, begun_in = :session, last_step = 0
                where people.two_step.confirmed_at is null
                """)
                .param("person", person.value(), "secret", seal.close(person, seal.fresh(SECRET)), "session", session)
                .update();
    }

    /** A secret for another telephone beside the one that serves. */
    void beginChange(PartyId person, UUID session) {
        db.sql("""
                update people.two_step set next_secret = :secret, next_in = :session, next_at = :now
                where person = :person and confirmed_at is not null
                """)
                .param("secret", seal.close(person, seal.fresh(SECRET)), "session", session, "person", person.value())
                .update();
    }

    /** The secret that is being set up in this browser, for the first telephone or another. */
    Optional<byte[]> begun(PartyId person, UUID session) {
        return sealed(person, session).map(it -> seal.open(person, it));
    }

    private Optional<byte[]> sealed(PartyId person, UUID session) {
        return db.sql("""
                select coalesce(next_secret, secret) as secret from people.two_step
                where person = :person and case when confirmed_at is null then begun_in = :session
                    else next_in = :session and next_at > :since end
                """)
                .param(
                        "person",
                        person.value(),
                        "session",
                        session,
                        "since",
                        clock.instant().minus(CHANGE))
                .optional((row, n) -> row.getBytes("secret"));
    }

    /** From now on this telephone draws the codes, and no other. False if the code is not one of its, or somebody was faster. */
    boolean change(PartyId person, UUID session, String code) {
        var next = sealed(person, session);
        var step = next.flatMap(it -> step(seal.open(person, it), code, 0));
        return step.isPresent()
                && db.sql("""
                        update people.two_step set secret = next_secret, last_step = :step, moved_at = :now,
                            next_secret = null, next_in = null, next_at = null
                        where person = :person and next_in = :session and next_secret = :secret
                        """)
                        .param("step", step.get(), "person", person.value(), "session", session, "secret", next.get())
                        .updated();
    }

    /** From now on codes are asked. False if the code is not one of this moment, or somebody was faster. */
    boolean confirm(PartyId person, UUID session, String code) {
        var secret = begun(person, session);
        var step = secret.flatMap(it -> step(it, code, 0));
        return step.isPresent()
                && db.sql("""
                        update people.two_step set confirmed_at = :now, last_step = :step
                        where person = :person and begun_in = :session and confirmed_at is null
                        """)
                        .param("step", step.get(), "person", person.value(), "session", session)
                        .updated();
    }

    /** True if it is the code of this half minute, the one before or the next, and none so late was taken yet. */
    boolean spend(PartyId person, String code) {
        var drawer = db.sql(
                        "select secret, last_step from people.two_step where person = :person and confirmed_at is not null")
                .param("person", person.value())
                .optional((row, n) -> new Drawer(seal.open(person, row.getBytes("secret")), row.getLong("last_step")));
        var step = drawer.flatMap(it -> step(it.secret(), code, it.lastStep()));
        return step.isPresent()
                && db.sql("update people.two_step set last_step = :step where person = :person and last_step < :step")
                        .param("step", step.get(), "person", person.value())
                        .updated();
    }

    /** Ten new codes for paper; those of before serve no more. */
    @Transactional
    List<String> draw(PartyId person) {
        throwAway(person);
        var codes = new ArrayList<String>();
        while (codes.size() < PAPERS) {
            var code = PaperCode.of(seal.fresh(8));
            codes.add(code);
            db.sql("insert into people.recovery_code (person, digest) values (:person, :digest)")
                    .param("person", person.value(), "digest", seal.digest(person, PaperCode.read(code)))
                    .update();
        }
        return codes;
    }

    /** True once for each code on paper. */
    boolean spendPaper(PartyId person, String digits) {
        return db.sql("delete from people.recovery_code where person = :person and digest = :digest")
                .param("person", person.value(), "digest", seal.digest(person, digits))
                .updated();
    }

    int papersLeft(PartyId person) {
        return db.sql("select count(*) from people.recovery_code where person = :person")
                .param("person", person.value())
                .single(Integer.class);
    }

    /** Nothing is asked any more. False if nothing was. */
    @Transactional
    boolean remove(PartyId person) {
        throwAway(person);
        db.sql("delete from people.half_sign_in where person = :person")
                .param("person", person.value())
                .update();
        return db.sql("delete from people.two_step where person = :person")
                .param("person", person.value())
                .updated();
    }

    private void throwAway(PartyId person) {
        db.sql("delete from people.recovery_code where person = :person")
                .param("person", person.value())
                .update();
    }

    /** A telephone may be half a minute wrong (RFC 6238 §5.2 and §6). */
    private Optional<Long> step(byte[] secret, String code, long after) {
        long now = Codes.step(clock.instant());
        return LongStream.rangeClosed(now - 1, now + 1)
                .filter(it -> it > after)
                .filter(it -> Codes.at(secret, it).equals(code))
                .boxed()
                .findFirst();
    }
}
