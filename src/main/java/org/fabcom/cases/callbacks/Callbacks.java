package org.fabcom.cases.callbacks;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.cases.CaseId;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.fabcom.kernel.counts.SharedAnswers;
import org.fabcom.people.contacts.Phone;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who waits to be called back, the one who waits longest first. */
@Repository
public class Callbacks {

    private static final Duration KEPT_AFTER = Duration.ofDays(90);
    private static final Duration KEPT_WAITING = Duration.ofDays(365);
    private static final int MOST = 100;
    private static final String SELECT =
            "select id, name, phone, email, commune, need, answers, asked_at, case_file from cases.callback where done_at is null";

    private final Sql db;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Callbacks(Sql db, ApplicationEventPublisher events, Clock clock) {
        this.events = events;
        this.db = db;
        this.clock = clock;
    }

    /** The same asked twice is asked once, as long as it waits. */
    @Transactional
    public void ask(
            String name, String phone, String email, String commune, String need, String answers, String language) {
        var id = Ids.next();
        db.sql("select pg_advisory_xact_lock(hashtextextended(:who, 16))")
                .param("who", name + "\n" + phone + "\n" + email)
                .single((row, n) -> true);
        boolean waits = db.sql("""
                select exists (select from cases.callback where done_at is null and name = :name and phone = :phone
                    and email = :email and need = :need)
                """)
                .param("name", name, "phone", phone, "email", email, "need", need)
                .single(Boolean.class);
        if (waits) return;
        db.sql("""
                insert into cases.callback (id, name, phone, email, commune, need, answers, language, asked_at)
                values (:id, :name, :phone, :email, :commune, :need, :answers, :language, :now)
                """)
                .param("id", id)
                .param("name", name)
                .param("phone", phone)
                .param("email", email)
                .param("commune", commune)
                .param("need", need)
                .param("answers", answers)
                .param("language", language)
                .update();
        events.publishEvent(new CallbackAsked(id));
    }

    List<Callback> waiting() {
        return db.sql(SELECT + " order by asked_at limit " + MOST).list(Callbacks::read);
    }

    /** How many wait. */
    public long count() {
        return SharedAnswers.of(
                List.of("cases.callbacks"),
                () -> db.sql("select count(*) from cases.callback where done_at is null")
                        .single(Long.class));
    }

    /** One that still waits. */
    public Optional<Callback> find(UUID id) {
        return db.sql(SELECT + " and id = :id").param("id", id).optional(Callbacks::read);
    }

    /** False if somebody was faster. */
    public boolean done(UUID id, PartyId by) {
        return db.sql("update cases.callback set done_at = :now, done_by = :by where id = :id and done_at is null")
                .param("by", by.value(), "id", id)
                .updated();
    }

    /** An accompaniment began from it, the first one; they wait to be called all the same, until somebody did. */
    @Transactional
    public void opened(UUID id, CaseId file) {
        db.sql("update cases.callback set case_file = :case where id = :id and done_at is null and case_file is null")
                .param("case", file.value(), "id", id)
                .update();
    }

    /** The one who still waits for the call from which this case was opened. */
    Optional<Callback> waitingFor(CaseId file) {
        return db.sql(SELECT + " and case_file = :case order by asked_at limit 1")
                .param("case", file.value())
                .optional(Callbacks::read);
    }

    /** Those from which this case was opened wait no more. */
    @Transactional
    void end(CaseId file, PartyId by) {
        db.sql("update cases.callback set done_at = :now, done_by = :by where done_at is null and case_file = :case")
                .param("by", by.value(), "case", file.value())
                .update();
    }

    /** All that wait under this phone or address since before that: what is asked later is about something else. */
    @Transactional
    void end(String phone, String email, Instant before, PartyId by) {
        db.sql("""
                update cases.callback set done_at = :now, done_by = :by where done_at is null and asked_at <= :before and (
                    length(:phone) >= 8 and regexp_replace(phone, '[^0-9+]', '', 'g') = :phone
                    or :email <> '' and lower(email) = lower(:email))
                """)
                .param("by", by.value(), "before", before, "phone", Phone.dialled(phone), "email", email)
                .update();
    }

    /** It waits again. */
    void undo(UUID id) {
        db.sql("update cases.callback set done_at = null, done_by = null where id = :id and name <> '…'")
                .param("id", id)
                .update();
    }

    int forget() {
        var now = clock.instant();
        return db.sql("delete from cases.callback where done_at < :done or asked_at < :asked")
                .param("done", now.minus(KEPT_AFTER), "asked", now.minus(KEPT_WAITING))
                .update();
    }

    private static Callback read(ResultSet row, int n) throws SQLException {
        return new Callback(
                Rows.id(row, "id"),
                row.getString("name"),
                row.getString("phone"),
                row.getString("email"),
                row.getString("commune"),
                row.getString("need"),
                row.getString("answers"),
                Times.read(row, "asked_at"),
                Rows.idIfAny(row, "case_file"));
    }
}
