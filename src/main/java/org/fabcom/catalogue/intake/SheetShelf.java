package org.fabcom.catalogue.intake;

import module java.base;
import org.fabcom.kernel.Sql;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts facts and claims in their places, many by one statement: new ones in, changed ones renewed, those that their origin no
 * longer states out. Each method answers how many rows it touched.
 */
@Repository
public class SheetShelf {

    private final Sql db;
    private final JsonMapper json;

    SheetShelf(Sql db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** What the shelves hold of some records, asked once for all of them, and of their facts what editors took away. */
    Stated stated(Collection<String> origins, Collection<UUID> facts) {
        var stated = new Stated();
        var named = origins.toArray(String[]::new);
        db.sql("select origin, id from catalogue.fact where origin = any (:origins)")
                .param("origins", named)
                .query(row -> {
                    stated.facts(row.getString("origin")).add(row.getObject("id", UUID.class));
                });
        db.sql("select origin, commons, target_key from catalogue.alternative where origin = any (:origins)")
                .param("origins", named)
                .query(row -> {
                    stated.claims(row.getString("origin"))
                            .add(new Claim(row.getObject("commons", UUID.class), row.getString("target_key")));
                });
        if (!facts.isEmpty())
            stated.former.addAll(db.sql("select id from catalogue.former_fact where id = any (:ids)")
                    .param("ids", facts.toArray(UUID[]::new))
                    .list(UUID.class));
        return stated;
    }

    private record Claim(UUID commons, String key) {}

    /** See {@link #stated}. Not for what is renewed. */
    static final class Stated {

        private final Map<String, Set<UUID>> facts = new HashMap<>();
        private final Map<String, Set<Claim>> claims = new HashMap<>();
        private final Set<UUID> former = new HashSet<>();

        private Stated() {}

        private Set<UUID> facts(String origin) {
            return facts.computeIfAbsent(origin, it -> new HashSet<>());
        }

        private Set<Claim> claims(String origin) {
            return claims.computeIfAbsent(origin, it -> new HashSet<>());
        }

        /** Whether the shelves would change if the record said this and no more; then it counts as said. */
        boolean changes(String origin, List<FactRow> said, List<ClaimRow> claimed) {
            var ids = said.stream()
                    .map(FactRow::id)
                    .filter(it -> !former.contains(it) || facts(origin).contains(it))
                    .collect(Collectors.toSet());
            var replaced = claimed.stream()
                    .filter(it -> !it.key().isEmpty())
                    .map(it -> new Claim(it.commons(), it.key()))
                    .collect(Collectors.toSet());
            boolean same = ids.equals(facts(origin)) && replaced.equals(claims(origin));
            facts.put(origin, ids);
            claims.put(origin, replaced);
            return !same;
        }
    }

    /**
     * {@code renew}: the files give their own dates and pages, so these are written as well. For a list read again, the page
     * and the day stay those of the first reading.
     */
    public int facts(Collection<String> origins, List<FactRow> rows, boolean renew) {
        int gone = db.sql("""
                delete from catalogue.fact where origin = any (:origins)
                and id not in (select id from jsonb_to_recordset(:rows::jsonb) as r (id uuid))
                """)
                .param("origins", origins.toArray(String[]::new), "rows", json.writeValueAsString(rows))
                .update();
        int put = rows.isEmpty()
                ? 0
                : db.sql("""
                insert into catalogue.fact as f (id, sheet, about, text, data, happened_on, source_url, source_title,
                    read_on, as_of, verified, author, origin, source_rank, happened_to, as_of_to)
                select id, sheet, about, text, data, "happenedOn", url, title, "readOn", "asOf", verified, author, origin,
                    rank, "happenedTo", "asOfTo"
                from jsonb_to_recordset(:rows::jsonb) as r (id uuid, sheet uuid, about text, text text, data jsonb,
                    "happenedOn" date, url text, title text, "readOn" date, "asOf" date, verified boolean, author text,
                    origin text, rank text, "happenedTo" text, "asOfTo" text)
                on conflict (id) do update set data = excluded.data, happened_on = excluded.happened_on,
                    source_title = excluded.source_title, read_on = excluded.read_on, as_of = excluded.as_of,
                    verified = excluded.verified, author = excluded.author, source_rank = excluded.source_rank,
                    happened_to = excluded.happened_to, as_of_to = excluded.as_of_to
                where :renew and (f.data, f.happened_on, f.source_title, f.read_on, f.as_of, f.verified, f.source_rank,
                        f.happened_to, f.as_of_to)
                    is distinct from (excluded.data, excluded.happened_on, excluded.source_title, excluded.read_on,
                        excluded.as_of, excluded.verified, excluded.source_rank, excluded.happened_to, excluded.as_of_to)
                """)
                        .param("rows", json.writeValueAsString(rows), "renew", renew)
                        .update();
        return gone + put;
    }

    public int claims(Collection<String> origins, List<ClaimRow> rows, boolean renew) {
        int gone = db.sql("""
                delete from catalogue.alternative a where origin = any (:origins)
                and not exists (select from jsonb_to_recordset(:rows::jsonb) as r (commons uuid, key text, origin text)
                    where r.commons = a.commons and r.key = a.target_key and r.origin = a.origin)
                """)
                .param("origins", origins.toArray(String[]::new), "rows", json.writeValueAsString(rows))
                .update();
        int put = rows.isEmpty()
                ? 0
                : db.sql("""
                insert into catalogue.alternative as a (id, commons, target, target_key, source_url, source_title, read_on,
                    verified, origin, source_rank)
                select distinct on (commons, key, origin) id, commons, target, key, url, title, "readOn", verified, origin, rank
                from jsonb_to_recordset(:rows::jsonb) as r (id uuid, commons uuid, target text, key text, url text,
                    title text, "readOn" date, verified boolean, origin text, rank text) where key <> ''
                order by commons, key, origin, id
                on conflict (commons, target_key, origin) do update set target = excluded.target,
                    source_url = excluded.source_url, source_title = excluded.source_title, read_on = excluded.read_on,
                    verified = excluded.verified, source_rank = excluded.source_rank
                where :renew and (a.target, a.source_url, a.source_title, a.read_on, a.verified, a.source_rank)
                    is distinct from (excluded.target, excluded.source_url, excluded.source_title, excluded.read_on,
                        excluded.verified, excluded.source_rank)
                """)
                        .param("rows", json.writeValueAsString(rows), "renew", renew)
                        .update();
        return gone + put;
    }
}
