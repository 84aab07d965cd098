package org.fabcom.catalogue;

import module java.base;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.catalogue.licences.Freeness;
import org.fabcom.catalogue.licences.Licences;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The sheets: finding one by its address or by any of its names, and keeping the merged values true to the sources. */
@Repository
public class Sheets {

    /** Of a sheet {@code s}, for {@link #read}. */
    public static final String COLUMNS =
            "s.id, s.slug, s.nature, s.kind, s.name, s.usage, s.summary, s.site, s.repository, "
                    + "s.licence, s.freeness, s.needs, s.platforms, s.hosting, s.audience";

    private final Sql db;
    private final SourceRecords records;
    private final Licences licences;
    private final JsonMapper json;

    Sheets(Sql db, SourceRecords records, Licences licences, JsonMapper json) {
        this.db = db;
        this.records = records;
        this.licences = licences;
        this.json = json;
    }

    public Optional<Sheet> find(String slug) {
        return db.sql("select " + COLUMNS + " from catalogue.sheet s where s.slug = :slug")
                .param("slug", slug)
                .optional(Sheets::read);
    }

    public Optional<Sheet> find(SheetId id) {
        return db.sql("select " + COLUMNS + " from catalogue.sheet s where s.id = :id")
                .param("id", id.value())
                .optional(Sheets::read);
    }

    public List<Sheet> find(List<String> slugs) {
        return db.sql("select " + COLUMNS + " from catalogue.sheet s where s.slug = any (:slugs)")
                .param("slugs", slugs.toArray(String[]::new))
                .list(Sheets::read);
    }

