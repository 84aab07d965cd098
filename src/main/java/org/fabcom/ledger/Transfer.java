package org.fabcom.ledger;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Times;
import org.fabcom.ledger.currencies.Amount;
import org.jspecify.annotations.Nullable;

/**
 * One line of the journal, never changed nor deleted (E41).
 *
 * @param payer null when it was issued
 * @param payee null when it was destroyed
 * @param concerns the reservation that is settled or released, or the transfer that is reversed
 * @param by null when the house did it
 */
public record Transfer(
        TransferId id,
        Kind kind,
        @Nullable PartyId payer,
        @Nullable PartyId payee,
        List<Amount> amounts,
        @Nullable TransferId concerns,
        @Nullable PartyId by,
        String subject,
        Instant at) {

    /** What a transfer does to the accounts. */
    public enum Kind {
        /** From what is available to what is available. */
        PAYMENT,
        /** The payer's units are set aside for the payee. */
        RESERVE,
        /** What was set aside is paid, all or in part; the rest is free again. */
        SETTLE,
        /** What was set aside is free again. */
        RELEASE,
        /** The payee gives back, all or in part. */
        REVERSAL,
        /** From the currency's own account. */
        ISSUE,
        /** Back to the currency's own account. */
        DESTROY
    }

    public Transfer {
        amounts = List.copyOf(amounts);
    }

    static Transfer read(ResultSet row, int n) throws SQLException {
        var concerns = Rows.idIfAny(row, "concerns");
        return new Transfer(
                new TransferId(Rows.id(row, "id")),
                Kind.valueOf(row.getString("kind")),
                Rows.partyIfAny(row, "payer"),
                Rows.partyIfAny(row, "payee"),
                Amount.read(row),
                concerns == null ? null : new TransferId(concerns),
                Rows.partyIfAny(row, "made_by"),
                row.getString("subject"),
                Times.read(row, "made_at"));
    }
}
