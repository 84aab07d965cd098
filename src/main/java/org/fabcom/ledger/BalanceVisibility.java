package org.fabcom.ledger;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Visitor;
import org.fabcom.ledger.currencies.CurrencyId;
import org.springframework.stereotype.Repository;

/**
 * The only way to balances for pages, lists, filters, exports, letters and the API: what the community chose holds on each of
 * them (E46). Moderators see balances, because they set limits. Thread-safe.
 */
@Repository
public class BalanceVisibility {

    private final Sql db;
    private final Wallets wallets;
    private final Ledger ledger;

    BalanceVisibility(Sql db, Wallets wallets, Ledger ledger) {
        this.db = db;
        this.wallets = wallets;
        this.ledger = ledger;
    }

    public Visibility chosen() {
        return db.sql("select visibility from ledger.visibility_choice order by entry desc limit 1")
                .optional((row, n) -> Visibility.valueOf(row.getString(1)))
                .orElse(Visibility.SELF);
    }

    public void choose(Visibility visibility, PartyId by) {
        db.sql("""
            insert into ledger.visibility_choice (id, visibility, made_by, made_at)
            values (:id, :visibility, :by, :now)
            """)
                .param("id", Ids.next(), "visibility", visibility.name(), "by", by.value())
                .update();
    }

    boolean mayRead(Visitor visitor, PartyId party) {
        if (visitor.is(InstanceRole.MODERATOR) || wallets.mayUse(visitor, party)) return true;
        return switch (chosen()) {
            case SELF -> false;
            case MEMBERS -> visitor.signedIn();
            case PUBLIC -> true;
        };
    }

    /** A party's balances; none for who may not read them. */
    public List<Balance> shown(Visitor visitor, PartyId party) {
        return mayRead(visitor, party) ? ledger.balances(party) : List.of();
    }

    /** What is available to each of these parties in one currency; those the visitor may not read, or without account, are left out. */
    public Map<PartyId, Long> shown(Visitor visitor, Collection<PartyId> parties, CurrencyId currency) {
        var readable = visitor.is(InstanceRole.MODERATOR) || chosen() == Visibility.PUBLIC
                ? List.copyOf(parties)
                : parties.stream().filter(it -> mayRead(visitor, it)).toList();
        var shown = new HashMap<PartyId, Long>();
        if (readable.isEmpty()) return shown;
        db.sql("select party, available from ledger.account where currency = :currency and party in (:parties)")
                .param(
                        "currency",
                        currency.value(),
                        "parties",
                        readable.stream().map(PartyId::value).toList())
                .query(row -> {
                    shown.put(new PartyId(row.getObject("party", UUID.class)), row.getLong("available"));
                });
        return shown;
    }
}
