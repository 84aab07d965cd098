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

/**
 * Sales of real tills in the shape in which Oressource's totals were compared: sales, lines, cents by means of payment. Read from
 * the sums of days; refunds count among sales and lines, as they do there.
 */
@Component
class TillTotals implements TotalsPart {

    private static final Map<String, String> NAMES =
            Map.of("CARD", "Carte Bleue", "CHEQUE", "Cheque", "CASH", "Especes", "CURRENCY", "Monnaie locale");

    private record Sum(String part, String name, long n, long pieces, long sold, long refunded) {}

    private final JdbcClient db;

    TillTotals(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Map<String, Object> part(
            Set<PartyId> owners, Set<UUID> sites, @Nullable LocalDate from, @Nullable LocalDate to) {
        long sales = 0;
        long[] lines = new long[4];
        var cents = new LinkedHashMap<String, Object>();
        for (var it : sums(owners, sites, from, to)) {
            switch (it.part()) {
                case "EVENT" -> sales += it.n();
                case "MEANS" -> cents.put(NAMES.getOrDefault(it.name(), it.name()), it.sold() + it.refunded());
                default -> {
                    lines[0] += it.n();
                    lines[1] += it.pieces();
                    lines[2] += it.sold();
                    lines[3] -= it.refunded();
                }
            }
        }
        var said = new LinkedHashMap<String, Object>();
        said.put("ventes", sales);
        said.put(
                "vendus",
                List.of("" + lines[0], "" + lines[1], "" + lines[2], "" + lines[3])); // lines, pieces, sold, given back
        said.put("cents_by_payment", cents);
        return said;
    }

    private List<Sum> sums(Set<PartyId> owners, Set<UUID> sites, @Nullable LocalDate from, @Nullable LocalDate to) {
        return db.sql("""
                select d.part, d.name, sum(d.n) as n, sum(d.pieces) as pieces, sum(d.sold) as sold, sum(d.refunded) as refunded
                from till.till t join till.daily d on d.till = t.id
                where (t.organisation = any (:owners) or t.site = any (:sites)) and t.training_of is null
                  and d.day between :from and :to
                group by d.part, d.name order by d.part, d.name
                """)
                .param("owners", Rows.ids(owners))
                .param("sites", sites.toArray(UUID[]::new))
                .param("from", from == null ? LocalDate.of(1900, 1, 1) : from)
                .param("to", to == null ? LocalDate.of(2999, 12, 31) : to)
                .query((row, n) -> new Sum(
                        row.getString("part"),
                        row.getString("name"),
                        row.getLong("n"),
                        row.getLong("pieces"),
                        row.getLong("sold"),
                        row.getLong("refunded")))
                .list();
    }
}
