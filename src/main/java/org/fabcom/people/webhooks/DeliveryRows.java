package org.fabcom.people.webhooks;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.fabcom.imports.fetching.Fetching.Why;
import org.fabcom.imports.fetching.Posting.Answer;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.fabcom.people.webhooks.Delivered.State;
import org.fabcom.web.list.Paging;
import org.springframework.stereotype.Repository;

/** What is to be told and what was, address by address. */
@Repository
record DeliveryRows(Sql db, Clock clock) {

    private static final String COLUMNS = """
            d.id, d.webhook, d.kind, d.body, d.happened_at, d.state, d.tries, d.next_try_at, d.tried_at, d.status, d.milliseconds, d.why
            """;
    private static final String MATCHING =
            " from people.webhook_delivery d where d.webhook = :webhook and (:state = '' or d.state = :state) ";

    void add(UUID id, UUID webhook, String kind, String body, Instant now) {
        db.sql("""
                insert into people.webhook_delivery (id, webhook, kind, body, happened_at, next_try_at)
                values (:id, :webhook, :kind, :body, :now, :now)
                """)
                .param("id", id)
                .param("webhook", webhook)
                .param("kind", kind)
                .param("body", body)
                .param("now", now)
                .update();
    }

    /**
     * Those whose time has come, a few of each address, taken for a while: another node takes others, and if we die they are
     * due again when that while is over.
     */
    List<Delivered> take(Collection<String> kinds, int ofEach, int most, Duration lease) {
        var now = clock.instant();
        return db.sql("""
                update people.webhook_delivery d set tries = d.tries + 1, next_try_at = :until where d.id in (
                    select x.id from people.webhook_delivery x where x.id in (
                        select o.id from (
                            select i.id, i.next_try_at, row_number() over (partition by i.webhook order by i.next_try_at, i.id) as place
                            from people.webhook_delivery i join people.webhook w on w.id = i.webhook
                            where i.state = 'WAITING' and i.next_try_at <= :now and w.stopped_at is null and i.kind = any (:kinds)
                        ) o where o.place <= :each order by o.next_try_at, o.id limit :most)
                    and x.state = 'WAITING' and x.next_try_at <= :now
                    for update of x skip locked)
                returning
                """ + COLUMNS)
                .param("until", now.plus(lease))
                .param("now", now)
                .param("kinds", kinds.toArray(String[]::new))
                .param("each", ofEach)
                .param("most", most)
                .list(DeliveryRows::read);
    }

    /** Sent by whoever asks for it, and by no node meanwhile. */
    void hold(UUID id, Duration lease) {
        db.sql("update people.webhook_delivery set tries = 1, next_try_at = :until where id = :id")
                .param("id", id, "until", clock.instant().plus(lease))
                .update();
    }

    void tried(UUID id, State state, Instant next, Answer answer) {
        db.sql("""
                update people.webhook_delivery set state = :state, next_try_at = :next, tried_at = :now, status = :status,
                    milliseconds = :milliseconds, why = :why where id = :id
                """)
                .param("id", id)
                .param("state", state.name())
                .param("next", next)
                .param("status", answer.status() == 0 ? null : answer.status(), Types.INTEGER)
                .param("milliseconds", answer.milliseconds())
                .param("why", answer.why() == null ? null : answer.why().name(), Types.VARCHAR)
                .update();
    }

    /** On its way again, as if it had just happened. */
    boolean again(UUID webhook, UUID id) {
        return db.sql("""
                update people.webhook_delivery set state = 'WAITING', tries = 0, next_try_at = :now
                where id = :id and webhook = :webhook
                """).param("id", id, "webhook", webhook).updated();
    }

    Optional<Delivered> find(UUID id) {
        return db.sql("select " + COLUMNS + " from people.webhook_delivery d where d.id = :id")
                .param("id", id)
                .optional(DeliveryRows::read);
    }

    /** An empty state matches all. */
    long count(UUID webhook, String state) {
        return db.sql("select count(*)" + MATCHING)
                .param("webhook", webhook, "state", state)
                .single(Long.class);
    }

    List<Delivered> list(UUID webhook, String state, Paging paging) {
        return db.sql("select " + COLUMNS + MATCHING + " order by d.happened_at desc, d.id desc" + Paging.SQL)
                .params(Map.of("webhook", webhook, "state", state))
                .params(paging.parameters())
                .list(DeliveryRows::read);
    }

    int forget(Duration age) {
        return db.sql("delete from people.webhook_delivery where happened_at < :limit")
                .param("limit", clock.instant().minus(age))
                .update();
    }

    private static Delivered read(ResultSet row, int n) throws SQLException {
        var why = row.getString("why");
        return new Delivered(
                Rows.id(row, "id"),
                Rows.id(row, "webhook"),
                row.getString("kind"),
                row.getString("body"),
                Times.read(row, "happened_at"),
                State.valueOf(row.getString("state")),
                row.getInt("tries"),
                Times.read(row, "next_try_at"),
                Times.readIfAny(row, "tried_at"),
                row.getObject("status", Integer.class),
                row.getObject("milliseconds", Integer.class),
                why == null ? null : Why.valueOf(why));
    }
}
