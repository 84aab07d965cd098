package org.fabcom.places.directory;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.fabcom.places.standard.Codes;
import org.fabcom.places.standard.Facts;
import org.fabcom.places.standard.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The rows of {@code places.place}. Each field of a place is a column of its own. */
@Repository
public class Places {

    private static final List<String> OTHERS = List.of(
            "id",
            "export_id",
            "owner",
            "said",
            "merged_into",
            "ended_at",
            "version",
            "created_at",
            "changed_at",
            "commune_key",
            "name_key",
            "words");
    private static final int AT_ONCE = 500;
    private static final List<String> WRITTEN = written();
    private static final String LIST = String.join(", ", WRITTEN);

    /** For a statement in which the table is {@code p}. */
    public static final String COLUMNS = WRITTEN.stream()
            .filter(it -> !it.endsWith("_key") && !it.equals("words"))
            .map(it -> "p." + it)
            .collect(Collectors.joining(", "));

    private final Sql db;
    private final JsonMapper json;

    public Places(Sql db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    private static List<String> written() {
        var all = new ArrayList<>(OTHERS);
        Field.all().forEach(it -> all.add(it.column()));
        return List.copyOf(all);
    }

    public Optional<Place> find(UUID id) {
        return db.sql("select " + COLUMNS + " from places.place p where p.id = :id")
                .param("id", id)
                .optional(this::read);
    }

    /** The same, held until the transaction ends. */
    Optional<Place> lock(UUID id) {
        return db.sql("select " + COLUMNS + " from places.place p where p.id = :id for no key update")
                .param("id", id)
                .optional(this::read);
    }

    public Optional<Place> from(String source, String localId) {
        return db.sql("select " + COLUMNS + " from places.place p where p.source = :source and p.local_id = :id")
                .param("source", source, "id", localId)
                .optional(this::read);
    }

    /** Those of these that are there. */
    public List<Place> from(List<Facts> said) {
        if (said.isEmpty()) return List.of();
        return db.sql("select " + COLUMNS + " from places.place p join unnest(:sources::text[], :ids::text[]) "
                        + "as asked (source, id) on p.source = asked.source and p.local_id = asked.id")
                .param("sources", said.stream().map(it -> it.text(Field.SOURCE)).toArray(String[]::new))
                .param("ids", said.stream().map(it -> it.text(Field.ID)).toArray(String[]::new))
                .list(this::read);
    }

    public boolean exported(String exportId) {
        return db.sql("select exists (select from places.place where export_id = :id)")
                .param("id", exportId)
                .single(Boolean.class);
    }

    /** The one that is shown under this id of the standard. */
    public Optional<Place> shown(String exportId) {
        return db.sql("select " + COLUMNS + " from places.place p where p.export_id = :id and p.shown")
                .param("id", exportId)
                .optional(this::read);
    }

    /** Those that were found to be this one, and those that had been found to be these. */
    public List<Place> mergedInto(UUID kept) {
        return db.sql("with recursive one (id) as (select id from places.place where merged_into = :kept union "
                        + "select q.id from places.place q join one on q.merged_into = one.id) select " + COLUMNS
                        + " from places.place p join one using (id) order by p.created_at, p.id")
                .param("kept", kept)
                .list(this::read);
    }

    /** Every place that is shown, one after the other, by commune and name. */
    public void each(Consumer<Place> what) {
        each(
                db.sql("select id from places.place where shown order by commune_key, name_key, id")
                        .list((row, n) -> row.getObject(1, UUID.class)),
                what);
    }

    /**
     * These places in this order, some hundred at a time: what is done with one may take long, and no connection is held
     * meanwhile. Those that are gone are left out.
     */
    public void each(List<UUID> ids, Consumer<Place> what) {
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            var some = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
            var found = new HashMap<UUID, Place>();
            db.sql("select " + COLUMNS + " from places.place p where p.id = any (:ids)")
                    .param("ids", some.toArray(UUID[]::new))
                    .list(this::read)
                    .forEach(it -> found.put(it.id(), it));
            some.stream().map(found::get).filter(Objects::nonNull).forEach(what);
        }
    }

    void add(Place it) {
        add(List.of(it));
    }

    /** All of them by one statement. */
    public void add(List<Place> all) {
        db.sql("insert into places.place (" + LIST + ") select " + LIST
                        + " from jsonb_populate_recordset(null::places.place, :rows::jsonb)")
                .param("rows", all.stream().map(this::row).collect(Collectors.joining(",", "[", "]")))
                .update();
    }

