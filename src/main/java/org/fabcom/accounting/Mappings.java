package org.fabcom.accounting;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.fabcom.ledger.currencies.Currency;
import org.fabcom.ledger.currencies.CurrencyId;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Repository;

/** Which account of the chart stands for which role of which currency (E50): preset, open to change before its first use. */
@Repository
public class Mappings {

    /** One line of the mapping; {@code used} when it can't change any more. */
    public record Mapped(CurrencyId currency, Role role, String account, boolean used) {}

    /** A change that was made. */
    public record Change(CurrencyId currency, Role role, String before, String after, PartyId by, Instant at) {}

    private final Sql db;

    Mappings(Sql db) {
        this.db = db;
    }

    /** True for what the books are kept in: the euro, which is paid elsewhere. */
    public static boolean euro(Currency it) {
        return it.euro();
    }

    /** Gives a currency the accounts of the preset; what is there already stays. */
    public void preset(PartyId party, Currency currency, PartyId by) {
        for (var role : Role.values()) {
            var account = euro(currency) ? role.euro() : currency.external() ? "" : role.apart();
            if (!account.isEmpty()) add(party, currency.id(), role, account, by);
        }
    }

    private void add(PartyId party, CurrencyId currency, Role role, String account, PartyId by) {
        db.sql("""
            insert into accounting.book_account (party, currency, role, account, changed_by, changed_at)
            values (:party, :currency, :role, :account, :by, :now) on conflict do nothing
            """)
                .param("party", party.value())
                .param("currency", currency.value())
                .param("role", role.name())
                .param("account", account)
                .param("by", by.value())
                .update();
    }

    /** Another account; refused once it was used. Empty when it is done. */
    public Optional<BookRefusal> change(PartyId party, CurrencyId currency, Role role, String account, PartyId by) {
        try {
            db.sql("""
                update accounting.book_account set account = :account, changed_by = :by, changed_at = :now
                where party = :party and currency = :currency and role = :role and account <> :account
                """)
                    .param("party", party.value())
                    .param("currency", currency.value())
                    .param("role", role.name())
                    .param("account", account)
                    .param("by", by.value())
                    .update();
            return Optional.empty();
        } catch (DataAccessException refused) {
            return Optional.of(BookRefusal.behind(refused).orElseThrow(() -> refused));
        }
    }

    public List<Mapped> of(PartyId party) {
        return db.sql("""
            select b.currency, b.role, b.account,
                case when c.regime = 'EXTERNAL'
                    then exists (select from accounting.book_entry e where e.party = b.party and e.currency = b.currency
                        and (b.role not in ('OWED', 'RECEIVABLE')
                            or e.journal = case b.role when 'OWED' then 'AC' else 'VE' end))
                    else exists (select from accounting.book_closing k where k.party = b.party) end as used
            from accounting.book_account b join ledger.currency_card c on c.id = b.currency
            where b.party = :party order by c.regime <> 'EXTERNAL', lower(c.name), b.currency, b.role
            """)
                .param("party", party.value())
                .list((row, n) -> new Mapped(
                        new CurrencyId(row.getObject("currency", UUID.class)),
                        Role.valueOf(row.getString("role")),
                        row.getString("account"),
                        row.getBoolean("used")));
    }

    /** What was changed, the newest first. */
    public List<Change> changes(PartyId party) {
        return db.sql("""
            select currency, role, old_account, new_account, made_by, made_at from accounting.book_account_change
            where party = :party order by id desc limit 200
            """)
                .param("party", party.value())
                .list((row, n) -> new Change(
                        new CurrencyId(row.getObject("currency", UUID.class)),
                        Role.valueOf(row.getString("role")),
                        row.getString("old_account"),
                        row.getString("new_account"),
                        new PartyId(row.getObject("made_by", UUID.class)),
                        Times.read(row, "made_at")));
    }

    /** The accounts of a currency of the books. */
    Movement.Accounts accounts(PartyId party, CurrencyId currency) {
        Map<Role, String> all = new EnumMap<>(Role.class);
        of(party).stream().filter(it -> it.currency().equals(currency)).forEach(it -> all.put(it.role(), it.account()));
        return new Movement.Accounts(
                all.getOrDefault(Role.AVAILABLE, Role.AVAILABLE.euro()),
                all.getOrDefault(Role.EXPENSE, Role.EXPENSE.euro()),
                all.getOrDefault(Role.INCOME, Role.INCOME.euro()),
                all.getOrDefault(Role.OWED, Role.OWED.euro()),
                all.getOrDefault(Role.RECEIVABLE, Role.RECEIVABLE.euro()));
    }
}
