package org.fabcom.talk;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;

/**
 * One shelf of words: {@code talk.message} for everyone, {@code talk.note} for the team. There are two, and no query names
 * both, so that a note can only be read by who asked for notes.
 */
final class ThreadShelf {

    private final Sql db;
    private final Audience audience;
    private final String table;

    ThreadShelf(Sql db, Audience audience) {
        this.db = db;
        this.audience = audience;
        this.table = audience == Audience.EVERYONE ? "talk.message" : "talk.note";
    }

    /** False if this form was sent before. */
    boolean add(UUID id, UUID thread, PartyId author, Instant at, UUID once, String words) {
        int added = db.sql("insert into " + table + " (id, thread, author, sent_at, once) "
                        + "values (:id, :thread, :author, :at, :once) on conflict do nothing")
                .param("id", id)
                .param("thread", thread)
                .param("author", author.value())
                .param("at", at)
                .param("once", once)
                .update();
        if (added == 0) return false;
        db.sql("insert into " + table + "_words (message, words) values (:id, :words)")
                .param("id", id, "words", words)
                .update();
        return true;
    }

    /** What this form has become already. */
    Optional<UUID> sent(UUID thread, PartyId author, UUID once) {
        return db.sql("select id from " + table + " where thread = :thread and author = :author and once = :once")
                .param("thread", thread, "author", author.value(), "once", once)
                .optional(UUID.class);
    }

    void mention(UUID message, Collection<PartyId> people) {
        for (var person : people) {
            db.sql("insert into " + table + "_mention (message, person) values (:message, :person)")
                    .param("message", message, "person", person.value())
                    .update();
        }
    }

    /** The last ones said before that moment, the newest first. */
    List<Message> before(UUID thread, Instant moment, int most) {
        return db.sql(select() + " where m.thread = :thread and m.sent_at < :moment "
                        + "order by m.sent_at desc, m.id desc limit :most")
                .param("thread", thread, "moment", moment, "most", most)
                .list(this::read);
    }

    /** All of them, the oldest first. */
    List<Message> all(UUID thread) {
        return db.sql(select() + " where m.thread = :thread order by m.sent_at, m.id")
                .param("thread", thread)
                .list(this::read);
    }

    Optional<Message> find(UUID thread, UUID message) {
        return db.sql(select() + " where m.thread = :thread and m.id = :message")
                .param("thread", thread, "message", message)
                .optional(this::read);
    }

    /** Takes the words away or brings them back; false if so they already are. The message's row is the lock. */
    boolean turn(UUID message, boolean gone, Instant at) {
        return db.sql("with last as (select coalesce(max(n), 0) as n, coalesce((select gone from "
                        + table
                        + "_withdrawal where message = :message order by n desc limit 1), false) as gone "
                        + "from " + table + "_withdrawal where message = :message) insert into " + table
                        + "_withdrawal (message, n, at, gone) select :message, n + 1, :at, :gone from last "
                        + "where last.gone <> :gone and last.n < 20 on conflict do nothing")
                .param("message", message, "at", at, "gone", gone)
                .updated();
    }

    /** What a message that is not withdrawn is about. */
    Optional<Subject> subject(UUID message) {
        return db.sql("select t.subject_kind, t.subject_id from " + table + " m join talk.thread t on t.id = m.thread "
                        + "where m.id = :message and not coalesce((select g.gone from " + table
                        + "_withdrawal g where g.message = m.id order by g.n desc limit 1), false)")
                .param("message", message)
                .optional((row, n) -> new Subject(row.getString(1), row.getObject(2, UUID.class)));
    }

    Set<UUID> existing(Collection<UUID> messages) {
        return new HashSet<>(db.sql("select id from " + table + " where id = any (:ids)")
                .param("ids", messages.toArray(UUID[]::new))
                .list((row, n) -> row.getObject(1, UUID.class)));
    }

    /** What somebody takes part in, by what they said or were told, with when something was last said; the last first. */
    void of(PartyId person, int most, BiConsumer<Subject, Instant> what) {
        db.sql("select t.subject_kind, t.subject_id, max(m.sent_at) as sent_at from talk.thread t join " + table
                        + " m on m.thread = t.id where t.id in (select thread from " + table
                        + " where author = :person union select s.thread from " + table + "_mention x join " + table
                        + " s on s.id = x.message where x.person = :person union select h.id from talk.notice n "
                        + "join talk.thread h on h.subject_kind = n.subject_kind and h.subject_id = n.subject_id "
                        + "where n.person = :person) group by t.id order by sent_at desc, t.id limit :most")
                .param("person", person.value(), "most", most)
                .query(row -> {
                    what.accept(
                            new Subject(row.getString(1), row.getObject(2, UUID.class)), Times.read(row, "sent_at"));
                });
    }

    /** Forgets the words that were withdrawn before that moment; of which messages. */
    List<UUID> forget(Instant before) {
        return db.sql("delete from " + table + "_words w where exists (select from " + table
                        + "_withdrawal g where g.message = w.message and g.gone and g.at < :before and not exists (select from "
                        + table + "_withdrawal l where l.message = g.message and l.n > g.n)) returning w.message")
                .param("before", before)
                .list((row, n) -> row.getObject(1, UUID.class));
    }

    Map<UUID, Instant> last(String kind, Collection<UUID> subjects) {
        return db.sql("select t.subject_id, max(m.sent_at) as sent_at from talk.thread t join " + table
                        + " m on m.thread = t.id where t.subject_kind = :kind and t.subject_id = any (:ids) group by 1")
                .param("kind", kind, "ids", subjects.toArray(UUID[]::new))
                .map(row -> row.getObject("subject_id", UUID.class), row -> Times.read(row, "sent_at"));
    }

    private String select() {
        return "select m.id, m.author, p.name as author_name, m.sent_at, coalesce((select g.gone from " + table
                + "_withdrawal g where g.message = m.id order by g.n desc limit 1), false) as gone, w.words,"
                + " array(select q.name from " + table + "_mention x join people.party_card q on q.id = x.person"
                + " where x.message = m.id order by q.name) as mentioned from " + table
                + " m join people.party_card p on p.id = m.author left join " + table + "_words w on w.message = m.id";
    }

    private Message read(ResultSet row, int n) throws SQLException {
        return new Message(
                row.getObject("id", UUID.class),
                audience,
                new PartyId(row.getObject("author", UUID.class)),
                row.getString("author_name"),
                Times.read(row, "sent_at"),
                row.getBoolean("gone"),
                row.getBoolean("gone") ? null : row.getString("words"),
                List.of((String[]) row.getArray("mentioned").getArray()),
                List.of());
    }
}
