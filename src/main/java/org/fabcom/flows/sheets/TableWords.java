package org.fabcom.flows.sheets;

import module java.base;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What words of former tables mean: kinds by their names, what was said of a source, what is still to be sorted. Thread-safe. */
@Repository
record TableWords(Sql db) {

    /** Words of a source with what stands under them. {@code kind}: the name of what they were said to be; null: to be sorted. */
    record Told(
            String source,
            String words,
            long lines,
            long grams,
            @Nullable String kind) {}

    /** Names of kinds in use anywhere in the house, for a table of which nobody said yet whose it is. */
    List<String> names() {
        return db.sql("select distinct official_name from flows.kind where archived_at is null order by official_name")
                .list((row, n) -> row.getString(1));
    }

    /** All names by which a kind is known somewhere, in small letters. */
    Set<String> known() {
        return new HashSet<>(db.sql("select distinct name from flows.kind_name").list(String.class));
    }

    /** The structures that weigh here. */
    List<UUID> owners() {
        return db.sql("select distinct owner from flows.site where closed_at is null")
                .list((row, n) -> Rows.id(row, "owner"));
    }

    /** Mean masses of a piece, by official names in small letters. */
    Map<String, Integer> means(UUID owner) {
        var means = new HashMap<String, Integer>();
        db.sql(
                        "select lower(official_name) as name, mean_grams from flows.kind where owner = :owner and mean_grams is not null")
                .param("owner", owner)
                .list((row, n) -> means.put(row.getString("name"), row.getInt("mean_grams")));
        return means;
    }

    /** The kind of this structure that is called so, officially or in short. */
    Optional<UUID> kind(UUID owner, String name) {
        return db.sql("select kind from flows.kind_name where owner = :owner and name = lower(:name)")
                .param("owner", owner, "name", name)
                .optional((row, n) -> Rows.id(row, "kind"));
    }

    void say(UUID owner, String source, String words, UUID kind) {
        db.sql("""
                insert into flows.wording (owner, source, words, kind, said_at)
                values (:owner, :source, lower(:words), :kind, :now)
                on conflict (owner, source, words) do update set kind = excluded.kind, said_at = excluded.said_at
                """)
                .param("owner", owner, "source", source, "words", words, "kind", kind)
                .update();
    }

    /** So many words of tables that count, those to be sorted first, the heaviest of them first. */
    List<Told> told(UUID owner, int most) {
        return db.sql("""
                select * from (
                    select b.label as source, d.kind as words, sum(d.lines)::bigint as lines, sum(d.grams)::bigint as grams, coalesce(
                            (select k.official_name from flows.wording s join flows.kind k on k.id = s.kind
                                where s.owner = b.owner and s.source = b.label and s.words = lower(d.kind)),
                            (select k.official_name from flows.kind_name n join flows.kind k on k.id = n.kind
                                where n.owner = b.owner and n.name = lower(d.kind)),
                            (select min(w.name) from flows.waste w where w.owner = b.owner and lower(w.name) = lower(d.kind))) as told
                    from flows.former_day d join flows.former_base b on b.id = d.base
                    where b.owner = :owner and d.kind <> '' and (d.what <> 'EXIT' or b.tool = 'oressource')
                        and not exists (select from flows.former_base n where n.replaces = b.id)
                    group by b.owner, b.label, d.kind) t
                where told is null or exists (select from flows.wording s where s.owner = :owner and s.source = t.source
                    and s.words = lower(t.words))
                order by told is not null, grams desc, words, source limit :most
                """)
                .param("owner", owner, "most", most)
                .list((row, n) -> new Told(
                        row.getString("source"),
                        row.getString("words"),
                        row.getLong("lines"),
                        row.getLong("grams"),
                        row.getString("told")));
    }
}
