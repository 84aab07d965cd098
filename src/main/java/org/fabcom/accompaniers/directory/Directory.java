package org.fabcom.accompaniers.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fabcom.accompaniers.Accompanier;
import org.fabcom.accompaniers.Accompaniers;
import org.fabcom.accompaniers.Availability;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who of the directory answers what is asked, and how many would with one filter more: one statement each. The order is the
 * same for everybody and for sale to nobody (A11): who has room, then who is nearer, then by name.
 */
@Repository
class Directory {

    private static final String SHOWN = """
            with shown as (
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
                where a.hidden_at is null),
            said as (
                select shown.*, way.metres, coalesce(cast(:department as text) = any (departments)
                    or commune_code = any (:near::text[]) or communes && :near::text[], false) as comes
                from shown left join unnest(:codes::text[], :metres::int[]) as way (code, metres) on way.code = commune_code
                where %s)
            """;

    /** A commune with how many of the directory are at home there. */
    record Town(String code, String name, long people) {}

    private static final String WORD = """
            (position(:w# in accompaniers.bare(name)) > 0 or position(:w# in bare) > 0
                or position(:w# in accompaniers.bare(tags)) > 0 or skills && :s#::text[] or tools && :t#::text[])
            """;

    private final JdbcClient db;

    Directory(JdbcClient db) {
        this.db = db;
    }

    List<Entry> rows(Asked it, LocalDate today, long offset, int most) {
        return asked(it, today, "select * from said where " + there(it.where()) + " and " + Facet.all() + """

                 order by array_position(:ranks::text[], available), metres nulls last, accompaniers.bare(name), id
                 offset :offset limit :most
                """)
                .param(
                        "ranks",
                        Arrays.stream(Availability.values()).map(Enum::name).toArray(String[]::new))
                .param("offset", offset)
                .param("most", most)
                .query(Directory::read)
                .list();
    }

    Tally tally(Asked it, LocalDate today) {
        var there = there(it.where());
        var all = Facet.all();
        var sql = "select 'TOTAL' as facet, '' as value, count(*) as n from said where " + there + " and " + all
                + " union all select 'AFAR', '', count(*) from said where remote and not comes and " + all
                + Arrays.stream(Facet.values())
                        .map(facet -> " union all (" + facet.counts(there) + ")")
                        .collect(Collectors.joining());
        var sums = new HashMap<String, Long>();
        var counts = new EnumMap<Facet, Map<String, Long>>(Facet.class);
        asked(it, today, sql).query(row -> {
            var name = row.getString("facet");
            if (name.equals("TOTAL") || name.equals("AFAR")) sums.put(name, row.getLong("n"));
            else
                counts.computeIfAbsent(Facet.valueOf(name), facet -> new HashMap<>())
                        .put(row.getString("value"), row.getLong("n"));
        });
        boolean near = it.where().commune() != null && !it.where().remote();
        return new Tally(sums.getOrDefault("TOTAL", 0L), near ? sums.getOrDefault("AFAR", 0L) : 0, counts);
    }

    /** How many there are, without what each filter would leave. */
    long total(Asked it, LocalDate today) {
        return asked(it, today, "select count(*) from said where " + there(it.where()) + " and " + Facet.all())
                .query(Long.class)
                .single();
    }

    /** How many are at home in each commune, the most first; those who are nowhere stand under no code. */
    List<Town> towns(Asked it, LocalDate today) {
        return asked(
                        it,
                        today,
                        "select coalesce(commune_code, '') as code, min(commune_name) as name, count(*) as n from said"
                                + " where " + there(it.where()) + " and " + Facet.all()
                                + " group by commune_code order by n desc, code")
                .query((row, n) -> new Town(row.getString("code"), row.getString("name"), row.getLong("n")))
                .list();
    }

    private static String there(Asked.Where it) {
        if (it.commune() == null) return it.remote() ? "remote" : "true";
        return it.remote() ? "(remote or comes)" : "comes";
    }

    private JdbcClient.StatementSpec asked(Asked asked, LocalDate today, String select) {
        var words = IntStream.range(0, asked.words().size())
                .mapToObj(i -> WORD.replace("#", String.valueOf(i)))
                .collect(Collectors.joining(" and "));
        var ways = List.copyOf(asked.where().ways().entrySet());
        var statement = db.sql(SHOWN.formatted(words.isEmpty() ? "true" : words) + select)
                .param("today", today)
                .param("department", asked.where().department(), Types.VARCHAR)
                .param("near", asked.where().near().toArray(String[]::new))
                .param("codes", ways.stream().map(Map.Entry::getKey).toArray(String[]::new))
                .param("metres", ways.stream().map(it -> it.getValue().metres()).toArray(Integer[]::new));
        for (var facet : Facet.values())
            statement = statement.param(facet.name(), array(asked.chosen().getOrDefault(facet, Set.of())));
        for (int i = 0; i < asked.words().size(); i++) {
            var word = asked.words().get(i);
            statement = statement
                    .param("w" + i, word.text())
                    .param("s" + i, array(word.skills()))
                    .param("t" + i, array(word.tools()));
        }
        return statement;
    }

    private static String[] array(Set<String> values) {
        return values.toArray(String[]::new);
    }

    /** All sheets that somebody of the directory says they know. */
    Set<UUID> tools() {
        return new HashSet<>(db.sql("select distinct sheet from accompaniers.accompanier_tool")
                .query(UUID.class)
                .list());
    }

    /** All communes in which somebody of the directory is or goes, as INSEE codes. */
    Set<String> communes() {
        return new HashSet<>(db.sql("""
                select commune_code from accompaniers.accompanier where hidden_at is null and commune_code is not null
                union select unnest(communes) from accompaniers.accompanier where hidden_at is null
                """).query(String.class).list());
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
