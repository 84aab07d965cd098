package org.fabcom.places.listing;

import module java.base;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.postgres.FreshPlans;
import org.fabcom.places.TerritoryCommunes;
import org.fabcom.places.directory.Places;
import org.fabcom.places.standard.Facts;
import org.fabcom.places.standard.Field;
import org.springframework.stereotype.Repository;

/** Searches the table: some rows in order, and the counts of all filters, each by one statement that its indexes answer. */
@Repository
class FoundPlaces {

    private static final String ORDER = "p.commune_key, p.name_key, p.id";
    private static final String BACKWARDS = "p.commune_key desc, p.name_key desc, p.id desc";
    private static final List<Field> TOLD = List.of(
            Field.NAME,
            Field.ADDRESS,
            Field.POSTAL_CODE,
            Field.COMMUNE,
            Field.COMMUNE_CODE,
            Field.SERVICES,
            Field.FEES,
            Field.ACCESS,
            Field.OWN_KINDS,
            Field.UPDATED);
    private static final String LINES = TOLD.stream()
            .map(it -> "p." + it.column())
            .collect(Collectors.joining(", ", "select p.id, ", " from places.place p where p.id = any (:ids)"));

    private static final String OWN = " and p.commune_code = any (:own)";
    private static final String ELSEWHERE = " and (p.commune_code is null or p.commune_code <> all (:own))";

    private final Sql db;
    /** Seldom words and words of all places want other ways of reading. */
    private final FreshPlans words;

    private final Optional<TerritoryCommunes> home;

    FoundPlaces(Sql db, FreshPlans words, Optional<TerritoryCommunes> home) {
        this.db = db;
        this.words = words;
        this.home = home;
    }

    /** How many there are, and how many of them have each bit. */
    record Tally(long total, long[] bits) {

        long of(long bit) {
            return bits[Long.numberOfTrailingZeros(bit)];
        }
    }

    Tally tally(PlacesQuery wanted) {
        var bits = new long[Bits.COUNT];
        var total = new long[1];
        var counted = wanted.bitsOnly()
                ? asked("select c.facets, c.n from places.cell c where c.facets & :bits = :bits", wanted, true)
                : asked("select p.facets, count(*) as n" + counted(wanted) + " group by p.facets", wanted);
        counted.query(row -> {
            long n = row.getLong("n");
            total[0] += n;
            for (long left = row.getLong("facets"); left != 0; left &= left - 1)
                bits[Long.numberOfTrailingZeros(left)] += n;
        });
        return new Tally(total[0], bits);
    }

    /** By commune and name, those of the territory first; nearest first where nearness is asked. The narrow index finds them. */
    List<UUID> ids(PlacesQuery wanted, long offset, int most) {
        var own = home.map(TerritoryCommunes::territory).orElse(List.of()).toArray(String[]::new);
        if (wanted.near() != null) return ids(wanted, "", "n.rank, " + ORDER, own, offset, most);
        if (own.length == 0) return ids(wanted, "", ORDER, own, offset, most);
        if (offset == 0 && !wanted.query().isEmpty()) return first(wanted, own, most);
        var ids = new ArrayList<>(ids(wanted, OWN, ORDER, own, offset, most));
        if (ids.size() == most) return ids;
        long before = offset == 0 ? ids.size() : count(wanted, OWN, own);
        ids.addAll(elsewhere(wanted, own, Math.max(0, offset - before), before, most - ids.size()));
        return ids;
    }

    /** The second half is only looked for where the first does not fill the page. */
    private List<UUID> first(PlacesQuery wanted, String[] own, int most) {
        var half = "(select id, row_number() over () as n from (select p.id" + from(wanted) + "%s order by " + ORDER
                + " limit :most) x)";
        return asked(
                        "with own as materialized " + half.formatted(OWN)
                                + " select id, 0 as half, n from own union all"
                                + " select id, 1, n from " + half.formatted(ELSEWHERE)
                                + " e where (select count(*) from own) < :most order by half, n limit :most",
                        wanted)
                .param("own", own, "most", most)
                .list((row, n) -> row.getObject(1, UUID.class));
    }

