package org.fabcom.catalogue.coverage;

import module java.base;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.catalogue.coverage.CoverageView.Counts;
import org.fabcom.catalogue.coverage.CoverageView.Oldest;
import org.fabcom.kernel.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Counts what the library knows. */
@Repository
record Coverage(Sql db) {

    /** What one would like to know of every service, in the order of reading. */
    static final List<String> DIMENSIONS = List.of(
            "price",
            "limit",
            "jurisdiction",
            "region",
            "dpf",
            "export",
            "outside_account",
            "vendor_address",
            "tracking",
            "support",
            "inactivity",
            "dpa");

    /** A service and the dimensions of which a fact is known. */
    record Known(String name, String slug, Set<String> about) {}

    Counts counts(LocalDate staleBefore) {
        return db.sql("""
                select count(*) filter (where nature = 'commons' and freeness = 'free') as free,
                    count(*) filter (where nature = 'commons' and freeness = 'unknown') as unknown,
                    count(*) filter (where freeness = 'visible') as visible,
                    count(*) filter (where nature = 'service') as services, f.*, o.*,
                    (select count(*) from catalogue.alternative) as claims,
                    (select count(*) from catalogue.host) as hosts
                from catalogue.sheet,
                    (select count(*) as facts, count(*) filter (where not verified) as unverified,
                        count(*) filter (where read_on < :stale) as stale, min(read_on) as first_read from catalogue.fact) f,
                    (select count(*) as offers, count(*) filter (where status = 'open') as open from catalogue.offer) o
                group by f.facts, f.unverified, f.stale, f.first_read, o.offers, o.open
                """)
                .param("stale", staleBefore)
                .optional(Coverage::readCounts)
                .orElse(new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, null));
    }

    private static Counts readCounts(ResultSet row, int n) throws SQLException {
        return new Counts(
                row.getLong("free"),
                row.getLong("unknown"),
                row.getLong("visible"),
                row.getLong("services"),
                row.getLong("facts"),
                row.getLong("unverified"),
                row.getLong("stale"),
                row.getLong("claims"),
                row.getLong("hosts"),
                row.getLong("offers"),
                row.getLong("open"),
                row.getObject("first_read", LocalDate.class));
    }

    /** The services of which anything at all was read; an explicit « unknown » is not knowledge. */
    List<Known> services() {
        return db.sql("""
                select s.name, s.slug, array_agg(distinct case when f.about in ('fee', 'tip') then 'price' else f.about end)
                        filter (where f.data ->> 'value' is distinct from 'unknown') as about
                from catalogue.sheet s join catalogue.fact f on f.sheet = s.id
                where s.nature = 'service' group by s.id order by s.name_key
                """)
                .list((row, n) -> new Known(row.getString("name"), row.getString("slug"), set(row.getArray("about"))));
    }

    List<Oldest> oldest(int most) {
        return db.sql("""
                select s.name, s.slug, f.text, f.source_title, f.source_url, coalesce(f.as_of, f.read_on) as since
                from catalogue.fact f join catalogue.sheet s on s.id = f.sheet
                where f.about not in ('change', 'closed') order by since, s.name_key, f.id limit :most
                """)
                .param("most", most)
                .list((row, n) -> new Oldest(
                        row.getString("name"),
                        "/catalogue/" + row.getString("slug"),
                        row.getString("text"),
                        row.getString("source_title"),
                        row.getString("source_url"),
                        row.getObject("since", LocalDate.class)));
    }

    private static Set<String> set(@Nullable Array array) throws SQLException {
        return array == null ? Set.of() : Set.copyOf(new ArrayList<>(List.of((String[]) array.getArray())));
    }
}
