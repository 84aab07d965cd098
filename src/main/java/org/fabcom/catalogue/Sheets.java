package org.fabcom.catalogue;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.fabcom.catalogue.licences.Freeness;
import org.fabcom.catalogue.licences.Licences;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The sheets: finding one by its address or by any of its names, and keeping the merged values true to the sources. */
@Repository
public class Sheets {

    /** Of a sheet {@code s}, for {@link #read}. */
    public static final String COLUMNS =
            "s.id, s.slug, s.nature, s.kind, s.name, s.usage, s.summary, s.site, s.repository, "
                    + "s.licence, s.freeness, s.needs, s.platforms, s.hosting, s.audience";

    private final JdbcClient db;
    private final SourceRecords records;
    private final Licences licences;
    private final JsonMapper json;

    Sheets(JdbcClient db, SourceRecords records, Licences licences, JsonMapper json) {
        this.db = db;
        this.records = records;
        this.licences = licences;
        this.json = json;
    }

    public Optional<Sheet> find(String slug) {
        return db.sql("select " + COLUMNS + " from catalogue.sheet s where s.slug = :slug")
                .param("slug", slug)
                .query(Sheets::read)
                .optional();
    }

    public Optional<Sheet> find(SheetId id) {
        return db.sql("select " + COLUMNS + " from catalogue.sheet s where s.id = :id")
                .param("id", id.value())
                .query(Sheets::read)
                .optional();
    }

    public List<Sheet> find(List<String> slugs) {
        return db.sql("select " + COLUMNS + " from catalogue.sheet s where s.slug = any (:slugs)")
                .param("slugs", slugs.toArray(String[]::new))
                .query(Sheets::read)
                .list();
    }

    /** Several at once; those that are no more are left out. */
    public Map<SheetId, Sheet> of(Collection<SheetId> ids) {
        if (ids.isEmpty()) return Map.of();
        return db
                .sql("select " + COLUMNS + " from catalogue.sheet s where " + Rows.among("s.id", "ids"))
                .param("ids", ids.stream().map(SheetId::value).toArray(UUID[]::new))
                .query(Sheets::read)
                .list()
                .stream()
                .collect(java.util.stream.Collectors.toMap(Sheet::id, it -> it));
    }

    /** Sheets that bear exactly this name or alias; services first. */
    public List<Sheet> named(String name) {
        return named(List.of(name)).getOrDefault(Fold.key(name), List.of());
    }

    /**
     * Sheets that bear exactly one of these names or aliases, case, accents and spaces aside, by {@link Fold#key}; services
     * first. One question for all.
     */
    public Map<String, List<Sheet>> named(Collection<String> names) {
        var found = new HashMap<String, List<Sheet>>();
        if (names.isEmpty()) return found;
        db.sql(
                        "select a.key, " + COLUMNS + " from catalogue.alias a join catalogue.sheet s on s.id = a.sheet "
                                + "where a.key = any (array(select unnest(cast(:keys as text[])))) order by s.nature desc, s.name")
                .param("keys", names.stream().map(Fold::key).distinct().toArray(String[]::new))
                .query(row -> {
                    found.computeIfAbsent(row.getString("key"), it -> new ArrayList<>())
                            .add(read(row, 0));
                });
        return found;
    }

    List<SheetId> withRepository(String key) {
        return ids("select id from catalogue.sheet where repository_key = :key limit 2", key, "");
    }

    List<SheetId> withNameAndDomain(String name, String domain) {
        return ids(
                "select distinct s.id from catalogue.sheet s join catalogue.alias a on a.sheet = s.id "
                        + "where a.key = :key and s.domain = :domain limit 2",
                Fold.key(name),
                domain);
    }

    private List<SheetId> ids(String sql, String key, String domain) {
        var statement = db.sql(sql).param("key", key);
        if (!domain.isEmpty()) statement = statement.param("domain", domain);
        return statement
                .query((row, n) -> new SheetId(row.getObject("id", UUID.class)))
                .list();
    }

