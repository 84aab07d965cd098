package org.fabcom.ledger.debts;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.ledger.Order;
import org.fabcom.ledger.TransferId;
import org.fabcom.ledger.currencies.Amount;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * What payers owe since they were asked. Nothing moves by it: the books of both sides write the expense and the income of that day, and
 * the payment clears them (E49). Runs in the caller's transaction. Thread-safe.
 */
@Repository
public class Debts {

    private final Sql db;

    Debts(Sql db) {
        this.db = db;
    }

    /**
     * The payee asks for what is due, all of it or nothing. The same key twice is one debt; no amounts are none.
     *
     * @param by the person who asks, for the payee
     * @param piece how the two sides call what proves it
     */
    public void ask(Order order, PartyId by, String piece) {
        if (order.amounts().isEmpty()) return;
        db.sql("""
            insert into ledger.debt (id, payer, payee, currencies, amounts, subject, piece, made_by, key, made_at)
            values (:id, :payer, :payee, cast(:currencies as uuid[]), cast(:amounts as bigint[]), :subject, :piece, :by, :key,
                :now) on conflict on constraint debt_key do nothing
            """)
                .param("id", Ids.next())
                .param("payer", order.payer().value())
                .param("payee", order.payee().value())
                .param("currencies", array(order.amounts(), Amount::currency))
                .param("amounts", array(order.amounts(), Amount::units))
                .param("subject", order.subject())
                .param("piece", piece)
                .param("by", by.value())
                .param("key", order.key())
                .update();
    }

    /** All of it is paid, by this transfer. Without effect when nothing was asked under this key, or it is over. */
    public void paid(String key, TransferId transfer, PartyId by) {
        end(key, transfer.value().toString(), "", by);
    }

    /** It is due no more. Without effect when nothing was asked under this key, or it is paid or taken back. */
    public void takeBack(String key, String reason, PartyId by) {
        end(key, null, reason, by);
    }

    private void end(String key, @Nullable String transfer, String reason, PartyId by) {
        db.sql("""
            insert into ledger.debt_end (debt, transfer, reason, made_by, made_at)
            select k.id, cast(:transfer as uuid), :reason, :by, :now from ledger.debt k where k.key = :key
            on conflict (debt) do nothing
            """)
                .param("transfer", transfer, "reason", reason, "by", by.value(), "key", key)
                .update();
    }

    private static String array(List<Amount> amounts, Function<Amount, Object> part) {
        return amounts.stream().map(it -> part.apply(it).toString()).collect(Collectors.joining(",", "{", "}"));
    }
}
