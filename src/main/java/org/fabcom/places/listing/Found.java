package org.fabcom.places.listing;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.fabcom.places.directory.Place;
import org.fabcom.places.directory.Places;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Searches the table: some rows in order, and the counts of all filters, each by one statement that its indexes answer. */
@Repository
class Found {

    private static final String ORDER = "p.commune_key, p.name_key, p.id";

    private final JdbcClient db;
    private final Places places;

    Found(JdbcClient db, Places places) {
        this.db = db;
        this.places = places;
    }

    /** How many there are, and how many of them have each bit. */
    record Tally(long total, long[] bits) {

        long of(long bit) {
            return bits[Long.numberOfTrailingZeros(bit)];
        }
    }

    Tally tally(Wanted wanted) {
        var bits = new long[Bits.COUNT];
        var total = new long[1];
        asked("select p.facets, count(*) as n" + from(wanted) + " group by p.facets", wanted)
                .query(row -> {
                    long facets = row.getLong("facets");
                    long n = row.getLong("n");
                    total[0] += n;
                    for (long left = facets; left != 0; left &= left - 1) bits[Long.numberOfTrailingZeros(left)] += n;
                });
        return new Tally(total[0], bits);
    }

    /** By commune and name; nearest first where nearness is asked. The narrow index finds which, then these few are read. */
    List<Place> rows(Wanted wanted, long offset, int most) {
        var order = wanted.near() == null ? ORDER : "n.rank, " + ORDER;
        var ids = asked("select p.id" + from(wanted) + " order by " + order + " offset :offset limit :most", wanted)
                .param("offset", offset)
                .param("most", most)
                .query(UUID.class)
                .list();
        var rank = new HashMap<UUID, Integer>();
        ids.forEach(it -> rank.put(it, rank.size()));
        return db
                .sql("select " + Places.COLUMNS + " from places.place p where p.id = any (:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(places::read)
                .list()
                .stream()
                .sorted(Comparator.comparing(it -> rank.getOrDefault(it.id(), 0)))
                .toList();
    }

    /** How many of what is asked lie nobody knows where. */
    long unplaced(Wanted wanted) {
        return asked("select count(*)" + from(wanted.near(null)) + " and p.commune_code is null", wanted)
                .query(Long.class)
                .single();
    }

    /** How many are in each commune, the most first. */
    record Town(String code, String name, long places) {}

    List<Town> towns(Wanted wanted, int most) {
        return asked(
                        "select p.commune_code, min(p.commune_name) as name, count(*) as n" + from(wanted)
                                + " and p.commune_code is not null group by p.commune_code order by n desc, 1 limit :most",
                        wanted)
                .param("most", most)
                .query((row, n) -> new Town(row.getString("commune_code"), row.getString("name"), row.getLong("n")))
                .list();
    }

    boolean any() {
        return db.sql("select exists (select from places.place where shown)")
                .query(Boolean.class)
                .single();
    }

    private static String from(Wanted wanted) {
        return " from places.place p"
                + (wanted.near() == null
                        ? ""
                        : " join unnest(:near::text[]) with ordinality as n (code, rank) on n.code = p.commune_code")
                + " where p.shown"
                + (wanted.query().isEmpty() ? "" : " and p.search @@ to_tsquery('simple', :query)")
                + (wanted.bits() == 0 ? "" : " and p.facets & :bits = :bits")
                + (wanted.owner() == null ? "" : " and p.owner = :owner");
    }

    private JdbcClient.StatementSpec asked(String sql, Wanted wanted) {
        var statement = db.sql(sql);
        var near = wanted.near();
        if (near != null) statement = statement.param("near", near.toArray(String[]::new));
        if (!wanted.query().isEmpty()) statement = statement.param("query", wanted.query());
        if (wanted.bits() != 0) statement = statement.param("bits", wanted.bits());
        if (wanted.owner() != null) statement = statement.param("owner", wanted.owner());
        return statement;
    }
}
