package org.fabcom.post;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.springframework.stereotype.Repository;

/** The outbox as the postman and the pages see it. */
@Repository
record Letters(Sql db, Clock clock) {

    private static final String SELECT = """
            select id, recipient, name, language, subject, plain, html, unsubscribe, reply_to, created_at, state, tries,
                   next_try_at, sent_at, last_error
            from post.letter
            """;
    private static final String MATCHING = """
             where (:state = '' or state = :state) and (:text = '' or lower(recipient || ' ' || subject) like '%' || :text || '%')
            """;

    /** The next one whose time has come, locked: another node takes the one after it. */
    Optional<Sending> nextDue() {
        return db.sql(SELECT + """
                 where state = 'WAITING' and next_try_at <= :now and not exists (select from post.hold)
                order by next_try_at, id limit 1 for update skip locked
                """).param("now", now()).optional(Letters::read);
    }

    List<Letter.Attachment> attachments(UUID letter) {
        return db.sql("select name, type, content from post.attachment where letter = :letter order by position")
                .param("letter", letter)
                .list((row, n) ->
                        new Letter.Attachment(row.getString("name"), row.getString("type"), row.getString("content")));
    }

    void sent(UUID id) {
        db.sql(
                        "update post.letter set state = 'SENT', sent_at = :now, tries = tries + 1, last_error = '' where id = :id")
                .param("now", now(), "id", id)
                .update();
    }

    void later(UUID id, Instant next, String error) {
        db.sql("update post.letter set tries = tries + 1, next_try_at = :next, last_error = :error where id = :id")
                .param("next", next, "error", error, "id", id)
                .update();
    }

    void failed(UUID id, String error) {
        db.sql("update post.letter set state = 'FAILED', tries = tries + 1, last_error = :error where id = :id")
                .param("error", error, "id", id)
                .update();
    }

    /** Puts a letter that failed or waits for its next try on its way now. */
    boolean again(UUID id) {
        return db.sql("""
                update post.letter set state = 'WAITING', tries = 0, next_try_at = :now where id = :id and state <> 'SENT'
                """).param("now", now(), "id", id).updated();
    }

    Optional<Sending> find(UUID id) {
        return db.sql(SELECT + " where id = :id").param("id", id).optional(Letters::read);
    }

    /** An empty state or text matches all. */
    long count(String state, String text) {
        return db.sql("select count(*) from post.letter " + MATCHING)
                .param("state", state, "text", text)
                .single(Long.class);
    }

    List<Sending> list(String state, String text, long offset, int most) {
        return db.sql(SELECT + MATCHING + " order by created_at desc, id desc offset :offset limit :most")
                .param("state", state, "text", text, "offset", offset, "most", most)
                .list(Letters::read);
    }

    Optional<Instant> heldSince() {
        return db.sql("select since from post.hold").optional((row, n) -> Times.read(row, "since"));
    }

    void hold() {
        db.sql("insert into post.hold (since) values (:now) on conflict do nothing")
                .param("now", now())
                .update();
    }

    /** How many letters may leave now. */
    long release() {
        db.sql("delete from post.hold").update();
        return count("WAITING", "");
    }

    /** What was sent is forgotten after a while, and so is what could never be. */
    int sweep(Duration age) {
        return db.sql("delete from post.letter where state <> 'WAITING' and created_at < :limit")
                .param("limit", clock.instant().minus(age))
                .update();
    }

    private java.time.OffsetDateTime now() {
        return Times.sql(clock.instant());
    }

    private static Sending read(ResultSet row, int n) throws SQLException {
        return new Sending(
                row.getObject("id", UUID.class),
                row.getString("recipient"),
                row.getString("name"),
                row.getString("language"),
                row.getString("subject"),
                row.getString("plain"),
                row.getString("html"),
                row.getString("unsubscribe"),
                row.getString("reply_to"),
                Times.read(row, "created_at"),
                Sending.State.valueOf(row.getString("state")),
                row.getInt("tries"),
                Times.read(row, "next_try_at"),
                Times.readIfAny(row, "sent_at"),
                row.getString("last_error"));
    }
}
