package org.fabcom.catalogue;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fabcom.kernel.Fold;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

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

    Sheets(JdbcClient db, SourceRecords records, Licences licences) {
        this.db = db;
        this.records = records;
        this.licences = licences;
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

    /** Sheets that bear exactly this name or alias, case, accents and spaces aside; services first. */
    public List<Sheet> named(String name) {
        return db.sql("select distinct " + COLUMNS + " from catalogue.sheet s join catalogue.alias a on a.sheet = s.id "
                        + "where a.key = :key order by s.nature desc, s.name")
                .param("key", Fold.key(name))
                .query(Sheets::read)
                .list();
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

    /** A new sheet with a free address; its values come with {@link #refresh}. */
    void open(SheetId id, Draft draft, String wish) {
        db.sql("insert into catalogue.sheet (id, slug, nature, kind, name, name_key) "
                        + "values (:id, :slug, 'commons', :kind, :name, :key)")
                .param("id", id.value())
                .param("slug", freeSlug(wish.isBlank() ? draft.name() : wish))
                .param("kind", draft.kind())
                .param("name", cut(draft.name(), 200))
                .param("key", Fold.key(draft.name()))
                .update();
    }

    private String freeSlug(String wish) {
        var slug = Fold.slug(wish);
        var base = slug.isEmpty() ? "fiche" : slug;
        var taken = db.sql("select slug from catalogue.sheet where slug = :base or slug like :base || '-%'")
                .param("base", base)
                .query(String.class)
                .set();
        return Stream.iterate(1, n -> n + 1)
                .map(n -> n == 1 ? base : base + "-" + n)
                .filter(it -> !taken.contains(it))
                .findFirst()
                .orElseThrow();
    }

    /** Merges the sources again and writes what they say together. */
    void refresh(SheetId id) {
        var values = Merged.of(records.of(id)).values();
        var freeness = licences.freeness(values.licence());
        boolean service =
                values.nature().equals("service") || freeness == Freeness.VISIBLE || freeness == Freeness.CLOSED;
        db.sql("""
                update catalogue.sheet set nature = :nature, kind = :kind, name = :name, name_key = :key, usage = :usage,
                    summary = :summary, site = :site, domain = :domain, repository = :repository,
                    repository_key = :repositoryKey, licence = :licence, freeness = :freeness, needs = :needs,
                    platforms = :platforms, hosting = :hosting, audience = :audience, search = :search
                where id = :id
                """)
                .param("id", id.value())
                .param("nature", service ? "service" : "commons")
                .param("kind", values.kind())
                .param("name", cut(values.name(), 200))
                .param("key", Fold.key(values.name()))
                .param("usage", values.usage())
                .param("summary", values.summary() == null ? null : cut(values.summary(), 2000))
                .param("site", values.site())
                .param("domain", RepositoryAddress.domain(values.site()).orElse(null))
                .param("repository", values.repository())
                .param(
                        "repositoryKey",
                        RepositoryAddress.key(values.repository()).orElse(null))
                .param("licence", values.licence())
                .param("freeness", freeness.code())
                .param("needs", values.needs().toArray(String[]::new))
                .param("platforms", values.platforms().toArray(String[]::new))
                .param("hosting", service ? null : values.hosting())
                .param("audience", values.audience().toArray(String[]::new))
                .param("search", searchText(values))
                .update();
        aliases(id, values);
    }

    /** Every sheet merged again after the licence list changed; returns the slugs of those whose reading changed (C20). */
    List<String> rejudge() {
        var changed = db
                .sql("select id, slug, licence, freeness from catalogue.sheet where licence is not null")
                .query((row, n) -> java.util.Map.entry(
                        new SheetId(row.getObject("id", UUID.class)),
                        List.of(row.getString("slug"), row.getString("licence"), row.getString("freeness"))))
                .list()
                .stream()
                .filter(it -> !licences.freeness(it.getValue().get(1))
                        .code()
                        .equals(it.getValue().get(2)))
                .toList();
        changed.forEach(it -> refresh(it.getKey()));
        return changed.stream().map(it -> it.getValue().getFirst()).toList();
    }

    private void aliases(SheetId id, Draft values) {
        var names = new LinkedHashMap<String, String>();
        Stream.concat(Stream.of(values.name()), values.aliases().stream())
                .forEach(it -> names.putIfAbsent(Fold.key(it), it));
        names.remove("");
        db.sql("delete from catalogue.alias where sheet = :id and key <> all (:keys)")
                .param("id", id.value())
                .param("keys", names.keySet().toArray(String[]::new))
                .update();
        names.forEach((key, name) -> db.sql("insert into catalogue.alias (sheet, key, name) values (:id, :key, :name) "
                        + "on conflict (sheet, key) do nothing")
                .param("id", id.value())
                .param("key", cut(key, 200))
                .param("name", cut(name, 200))
                .update());
    }

    private static String searchText(Draft values) {
        return Stream.of(
                        Stream.of(values.name()),
                        values.aliases().stream(),
                        Stream.ofNullable(values.usage()),
                        Stream.ofNullable(values.summary()),
                        values.tags().stream())
                .flatMap(it -> it)
                .map(Fold::words)
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
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
