package org.fabcom.talk.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Times;
import org.fabcom.talk.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The notices of everybody. */
@Repository
public class NoticeRows {

    private static final String COLUMNS = "id, kind, subject_kind, subject_id, url, args, made_at, read_at";

    private final JdbcClient db;

    NoticeRows(JdbcClient db) {
        this.db = db;
    }

    /** False if this person was told of this event. */
    boolean add(Telling it, Delivery delivery, Instant at) {
        return db.sql("""
                insert into talk.notice (id, person, event, kind, subject_kind, subject_id, url, args, made_at, delivery)
                values (:id, :person, :event, :kind, :subjectKind, :subject, :url, :args, :at, :delivery)
                on conflict (person, event) do nothing
                """)
                        .param("id", Ids.next())
                        .param("person", it.person().value())
                        .param("event", it.event())
                        .param("kind", it.kind())
                        .param(
                                "subjectKind",
                                it.subject() == null ? null : it.subject().kind(),
                                Types.VARCHAR)
                        .param(
                                "subject",
                                it.subject() == null ? null : it.subject().id(),
                                Types.OTHER)
                        .param("url", it.url())
                        .param("args", it.args().toArray(String[]::new))
                        .param("at", Times.sql(at))
                        .param("delivery", delivery.name())
                        .update()
                == 1;
    }

    long count(PartyId person, boolean unread) {
        return db.sql("select count(*) from talk.notice where person = :person"
                        + (unread ? " and read_at is null" : ""))
                .param("person", person.value())
                .query(Long.class)
                .single();
    }

    List<Notice> page(PartyId person, boolean unread, long offset, int most) {
        return db.sql("select " + COLUMNS + " from talk.notice where person = :person"
                        + (unread ? " and read_at is null" : "")
                        + " order by made_at desc, id desc offset :offset limit :most")
                .param("person", person.value())
                .param("offset", offset)
                .param("most", most)
                .query(NoticeRows::read)
                .list();
    }

    boolean read(PartyId person, UUID notice, Instant at) {
        return db.sql("update talk.notice set read_at = :at where id = :id and person = :person and read_at is null")
                        .param("at", Times.sql(at))
                        .param("id", notice)
                        .param("person", person.value())
                        .update()
                == 1;
    }

    int readAll(PartyId person, Instant at) {
        return db.sql("update talk.notice set read_at = :at where person = :person and read_at is null")
                .param("at", Times.sql(at))
                .param("person", person.value())
                .update();
    }

    void readEvent(Collection<PartyId> people, UUID event, Instant at) {
        db.sql("update talk.notice set read_at = :at where person = any (:people) and event = :event and read_at is null")
                .param("at", Times.sql(at))
                .param("people", Rows.ids(people))
                .param("event", event)
                .update();
    }

    int readAbout(PartyId person, Subject subject, Instant at) {
        return db.sql("""
                update talk.notice set read_at = :at
                where person = :person and read_at is null and subject_kind = :kind and subject_id = :subject
                """)
                .param("at", Times.sql(at))
                .param("person", person.value())
                .param("kind", subject.kind())
                .param("subject", subject.id())
                .update();
    }

    /** Those for whom something waits to be put in a letter. */
    public List<PartyId> awaiting() {
        return db.sql("""
                select distinct person from talk.notice
                where delivery = 'DIGEST' and gathered_at is null and read_at is null order by 1
                """)
                .query((row, n) -> new PartyId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Takes what waits for the letter of this person. Whoever comes second waits, then finds nothing. */
    public List<Notice> gather(PartyId person, Instant at) {
        return db.sql("with taken as (update talk.notice set gathered_at = :at where person = :person "
                        + "and delivery = 'DIGEST' and gathered_at is null and read_at is null returning " + COLUMNS
                        + ") select * from taken order by made_at, id")
                .param("at", Times.sql(at))
                .param("person", person.value())
                .query(NoticeRows::read)
                .list();
    }

    /** Forgets what was read before one moment, and all that was made before another. */
    int forget(Instant readBefore, Instant madeBefore) {
        return db.sql("delete from talk.notice where read_at < :read or made_at < :made")
                .param("read", Times.sql(readBefore))
                .param("made", Times.sql(madeBefore))
                .update();
    }

    private static Notice read(ResultSet row, int n) throws SQLException {
        var kind = row.getString("subject_kind");
        return new Notice(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                kind == null ? null : new Subject(kind, row.getObject("subject_id", UUID.class)),
                row.getString("url"),
                Arrays.asList((String[]) row.getArray("args").getArray()),
                Times.read(row, "made_at"),
                Times.readIfAny(row, "read_at"));
    }
}
