package org.fabcom.instance;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.kernel.Caches;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.nodes.Broadcast;
import org.fabcom.kernel.watch.Outage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What the keepers answered. Asked on each page, so a copy is kept in memory: changed here at once, other nodes are told
 * (and look again after thirty seconds). Thread-safe.
 */
@Repository
public class Answers implements Caches.Cache {

    private static final Duration KEPT = Duration.ofSeconds(30);

    private record Copy(Deeds deeds, Instant until) {}

    private final Sql db;
    private final Clock clock;
    private final Broadcast broadcast;
    private volatile @Nullable Copy copy;
    private volatile @Nullable Deeds last;

    Answers(Sql db, Clock clock, Broadcast broadcast) {
        this.db = db;
        this.clock = clock;
        this.broadcast = broadcast;
    }

    /** As they stand; before the opening always asked anew. */
    public Deeds deeds() {
        var known = copy;
        if (known != null && known.until().isAfter(clock.instant())) return known.deeds();
        var now = readOrLast();
        copy = now.founded() ? new Copy(now, clock.instant().plus(KEPT)) : null;
        return now;
    }

    @Override
    public void clear() {
        copy = null;
    }

    /** While the base does not answer, what it said last: pages that say so have the site's name and colours. */
    private Deeds readOrLast() {
        try {
            var now = read();
            last = now;
            return now;
        } catch (RuntimeException failed) {
            var known = last;
            if (known == null || !known.founded() || !Outage.isOne(failed)) throw failed;
            return known;
        }
    }

    private Deeds read() {
        var answers = db.sql("select question, value from instance.answer")
                .map(row -> row.getString("question"), row -> row.getString("value"));
        return new Deeds(founded(), answers);
    }

    private boolean founded() {
        return db.sql("select exists (select from instance.founding)").single(Boolean.class);
    }

    /** Writes what differs, and into the history once the instance is open. An empty answer takes the row away. */
    @Transactional
    public int save(Map<String, String> answers, @Nullable PartyId by) {
        lock();
        var before = read();
        int changed = 0;
        for (var it : answers.entrySet()) {
            var was = before.answers().getOrDefault(it.getKey(), "");
            if (was.equals(it.getValue())) continue;
            write(it.getKey(), it.getValue());
            if (before.founded() && by != null) note(new Change(clock.instant(), by, it.getKey(), was, it.getValue()));
            changed++;
        }
        clearOnceWritten();
        return changed;
    }

    /** Opens the instance; false if it already is. Its answers begin the history. */
    @Transactional
    public boolean found(@Nullable PartyId by) {
        int opened = db.sql(
                        "insert into instance.founding (founded_at, founded_by) values (:at, :by) on conflict do nothing")
                .param("at", utc(clock.instant()), "by", by == null ? null : by.value())
                .update();
        if (opened == 0) return false;
        db.sql("delete from instance.setup_code").update();
        if (by != null) {
            read().answers().forEach((question, value) -> note(new Change(clock.instant(), by, question, "", value)));
        }
        clearOnceWritten();
        return true;
    }

    /** One writer at a time, so that the history says what really was. */
    private void lock() {
        db.sql("select pg_advisory_xact_lock(hashtextextended('instance.answer', 0))")
                .single((row, n) -> 0);
    }

    private void write(String question, String value) {
        var sql = value.isEmpty()
                ? "delete from instance.answer where question = :question"
                : "insert into instance.answer (question, value) values (:question, :value) "
                        + "on conflict (question) do update set value = :value";
        db.sql(sql).param("question", question, "value", value).update();
    }

    private void note(Change it) {
        db.sql("insert into instance.change (id, at, by, question, was, becomes) "
                        + "values (:id, :at, :by, :question, :was, :becomes)")
                .param("id", Ids.next())
                .param("at", utc(it.at()))
                .param("by", it.by().value())
                .param("question", it.question())
                .param("was", it.was())
                .param("becomes", it.becomes())
                .update();
    }

    public long changes() {
        return db.sql("select count(*) from instance.change").single(Long.class);
    }

    /** The latest first. */
    public List<Change> changes(int most, long offset) {
        return db.sql("select at, by, question, was, becomes from instance.change "
                        + "order by at desc, id desc limit :most offset :offset")
                .param("most", most, "offset", offset)
                .list(Answers::change);
    }

    private void clearOnceWritten() {
        clear();
        broadcast.changed(Answers.class, "");
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                clear();
            }
        });
    }

    private static Change change(ResultSet row, int n) throws SQLException {
        return new Change(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new PartyId(row.getObject("by", UUID.class)),
                row.getString("question"),
                row.getString("was"),
                row.getString("becomes"));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