    /** A text in few bytes: those of two texts may seldom be the same. */
    public static long mark(String text) {
        var whole = Ids.named(text);
        return whole.getMostSignificantBits() ^ whole.getLeastSignificantBits();
    }

    /** Of all ids that a source gave. */
    public Set<Long> known(String source) {
        return marks(db.sql("select local_id from places.place where source = :source and local_id is not null")
                .param("source", source));
    }

    /** Of all ids under which places are exported. */
    public Set<Long> exported() {
        return marks(db.sql("select export_id from places.place"));
    }

    private static Set<Long> marks(Sql.Statement statement) {
        var marks = new HashSet<Long>();
        statement.query(row -> {
            marks.add(mark(row.getString(1)));
        });
        return marks;
    }

    /** False if somebody was faster. */
    public boolean save(Place next) {
        return db.sql("update places.place t set (" + LIST + ") = (select " + LIST
                        + " from jsonb_populate_record(null::places.place, :row::jsonb)) "
                        + "where t.id = :id and t.version = :version - 1")
                .param("row", row(next), "id", next.id(), "version", next.version())
                .updated();
    }

    private String row(Place it) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        for (var field : Field.all())
            row.put(
                    field.column(),
                    field.many() ? it.facts().all(field) : it.facts().one(field));
        row.put("source", it.facts().text(Field.SOURCE));
        row.put("id", it.id());
        row.put("export_id", it.exportId());
        row.put("owner", it.owner() == null ? null : it.owner().value());
        row.put("said", it.said() == null ? null : byColumn(it.said()));
        row.put("merged_into", it.mergedInto());
        row.put("ended_at", it.endedAt() == null ? null : it.endedAt().toString());
        row.put("version", it.version());
        row.put("created_at", it.createdAt().toString());
        row.put("changed_at", it.changedAt().toString());
        row.put("commune_key", Fold.words(it.facts().text(Field.COMMUNE)));
        row.put("name_key", Fold.words(it.facts().name()));
        row.put("words", words(it.facts()));
        return json.writeValueAsString(row);
    }

    /** What the search looks at. */
    private static String words(Facts facts) {
        var said = new StringBuilder();
        for (var it : List.of(Field.NAME, Field.COMMUNE, Field.POSTAL_CODE, Field.ADDRESS, Field.SUMMARY, Field.PARENT))
            said.append(' ').append(facts.text(it));
        for (var field : List.of(Field.SERVICES, Field.OWN_KINDS, Field.KINDS, Field.PROGRAMMES))
            facts.all(field).forEach(it -> said.append(' ').append(Codes.words(field, it)));
        return Fold.words(said.toString().replaceAll("[+#]", " "));
    }

    /** Fields under the names of their columns, as they are kept in JSON. */
    static Map<String, List<String>> byColumn(Facts facts) {
        var all = new LinkedHashMap<String, List<String>>();
        facts.values().forEach((field, values) -> all.put(field.column(), values));
        return all;
    }

    static Facts ofColumns(Map<String, List<String>> all) {
        var said = new EnumMap<Field, List<String>>(Field.class);
        for (var field : Field.all()) said.put(field, all.getOrDefault(field.column(), List.of()));
        return Facts.of(said);
    }

    @SuppressWarnings("unchecked")
    private @Nullable Facts said(@Nullable String text) {
        return text == null ? null : ofColumns(json.readValue(text, Map.class));
    }

    public Place read(ResultSet row, int n) throws SQLException {
        var owner = row.getObject("owner", UUID.class);
        return new Place(
                row.getObject("id", UUID.class),
                row.getString("export_id"),
                facts(row, Field.all()),
                owner == null ? null : new PartyId(owner),
                said(row.getString("said")),
                row.getObject("merged_into", UUID.class),
                Times.readIfAny(row, "ended_at"),
                row.getInt("version"),
                Times.read(row, "created_at"),
                Times.read(row, "changed_at"));
    }

    /** What is said in these fields; the row has their columns. */
    public static Facts facts(ResultSet row, List<Field> fields) throws SQLException {
        var said = new EnumMap<Field, List<String>>(Field.class);
        for (var field : fields) said.put(field, values(row, field));
        return Facts.of(said);
    }

    private static List<String> values(ResultSet row, Field field) throws SQLException {
        if (field.many())
            return Arrays.asList((String[]) row.getArray(field.column()).getArray());
        var value = row.getString(field.column());
        return value == null || value.isEmpty() ? List.of() : List.of(value);
    }
}
