package org.fabcom.catalogue.coverage;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.catalogue.Fact;
import org.fabcom.catalogue.Precision;
import org.fabcom.catalogue.coverage.HostsView.Host;
import org.fabcom.catalogue.coverage.HostsView.Offer;
import org.fabcom.kernel.Sql;
import org.springframework.stereotype.Repository;

/** The hosts with their offers, in one statement: those with an open offer first, then by name. */
@Repository
record HostDirectory(Sql db) {

    List<Host> all() {
        var hosts = new LinkedHashMap<String, Host>();
        db.sql("""
                select h.slug, h.name, h.by_whom, h.site, h.country, h.collective, s.name as commons, s.slug as sheet,
                    o.status, o.text, o.price_cents, o.currency, o.period, o.source_url, o.source_title,
                    o.source_rank, o.as_of_to, o.read_on,
                    o.as_of, o.verified, o.closes_on
                from catalogue.host h left join catalogue.offer o on o.host = h.id
                left join catalogue.sheet s on s.id = o.commons
                order by not exists (select from catalogue.offer x where x.host = h.id and x.status = 'open'), h.name, h.slug,
                    array_position(array['open', 'unknown', 'full', 'closing'], o.status), s.name
                """).query((ResultSet row) -> {
            var host = hosts.get(row.getString("slug"));
            if (host == null) hosts.put(row.getString("slug"), host = host(row));
            if (row.getString("status") != null) host.offers().add(offer(row));
        });
        return List.copyOf(hosts.values());
    }

    private static Host host(ResultSet row) throws SQLException {
        return new Host(
                row.getString("slug"),
                row.getString("name"),
                row.getString("by_whom"),
                row.getString("site"),
                row.getString("country"),
                row.getString("collective"),
                new ArrayList<>());
    }

    private static Offer offer(ResultSet row) throws SQLException {
        return new Offer(
                row.getString("commons"),
                "/catalogue/" + row.getString("sheet"),
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
                Precision.orDay(row.getString("as_of_to")));
    }
}