    /** Several at once; those that are no more are left out. */
    public Map<SheetId, Sheet> of(Collection<SheetId> ids) {
        if (ids.isEmpty()) return Map.of();
        return db
                .sql("select " + COLUMNS + " from catalogue.sheet s where " + Rows.among("s.id", "ids"))
                .param("ids", ids.stream().map(SheetId::value).toArray(UUID[]::new))
                .list(Sheets::read)
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

    /** What a source is about to say of one thing, under its own key. */
    record Coming(String localId, Draft draft) {}

    /** What may be the same thing as one of these, and which addresses are taken, asked once for all of them. */
    Likes likes(List<Coming> incoming) {
        var likes = new Likes();
        if (incoming.isEmpty()) return likes;
        var repositories = incoming.stream()
                .flatMap(it -> RepositoryAddress.key(it.draft().repository()).stream())
                .distinct()
                .toArray(String[]::new);
        if (repositories.length > 0)
            db.sql("select repository_key, id from catalogue.sheet where repository_key = any (:keys)")
                    .param("keys", repositories)
                    .query(row -> {
                        add(likes.byRepository, row.getString("repository_key"), row);
                    });
        var named = incoming.stream()
                .filter(it -> RepositoryAddress.domain(it.draft().site()).isPresent())
                .toList();
        if (!named.isEmpty())
            db.sql(
                            "select distinct w.key, w.domain, s.id from unnest(:keys::text[], :domains::text[]) as w (key, domain) "
                                    + "join catalogue.alias a on a.key = w.key "
                                    + "join catalogue.sheet s on s.id = a.sheet and s.domain = w.domain")
                    .param("keys", strings(named, it -> Fold.key(it.draft().name())))
                    .param(
                            "domains",
                            strings(
                                    named,
                                    it -> RepositoryAddress.domain(it.draft().site())
                                            .orElseThrow()))
                    .query(row -> {
                        add(likes.byName, List.of(row.getString("key"), row.getString("domain")), row);
                    });
        likes.slugs.addAll(db.sql("select slug from catalogue.sheet where slug = any (:bases)")
                .param("bases", strings(incoming, it -> base(it.localId(), it.draft())))
                .list(String.class));
        return likes;
    }

    private static <K> void add(Map<K, Set<SheetId>> likes, K key, ResultSet row) throws SQLException {
        likes.computeIfAbsent(key, it -> new HashSet<>()).add(new SheetId(row.getObject("id", UUID.class)));
    }

    private static String[] strings(List<Coming> of, Function<Coming, String> what) {
        return of.stream().map(what).toArray(String[]::new);
    }

    /** The sheets that some records that come in may be: as they were found, and as these records change them. */
    final class Likes {

        private final Map<String, Set<SheetId>> byRepository = new HashMap<>();
        private final Map<List<String>, Set<SheetId>> byName = new HashMap<>();
        private final Set<String> slugs = new HashSet<>();

        private Likes() {}

        Set<SheetId> withRepository(String key) {
            return byRepository.getOrDefault(key, Set.of());
        }

        Set<SheetId> withNameAndDomain(String name, String domain) {
            return byName.getOrDefault(List.of(Fold.key(name), domain), Set.of());
        }

        /** An address that no other sheet has, nor will have. */
        String free(SourceRecord first) {
            var base = base(first.localId(), first.draft());
            if (slugs.add(base)) return base;
            slugs.addAll(beginning(base));
            return Stream.iterate(2, n -> n + 1)
                    .map(n -> base + "-" + n)
                    .filter(slugs::add)
                    .findFirst()
                    .orElseThrow();
        }

        /** These sheets are new, or say something else now. */
        void changed(List<SheetRow> rows) {
            for (var it : rows) {
                var id = new SheetId(it.id());
                byRepository.values().forEach(known -> known.remove(id));
                byName.values().forEach(known -> known.remove(id));
                if (it.repositoryKey() != null)
                    byRepository
                            .computeIfAbsent(it.repositoryKey(), key -> new HashSet<>())
                            .add(id);
                if (it.domain() == null) continue;
                for (var key : it.keys())
                    byName.computeIfAbsent(List.of(key, it.domain()), pair -> new HashSet<>())
                            .add(id);
            }
        }
    }

    private Set<String> beginning(String base) {
        return db.sql("""
                select slug from catalogue.sheet
                where slug collate "C" >= :base and slug collate "C" < :base || '.'
                """).param("base", base).set((row, n) -> row.getString(1));
    }

    private static String base(String localId, Draft draft) {
        var slug = Fold.slug(localId.isBlank() ? draft.name() : localId);
        return slug.isEmpty() ? "fiche" : slug;
    }

    /** A sheet that says what its first source says. */
    SheetRow row(SourceRecord first, String slug) {
        return SheetRow.of(first.sheet(), slug, Merged.of(List.of(first)).values(), licences);
    }

    void open(List<SheetRow> rows) {
        write(SheetRow.FIRST, rows);
    }

    private void write(List<String> statements, List<SheetRow> rows) {
        var written = json.writeValueAsString(rows);
        statements.forEach(sql -> db.sql(sql).param("rows", written).update());
    }

    /** Many new sheets at once, on empty shelves: each address is the source's own key. */
    void stock(List<SourceRecord> records) {
        if (db.sql("select exists (select from catalogue.sheet)").single(Boolean.class))
            throw new IllegalStateException("the shelves are not empty");
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

    /** Merges the sources of these sheets again and writes what they say together; answers what was written. */
    List<SheetRow> refresh(Collection<SheetId> ids) {
        var rows = records.of(ids).entrySet().stream()
                .map(it -> Map.entry(it.getKey(), Merged.of(it.getValue()).values()))
                .filter(it -> !it.getValue().name().isEmpty())
                .map(it -> SheetRow.of(it.getKey(), null, it.getValue(), licences))
                .toList();
        write(SheetRow.STATEMENTS, rows);
        return rows;
    }

    /** Every sheet merged again after the licence list changed; returns the slugs of those whose reading changed (C20). */
    public List<String> rejudge() {
        var changed = db
                .sql("select id, slug, licence, freeness from catalogue.sheet where licence is not null")
                .list((row, n) -> Map.entry(
                        new SheetId(row.getObject("id", UUID.class)),
                        List.of(row.getString("slug"), row.getString("licence"), row.getString("freeness"))))
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
