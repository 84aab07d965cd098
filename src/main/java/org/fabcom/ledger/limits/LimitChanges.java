package org.fabcom.ledger.limits;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.fabcom.ledger.Refusal;
import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.ledger.currencies.Currency;
import org.fabcom.ledger.currencies.CurrencyId;
import org.fabcom.ledger.currencies.Limits;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Repository;

/** The journal of limits. One statement each: the database writes what was there before, and applies the change. Thread-safe. */
@Repository
public class LimitChanges {

    /** How a change ended. */
    public enum Outcome {
        DONE,
        /** Somebody concerned already stands beyond the new limit: nothing changed. */
        BEYOND,
        /** Not a multiple of the currency's step. */
        STEP,
        /** The currency is closed, kept elsewhere or unknown. */
        NO_LIMITS_THERE
    }

    private static final String SELECT = """
        select l.party, l.own, l.old_floor, l.old_ceiling, l.new_floor, l.new_ceiling, l.reason, l.made_by, l.made_at,
            c.id, c.name, c.symbol, c.unit, c.regime, c.decimals, c.step, c.floor, c.ceiling, c.closed_at
        from ledger.limit_change l join ledger.currency c on c.id = l.currency
        """;

    private final Sql db;

    LimitChanges(Sql db) {
        this.db = db;
    }

    /** For everybody who has no limits of their own. */
    public Outcome usual(CurrencyId currency, Limits limits, String reason, PartyId by) {
        return change(currency, null, limits, reason, by);
    }

    /** For one party, instead of what is usual; null limits go back to it. */
    public Outcome own(CurrencyId currency, PartyId party, @Nullable Limits limits, String reason, PartyId by) {
        return change(currency, party, limits, reason, by);
    }

    private Outcome change(
            CurrencyId currency, @Nullable PartyId party, @Nullable Limits limits, String reason, PartyId by) {
        try {
            db.sql("""
                insert into ledger.limit_change
                    (id, currency, party, own, new_floor, new_ceiling, reason, made_by, made_at)
                values (:id, :currency, :party, :own, :floor, :ceiling, :reason, :by, :now)
                """)
                    .param("id", Ids.next())
                    .param("currency", currency.value())
                    .param("party", party == null ? null : party.value())
                    .param("own", party != null && limits != null)
                    .param("floor", limits == null ? null : limits.floor())
                    .param("ceiling", limits == null ? null : limits.ceiling())
                    .param("reason", reason.strip())
                    .param("by", by.value())
                    .update();
            return Outcome.DONE;
        } catch (DataIntegrityViolationException refused) {
            return switch (Refusal.behind(refused).orElseThrow(() -> refused)) {
                case NOT_ENOUGH, TOO_MUCH -> Outcome.BEYOND;
                case WRONG_AMOUNT -> Outcome.STEP;
                case CLOSED_CURRENCY, KEPT_ELSEWHERE, UNKNOWN_CURRENCY -> Outcome.NO_LIMITS_THERE;
                default -> throw refused;
            };
        }
    }

    List<LimitChange> all(long offset, int most) {
        return db.sql(SELECT + " order by l.entry desc offset :offset limit :most")
                .param("offset", offset, "most", most)
                .list(LimitChanges::read);
    }

    long count() {
        return db.sql("select count(*) from ledger.limit_change").single(Long.class);
    }

    /** What concerns a party, its own and the usual ones; the last first. */
    public List<LimitChange> of(PartyId party) {
        return db.sql(SELECT + " where l.party = :party order by l.entry desc limit 100")
                .param("party", party.value())
                .list(LimitChanges::read);
    }

    private static LimitChange read(ResultSet row, int n) throws SQLException {
        var party = row.getObject("party", UUID.class);
        Currency currency = Currencies.read(row, n);
        return new LimitChange(
                currency,
                party == null ? null : new PartyId(party),
                row.getBoolean("own"),
                new Limits(row.getObject("old_floor", Long.class), row.getObject("old_ceiling", Long.class)),
                new Limits(row.getObject("new_floor", Long.class), row.getObject("new_ceiling", Long.class)),
                row.getString("reason"),
                new PartyId(row.getObject("made_by", UUID.class)),
                Times.read(row, "made_at"));
    }
}
