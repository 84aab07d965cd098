package org.fabcom.market.deals;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Times;
import org.fabcom.ledger.TransferId;
import org.jspecify.annotations.Nullable;

/** A deal as it lies in its table. */
final class DealRow {

    static final String SELECT = """
            select d.id, d.number, d.post, d.owner, d.replier, d.payer, d.payee, d.own_post, d.state, d.latest, d.accepted,
                d.quantity, d.reservation, d.payment, d.outside, d.consent_owner, d.consent_replier, d.frozen, d.opened_at,
                d.changed_at, d.lapses_at, d.invoiced_at, d.done_at, d.version from market.deal d
            """;

    private DealRow() {}

    private static @Nullable TransferId transfer(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new TransferId(id);
    }

    static Deal read(ResultSet row, int n) throws SQLException {
        return new Deal(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                row.getObject("post", UUID.class),
                new PartyId(row.getObject("owner", UUID.class)),
                new PartyId(row.getObject("replier", UUID.class)),
                new PartyId(row.getObject("payer", UUID.class)),
                new PartyId(row.getObject("payee", UUID.class)),
                row.getObject("own_post", UUID.class),
                Deal.State.valueOf(row.getString("state")),
                row.getInt("latest"),
                row.getObject("accepted", Integer.class),
                row.getInt("quantity"),
                transfer(row, "reservation"),
                transfer(row, "payment"),
                transfer(row, "outside"),
                Times.readIfAny(row, "consent_owner"),
                Times.readIfAny(row, "consent_replier"),
                row.getBoolean("frozen"),
                Times.read(row, "opened_at"),
                Times.read(row, "changed_at"),
                Times.read(row, "lapses_at"),
                Times.readIfAny(row, "invoiced_at"),
                Times.readIfAny(row, "done_at"),
                row.getInt("version"));
    }
}
