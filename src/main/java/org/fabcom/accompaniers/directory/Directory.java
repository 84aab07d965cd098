package org.fabcom.accompaniers.directory;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.fabcom.accompaniers.Accompanier;
import org.fabcom.accompaniers.Accompaniers;
import org.fabcom.accompaniers.Availability;
import org.fabcom.kernel.Sql;
import org.fabcom.web.list.Address;
import org.fabcom.web.listing.Query;
import org.fabcom.web.listing.Source;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.stereotype.Repository;

/**
 * Who of the directory answers what is asked, and how many would with one filter more: one statement each. The order is the
 * same for everybody and for sale to nobody (A11): who has room, then who is nearer, then by name.
 */
@Repository
record Directory(Sql db) {

    private static final String SAID = """
            (select shown.*, way.metres, coalesce(cast(:department as text) = any (departments)
                or commune_code = any (:near::text[]) or communes && :near::text[], false) as comes
            from (
                select a.id, a.party, coalesce(p.name, a.name) as name, a.bare, a.until, a.commune_code, a.commune_name,
                    a.remote, a.communes, a.departments, a.source_url is not null as pointed,
                    accompaniers.available(a.availability, a.until, :today) as available,
                    case when a.host is not null then 'HOST' when p.kind = 'PERSON' then 'PERSON' else 'ORGANISATION' end as who,
                    coalesce(s.skills, '{}') as skills, coalesce(s.tags, '') as tags, coalesce(t.tools, '{}') as tools,
                    coalesce(c.prices, '{NONE}') as prices
                from accompaniers.accompanier a left join people.party_card p on p.id = a.party
                left join (select accompanier, array_agg(coalesce(category::text, tag)) as skills, string_agg(tag, ' ') as tags
                    from accompaniers.accompanier_skill group by accompanier) s on s.accompanier = a.id
                left join (select accompanier, array_agg(sheet::text) as tools
                    from accompaniers.accompanier_tool group by accompanier) t on t.accompanier = a.id
                left join (select accompanier, array_agg(distinct kind)
                        || case when count(condition) > 0 then array['SOLIDARITY'] else '{}' end as prices
                    from accompaniers.accompanier_price group by accompanier) c on c.accompanier = a.id
                where a.hidden_at is null) shown
            left join unnest(:codes::text[], :metres::int[]) as way (code, metres) on way.code = commune_code) said
            """;

    /** A commune with how many of the directory are at home there. */
    record Town(String code, String name, long people) {}

    private static final String WORD = """
            (position(:w# in accompaniers.bare(name)) > 0 or position(:w# in bare) > 0
                or position(:w# in accompaniers.bare(tags)) > 0 or skills && :s#::text[] or tools && :t#::text[])
            """;

    private static final Query<Entry> ENTRIES = entries();

    private static Query<Entry> entries() {
        var query = Query.of("*", SAID, Directory::read)
                .order("array_position(:ranks::text[], available), metres nulls last, accompaniers.bare(name), id");
        for (var facet : Facet.values()) query = query.facet(facet.counted());
        return query;
    }

    List<Entry> rows(DirectoryQuestion it, LocalDate today, long offset, int most) {
        return asked(it, today, there(it.where())).rows(offset, most);
    }

    DirectoryCounts tally(DirectoryQuestion it, LocalDate today) {
        var found = asked(it, today, there(it.where())).counts();
        boolean near = it.where().commune() != null && !it.where().remote();
        var counts = new EnumMap<Facet, Map<String, Long>>(Facet.class);
        for (var facet : Facet.values()) {
            var values = new HashMap<>(found.of(facet.key()));
            values.remove("");
            counts.put(facet, values);
        }
        long afar = near ? asked(it, today, "remote and not comes").counts().all() : 0;
        return new DirectoryCounts(found.all(), afar, counts);
    }

    /** How many there are, without what each filter would leave. */
    long total(DirectoryQuestion it, LocalDate today) {
        return ENTRIES.where(conditions(it, there(it.where())))
                .over(db, "select count(*)", "", address(it), values(it, today))
                .single(Long.class);
    }

    /** How many are at home in each commune, the most first; those who are nowhere stand under no code. */
    List<Town> towns(DirectoryQuestion it, LocalDate today) {
        return ENTRIES.where(conditions(it, there(it.where())))
                .over(
                        db,
                        "select coalesce(commune_code, '') as code, min(commune_name) as name, count(*) as n",
                        " group by commune_code order by n desc, code",
                        address(it),
                        values(it, today))
                .list((row, n) -> new Town(row.getString("code"), row.getString("name"), row.getLong("n")));
    }

    private static String there(DirectoryQuestion.Where it) {
        if (it.commune() == null) return it.remote() ? "remote" : "true";
        return it.remote() ? "(remote or comes)" : "comes";
    }

    private Source<Entry> asked(DirectoryQuestion it, LocalDate today, String there) {
        return ENTRIES.where(conditions(it, there)).asked(db::sql, address(it), values(it, today));
    }

    private static String conditions(DirectoryQuestion it, String there) {
        var words = IntStream.range(0, it.words().size()).mapToObj(i -> WORD.replace("#", String.valueOf(i)));
        return Stream.concat(Stream.of(there), words).collect(Collectors.joining(" and "));
    }

    private static Address address(DirectoryQuestion it) {
        var address = Address.of(Accompanier.PATH);
        for (var one : it.chosen().entrySet())
            for (var value : one.getValue()) address = address.plus(one.getKey().key(), value);
        return address;
    }

    private static Map<String, Object> values(DirectoryQuestion it, LocalDate today) {
        var where = it.where();
        var ways = List.copyOf(where.ways().entrySet());
        var values = new HashMap<String, Object>();
        values.put("today", today);
        values.put("department", new SqlParameterValue(Types.VARCHAR, where.department()));
        values.put("near", where.near().toArray(String[]::new));
        values.put("codes", ways.stream().map(Map.Entry::getKey).toArray(String[]::new));
        values.put("metres", ways.stream().map(way -> way.getValue().metres()).toArray(Integer[]::new));
        values.put("ranks", Arrays.stream(Availability.values()).map(Enum::name).toArray(String[]::new));
        for (int i = 0; i < it.words().size(); i++) {
            var word = it.words().get(i);
            values.put("w" + i, word.text());
            values.put("s" + i, array(word.skills()));
            values.put("t" + i, array(word.tools()));
        }
        return values;
    }

    private static String[] array(Set<String> values) {
        return values.toArray(String[]::new);
    }

    /** All sheets that somebody of the directory says they know. */
    Set<UUID> tools() {
        return new HashSet<>(db.sql("select distinct sheet from accompaniers.accompanier_tool")
                .list(UUID.class));
    }

    /** All communes in which somebody of the directory is or goes, as INSEE codes. */
    Set<String> communes() {
        return new HashSet<>(db.sql("""
                select commune_code from accompaniers.accompanier where hidden_at is null and commune_code is not null
                union select unnest(communes) from accompaniers.accompanier where hidden_at is null
                """).list(String.class));
    }

    private static Entry read(ResultSet row, int n) throws SQLException {
        return new Entry(
                row.getObject("id", UUID.class),
                row.getObject("party", UUID.class),
                Accompanier.Kind.valueOf(row.getString("who")),
                row.getString("name"),
                Availability.valueOf(row.getString("available")),
                row.getObject("until", LocalDate.class),
                Accompaniers.area(row),
                Accompaniers.words(row, "skills"),
                Accompaniers.words(row, "tools"),
                row.getBoolean("pointed"));
    }
}
