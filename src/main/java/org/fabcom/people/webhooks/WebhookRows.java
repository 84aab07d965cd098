package org.fabcom.people.webhooks;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The addresses that are told. */
@Repository
record WebhookRows(Sql db) {

    private static final String SELECT = """
            select id, organisation, address, kinds, number, drawn_at, stopped_at, stopped_why from people.webhook
            """;

    List<Webhook> told(String kind, Collection<PartyId> whose, boolean everybody) {
        return db.sql(SELECT + """
                where stopped_at is null and :kind = any (kinds)
                    and (organisation = any (:whose) or organisation is null and :everybody)
                """)
                .param("kind", kind, "whose", Rows.ids(whose), "everybody", everybody)
                .list(WebhookRows::read);
    }

    /** Of an organisation, or of the instance. */
    List<Webhook> of(@Nullable PartyId organisation) {
        return db.sql(SELECT + " where organisation is not distinct from :organisation order by added_at, id")
                .param("organisation", Rows.value(organisation), Types.OTHER)
                .list(WebhookRows::read);
    }

    Optional<Webhook> find(UUID id) {
        return db.sql(SELECT + " where id = :id").param("id", id).optional(WebhookRows::read);
    }

    UUID add(@Nullable PartyId organisation, String address, List<String> kinds, PartyId by) {
        var id = Ids.next();
        db.sql("""
                insert into people.webhook (id, organisation, address, kinds, drawn_at, added_by, added_at)
                values (:id, :organisation, :address, :kinds, :now, :by, :now)
                """)
                .param("id", id)
                .param("organisation", Rows.value(organisation), Types.OTHER)
                .param("address", address)
                .param("kinds", kinds.toArray(String[]::new))
                .param("by", by.value())
                .update();
        return id;
    }

    void tell(UUID id, List<String> kinds) {
        db.sql("update people.webhook set kinds = :kinds where id = :id")
                .param("id", id, "kinds", kinds.toArray(String[]::new))
                .update();
    }

    void draw(UUID id) {
        db.sql("update people.webhook set number = number + 1, drawn_at = :now where id = :id")
                .param("id", id)
                .update();
    }

    /** False if it is stopped already. */
    boolean stop(UUID id, Webhook.Stop why) {
        return db.sql("""
                update people.webhook set stopped_at = :now, stopped_why = :why where id = :id and stopped_at is null
                """).param("id", id, "why", why.name()).updated();
    }

    void stopAll() {
        db.sql("update people.webhook set stopped_at = :now, stopped_why = 'RESTORED' where stopped_at is null")
                .update();
    }

    void resume(UUID id) {
        db.sql("update people.webhook set stopped_at = null, stopped_why = null where id = :id")
                .param("id", id)
                .update();
    }

    void remove(UUID id) {
        db.sql("delete from people.webhook where id = :id").param("id", id).update();
    }

    private static Webhook read(ResultSet row, int n) throws SQLException {
        var why = row.getString("stopped_why");
        return new Webhook(
                Rows.id(row, "id"),
                Rows.partyIfAny(row, "organisation"),
                URI.create(row.getString("address")),
                Rows.texts(row, "kinds"),
                row.getInt("number"),
                Times.read(row, "drawn_at"),
                Times.readIfAny(row, "stopped_at"),
                why == null ? null : Webhook.Stop.valueOf(why));
    }
}
