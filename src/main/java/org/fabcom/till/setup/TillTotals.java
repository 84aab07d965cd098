package org.fabcom.till.setup;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fabcom.flows.totals.TotalsPart;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sales of real tills in the shape in which Oressource's totals were compared: sales, lines, cents by means of payment. */
@Component
class TillTotals implements TotalsPart {

    private static final String WITHIN = """
            from till.event e join till.till t on t.id = e.till
            where t.organisation = any (:owners) and t.training_of is null and e.kind in ('SALE', 'REFUND')
              and (cast(:from as date) is null or coalesce((e.body::jsonb ->> 'written_on')::date, e.day) >= :from)
              and (cast(:to as date) is null or coalesce((e.body::jsonb ->> 'written_on')::date, e.day) <= :to)
            """;

    private static final Map<String, String> NAMES =
            Map.of("CARD", "Carte Bleue", "CHEQUE", "Cheque", "CASH", "Especes", "CURRENCY", "Monnaie locale");

    private final JdbcClient db;

    TillTotals(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Map<String, Object> part(Set<PartyId> owners, @Nullable LocalDate from, @Nullable LocalDate to) {
        var ids = Rows.ids(owners);
        var said = new LinkedHashMap<String, Object>();
        said.put("ventes", sales(ids, from, to));
        said.put("vendus", lines(ids, from, to));
        said.put("cents_by_payment", payments(ids, from, to));
        return said;
    }

    private long sales(UUID[] owners, @Nullable LocalDate from, @Nullable LocalDate to) {
        return asked("select count(*) " + WITHIN, owners, from, to)
                .query(Long.class)
                .single();
    }

    /** Lines, pieces, cents sold, cents given back. */
    private List<String> lines(UUID[] owners, @Nullable LocalDate from, @Nullable LocalDate to) {
        return asked("""
                select count(*), coalesce(sum(abs((l ->> 'pieces')::bigint)), 0),
                    coalesce(sum((l ->> 'cents')::bigint) filter (where kind = 'SALE'), 0),
                    coalesce(-sum((l ->> 'cents')::bigint) filter (where kind = 'REFUND'), 0)
                from (select e.kind, e.body::jsonb -> 'lines' as lines
                """ + WITHIN + ") s cross join jsonb_array_elements(s.lines) l", owners, from, to)
                .query((row, n) -> List.of(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .single();
    }

    private Map<String, Object> payments(UUID[] owners, @Nullable LocalDate from, @Nullable LocalDate to) {
        var cents = new LinkedHashMap<String, Object>();
        asked(
                        """
                select p ->> 'means', sum((p ->> 'cents')::bigint)
                from (select e.body::jsonb -> 'payments' as payments
                """ + WITHIN + ") s cross join jsonb_array_elements(s.payments) p group by 1 order by 1",
                        owners,
                        from,
                        to)
                .query((row, n) -> cents.put(NAMES.getOrDefault(row.getString(1), row.getString(1)), row.getLong(2)))
                .list();
        return cents;
    }

    private JdbcClient.StatementSpec asked(
            String sql, UUID[] owners, @Nullable LocalDate from, @Nullable LocalDate to) {
        return db.sql(sql)
                .param("owners", owners)
                .param("from", from, java.sql.Types.DATE)
                .param("to", to, java.sql.Types.DATE);
    }
}
