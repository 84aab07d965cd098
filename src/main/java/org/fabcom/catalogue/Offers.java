package org.fabcom.catalogue;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.kernel.Sql;
import org.springframework.stereotype.Repository;

/** Who hosts what for others; open offers first, full and closing ones last (A9). */
@Repository
public class Offers {

    private final Sql db;

    Offers(Sql db) {
        this.db = db;
    }

    public Map<SheetId, List<Offer>> of(Collection<SheetId> commons) {
        return db
                .sql("""
                select o.commons, h.slug, h.name, h.by_whom, h.site, h.country, h.collective, o.status, o.text,
                    o.price_cents, o.currency, o.period, o.source_url, o.source_title, o.read_on, o.as_of, o.verified,
                    o.closes_on, o.source_rank, o.as_of_to, o.for_whom
                from catalogue.offer o join catalogue.host h on h.id = o.host
                where o.commons = any (:commons)
                order by o.commons, array_position(array['open', 'unknown', 'full', 'closing'], o.status), h.name
                """)
                .param("commons", commons.stream().map(SheetId::value).toArray(UUID[]::new))
                .list(Offers::read)
                .stream()
                .collect(Collectors.groupingBy(Offer::commons));
    }

    private static Offer read(ResultSet row, int n) throws SQLException {
        return new Offer(
                new SheetId(row.getObject("commons", UUID.class)),
                row.getString("slug"),
                row.getString("name"),
                row.getString("by_whom"),
                row.getString("site"),
                row.getString("country"),
                row.getString("collective"),
                row.getString("status"),
                row.getString("text"),
                row.getObject("price_cents", Long.class),
                row.getString("currency"),
                row.getString("period"),
                Fact.Source.read(row),
                row.getObject("read_on", LocalDate.class),
                row.getObject("as_of", LocalDate.class),
                row.getBoolean("verified"),
                row.getObject("closes_on", LocalDate.class),
                row.getString("for_whom"),
                Precision.orDay(row.getString("as_of_to")));
    }
}
