package org.fabcom.ledger.currencies;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.kernel.Caches;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.counts.SharedAnswers;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The currencies and units of the community, and who may issue them (E35, E45). Thread-safe. */
@Repository
public class Currencies implements Caches.Cache {

    public static final String COLUMNS =
            "c.id, c.name, c.symbol, c.unit, c.regime, c.decimals, c.step, c.floor, c.ceiling, c.closed_at";

    private final Sql db;
    private final Clock clock;
    private final Map<CurrencyId, Currency> measures = new ConcurrentHashMap<>();

    public Currencies(Sql db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** A currency to be: the wizard's answers put together. */
    public record Draft(String name, String symbol, Unit unit, Regime regime, int decimals, long step, Limits limits) {

        public Draft {
            name = name.strip();
            symbol = symbol.strip();
            if (name.isEmpty() || name.length() > 60) throw new IllegalArgumentException("name");
            if (symbol.isEmpty() || symbol.length() > 12) throw new IllegalArgumentException("symbol");
            if (decimals < 0 || decimals > 4 || step < 1) throw new IllegalArgumentException("decimals");
        }

        /** Hours that neighbours owe each other, by quarters: the sum of all is 0. */
        public static Draft hours(String name, Limits limits) {
            return new Draft(name, "h", Unit.HOURS, Regime.MUTUAL, 0, 15, limits);
        }

        /** Money with cents, of the regime given. */
        public static Draft money(String name, String symbol, Regime regime, Limits limits) {
            return new Draft(name, symbol, Unit.MONEY, regime, 2, 1, limits);
        }

        /** Whole points, of the regime given. */
        public static Draft points(String name, String symbol, Regime regime, Limits limits) {
            return new Draft(name, symbol, Unit.POINTS, regime, 0, 1, limits);
        }
    }

    /** All of them, those in use first, by name. */
    public List<Currency> all() {
        return SharedAnswers.of(
                List.of("ledger.currencies"),
                () -> List.copyOf(db.sql(
                                "select " + COLUMNS
                                        + " from ledger.currency c order by c.closed_at is not null, lower(c.name), c.created_at")
                        .list(Currencies::read)));
    }

    /** Those one may pay in. */
    public List<Currency> open() {
        return all().stream().filter(it -> !it.closed()).toList();
    }

    public Optional<Currency> find(CurrencyId id) {
        return db.sql("select " + COLUMNS + " from ledger.currency c where c.id = :id")
                .param("id", id.value())
                .optional(Currencies::read);
    }

    /** The same for reading and writing amounts alone, which never changes: its name, and whether it is closed, may be of before. */
    public Optional<Currency> measure(CurrencyId id) {
        var known = measures.get(id);
        if (known != null) return Optional.of(known);
        var found = find(id);
        found.ifPresent(it -> measures.put(id, it));
        return found;
    }

    @Override
    public void clear() {
        measures.clear();
    }

    /** The currency in use with this name, whatever its case. */
    public Optional<Currency> named(String name) {
        return open().stream()
                .filter(it -> it.name().equalsIgnoreCase(name.strip()))
                .findFirst();
    }

    /** Adds a currency; empty if another in use has the name. Whoever adds one that is issued may issue it. */
    @Transactional
    public Optional<Currency> add(Draft draft, PartyId by) {
        var id = CurrencyId.next();
        int added = db.sql("""
            insert into ledger.currency
                (id, name, symbol, unit, regime, decimals, step, floor, ceiling, created_by, created_at)
            values (:id, :name, :symbol, :unit, :regime, :decimals, :step, :floor, :ceiling, :by, :now)
            on conflict (lower(name)) where closed_at is null do nothing
            """)
                .param("id", id.value())
                .param("name", draft.name())
                .param("symbol", draft.symbol())
                .param("unit", draft.unit().name())
                .param("regime", draft.regime().name())
                .param("decimals", draft.decimals())
                .param("step", draft.step())
                .param("floor", draft.limits().floor())
                .param("ceiling", draft.limits().ceiling())
                .param("by", by.value())
                .param("now", clock.instant())
                .update();
        if (added == 0) return Optional.empty();
        if (draft.regime() == Regime.ISSUED) entitle(id, by, by);
        return find(id);
    }

    /** For good. False while something is set aside in it. */
    public boolean close(CurrencyId id) {
        try {
            db.sql("select ledger.close_currency(:id, :now)")
                    .param("id", id.value(), "now", clock.instant())
                    .single(Boolean.class);
            return true;
        } catch (org.springframework.dao.DataIntegrityViolationException inUse) {
            return false;
        }
    }

    /** Lets this person issue and destroy; without effect if they may already. */
    public void entitle(CurrencyId currency, PartyId person, PartyId by) {
        db.sql("""
            insert into ledger.issuer (id, currency, person, granted_by, granted_at)
            values (:id, :currency, :person, :by, :now)
            on conflict (currency, person) where ended_at is null do nothing
            """)
                .param("id", Ids.next())
                .param("currency", currency.value())
                .param("person", person.value())
                .param("by", by.value())
                .param("now", clock.instant())
                .update();
    }

    public void disentitle(CurrencyId currency, PartyId person, PartyId by) {
        db.sql("""
            update ledger.issuer set ended_by = :by, ended_at = :now
            where currency = :currency and person = :person and ended_at is null
            """)
                .param("currency", currency.value(), "person", person.value(), "by", by.value(), "now", clock.instant())
                .update();
    }

    /** Who may issue and destroy it now. */
    public List<PartyId> issuers(CurrencyId currency) {
        return db.sql("select person from ledger.issuer where currency = :currency and ended_at is null order by"
                        + " granted_at")
                .param("currency", currency.value())
                .list((row, n) -> new PartyId(row.getObject(1, UUID.class)));
    }

    /** From the columns of {@code ledger.currency}. */
    public static Currency read(ResultSet row, int n) throws SQLException {
        return new Currency(
                new CurrencyId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("symbol"),
                Unit.valueOf(row.getString("unit")),
                Regime.valueOf(row.getString("regime")),
                row.getInt("decimals"),
                row.getLong("step"),
                new Limits(row.getObject("floor", Long.class), row.getObject("ceiling", Long.class)),
                row.getObject("closed_at") != null);
    }
}