    /** A new sheet with a free address, which says what its first source says. */
    void open(SourceRecord first, String wish) {
        var values = Merged.of(List.of(first)).values();
        var rows = json.writeValueAsString(List.of(SheetRow.of(first.sheet(), values, licences)));
        var slug = freeSlug(wish.isBlank() ? values.name() : wish);
        SheetRow.FIRST.forEach(
                sql -> db.sql(sql).param("rows", rows).param("slug", slug).update());
    }

    /** Many new sheets at once, on empty shelves: each address is the source's own key. */
    void open(List<SourceRecord> records) {
        if (db.sql("select exists (select from catalogue.sheet)")
                .query(Boolean.class)
                .single()) throw new IllegalStateException("the shelves are not empty");
        var rows = records.stream()
                .map(it -> Map.of(
                        "id", it.sheet().value(),
                        "slug", Fold.slug(it.localId()),
                        "name", SheetRow.cut(it.draft().name(), 200)))
                .toList();
        db.sql("""
                insert into catalogue.sheet (id, slug, nature, name, name_key)
                select r.id, r.slug, 'commons', r.name, '' from jsonb_to_recordset(:rows::jsonb)
                    as r (id uuid, slug text, name text)
                """).param("rows", json.writeValueAsString(rows)).update();
    }

    private String freeSlug(String wish) {
        var slug = Fold.slug(wish);
        var base = slug.isEmpty() ? "fiche" : slug;
        var taken = db.sql("""
                select slug from catalogue.sheet
                where slug collate "C" >= :base and slug collate "C" < :base || '.'
                """).param("base", base).query(String.class).set();
        return Stream.iterate(1, n -> n + 1)
                .map(n -> n == 1 ? base : base + "-" + n)
                .filter(it -> !taken.contains(it))
                .findFirst()
                .orElseThrow();
    }

    /** Merges the sources of this sheet again and writes what they say together. */
    void refresh(SheetId id) {
        refresh(List.of(id));
    }

    void refresh(Collection<SheetId> ids) {
        var rows = records.of(ids).entrySet().stream()
                .map(it -> Map.entry(it.getKey(), Merged.of(it.getValue()).values()))
                .filter(it -> !it.getValue().name().isEmpty())
                .map(it -> SheetRow.of(it.getKey(), it.getValue(), licences))
                .toList();
        var written = json.writeValueAsString(rows);
        SheetRow.STATEMENTS.forEach(sql -> db.sql(sql).param("rows", written).update());
    }

    /** Every sheet merged again after the licence list changed; returns the slugs of those whose reading changed (C20). */
    public List<String> rejudge() {
        var changed = db
                .sql("select id, slug, licence, freeness from catalogue.sheet where licence is not null")
                .query((row, n) -> Map.entry(
                        new SheetId(row.getObject("id", UUID.class)),
                        List.of(row.getString("slug"), row.getString("licence"), row.getString("freeness"))))
                .list()
                .stream()
                .filter(it -> !licences.freeness(it.getValue().get(1))
                        .code()
                        .equals(it.getValue().get(2)))
                .toList();
        refresh(changed.stream().map(Map.Entry::getKey).toList());
        return changed.stream().map(it -> it.getValue().getFirst()).toList();
    }

    public static Sheet read(ResultSet row, int n) throws SQLException {
        return new Sheet(
                new SheetId(row.getObject("id", UUID.class)),
                row.getString("slug"),
                row.getString("nature").equals("commons"),
                row.getString("kind"),
                row.getString("name"),
                row.getString("usage"),
                row.getString("summary"),
                row.getString("site"),
                row.getString("repository"),
                row.getString("licence"),
                Freeness.of(row.getString("freeness")),
                list(row.getArray("needs")),
                list(row.getArray("platforms")),
                row.getString("hosting"),
                list(row.getArray("audience")));
    }

    private static List<String> list(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