    /** What lies in the second half is read from the end, where kept counts tell how many there are. */
    private List<UUID> elsewhere(PlacesQuery wanted, String[] own, long offset, long before, int most) {
        if (offset > most && wanted.bitsOnly()) {
            long left = tally(wanted).total() - before - offset;
            if (left <= 0) return List.of();
            if (left < offset) {
                int shown = (int) Math.min(left, most);
                return ids(wanted, ELSEWHERE, BACKWARDS, own, left - shown, shown)
                        .reversed();
            }
        }
        return ids(wanted, ELSEWHERE, ORDER, own, offset, most);
    }

    private long count(PlacesQuery wanted, String part, String[] own) {
        return asked("select count(*)" + from(wanted) + part, wanted)
                .param("own", own)
                .single(Long.class);
    }

    private List<UUID> ids(PlacesQuery wanted, String part, String order, String[] own, long offset, int most) {
        var statement = asked(
                "select p.id" + from(wanted) + part + " order by " + order + " offset :offset limit :most", wanted);
        if (!part.isEmpty()) statement = statement.param("own", own);
        return statement.param("offset", offset, "most", most).list((row, n) -> row.getObject(1, UUID.class));
    }

    /** A place with what a list tells of it, and nothing else: no long texts, nothing of its source. */
    record Line(UUID id, Facts facts) {}

    List<Line> lines(PlacesQuery wanted, long offset, int most) {
        var ids = ids(wanted, offset, most);
        if (ids.isEmpty()) return List.of();
        var found = new HashMap<UUID, Line>();
        db.sql(LINES)
                .param("ids", ids.toArray(UUID[]::new))
                .list((row, n) -> new Line(row.getObject("id", UUID.class), Places.facts(row, TOLD)))
                .forEach(it -> found.put(it.id(), it));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** How many of what is asked lie nobody knows where. */
    long unplaced(PlacesQuery wanted) {
        return asked("select count(*)" + from(wanted.near(null)) + " and p.commune_code is null", wanted)
                .single(Long.class);
    }

    /** How many are in each commune, the most first. */
    record Town(String code, String name, long places) {}

    List<Town> towns(PlacesQuery wanted) {
        return asked(
                        "select p.commune_code, min(p.commune_name) as name, count(*) as n" + from(wanted)
                                + " and p.commune_code is not null group by p.commune_code order by n desc, 1",
                        wanted)
                .list((row, n) -> new Town(row.getString("commune_code"), row.getString("name"), row.getLong("n")));
    }

    boolean any() {
        return db.sql("select exists (select from places.place where shown)").single(Boolean.class);
    }

    /** Where only words and bits are asked: in rows that hold nothing else. */
    private static String counted(PlacesQuery wanted) {
        return wanted.near() != null || wanted.owner() != null || wanted.query().isEmpty()
                ? from(wanted)
                : " from places.place_word p where p.search @@ to_tsquery('simple', :query)"
                        + (wanted.bits() == 0 ? "" : " and p.facets & :bits = :bits");
    }

    private static String from(PlacesQuery wanted) {
        return " from places.place p"
                + (wanted.near() == null
                        ? ""
                        : " join unnest(:near::text[]) with ordinality as n (code, rank) on n.code = p.commune_code")
                + " where p.shown"
                + (wanted.query().isEmpty() ? "" : " and p.search @@ to_tsquery('simple', :query)")
                + (wanted.bits() == 0 ? "" : " and p.facets & :bits = :bits")
                + (wanted.owner() == null ? "" : " and p.owner = :owner");
    }

    private Sql.Statement asked(String sql, PlacesQuery wanted) {
        return asked(sql, wanted, false);
    }

    /** {@code always}: the statement asks for bits even where none are chosen. */
    private Sql.Statement asked(String sql, PlacesQuery wanted, boolean always) {
        var statement = wanted.query().isEmpty() ? db.sql(sql) : words.sql(sql);
        var near = wanted.near();
        if (near != null) statement = statement.param("near", near.toArray(String[]::new));
        if (!wanted.query().isEmpty()) statement = statement.param("query", wanted.query());
        if (always || wanted.bits() != 0) statement = statement.param("bits", wanted.bits());
        if (wanted.owner() != null) statement = statement.param("owner", wanted.owner());
        return statement;
    }
}
