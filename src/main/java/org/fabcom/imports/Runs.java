package org.fabcom.imports;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.kernel.Sql;
import org.fabcom.web.list.Address;
import org.fabcom.web.listing.Facet;
import org.fabcom.web.listing.Query;
import org.fabcom.web.listing.Source;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The register of import runs. */
@Repository
public class Runs {

    private static final String COLUMNS = "id, kind, file_name, started_by, started_at, finished_at, state, expected, "
            + "read, created, updated, unchanged, aside, errors, message, sentence";

    public static final Facet STATE = Facet.some("etat", "imports.state")
            .of(
                    Stream.of(Run.State.values())
                            .map(it -> it.name().toLowerCase(Locale.ROOT))
                            .toList(),
                    (it, page) -> page.t("imports.state." + it.toUpperCase(Locale.ROOT)))
            .on("state");
    private static final Query<Run> LIST = Query.of(COLUMNS, "imports.run", Runs::read)
            .where("(:every or kind = any (:kinds))")
            .typed("position(lower(:q) in lower(kind || ' ' || file_name)) > 0")
            .facet(STATE)
            .order("started_at desc, id desc");

    private final Sql db;

    Runs(Sql db) {
        this.db = db;
    }

    void open(UUID id, String kind, String fileName, @Nullable UUID by, @Nullable UUID upload, Instant at) {
        db.sql("insert into imports.run (id, kind, file_name, started_by, upload, started_at, state) "
                        + "values (:id, :kind, :file, :by, :upload, :at, 'running')")
                .param("id", id)
                .param("kind", kind)
                .param("file", fileName)
                .param("by", by)
                .param("upload", upload)
                .param("at", utc(at))
                .update();
    }

    /** To be called in the transaction of the reading: whoever finds this lock free knows that the reading is over or dead. */
    void holdAlive(UUID id) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('imports.run ' || :id, 0))")
                .param("id", id.toString())
                .single((row, n) -> 0);
    }

    /** One import writes at a time, on all nodes; false if another one does. Held until the transaction ends. */
    boolean alone() {
        return db.sql("select pg_try_advisory_xact_lock(hashtextextended('imports.writing', 0))")
                .single(Boolean.class);
    }

    void waitToBeAlone() {
        db.sql("select pg_advisory_xact_lock(hashtextextended('imports.writing', 0))")
                .single((row, n) -> 0);
    }

    void progress(UUID id, @Nullable Integer expected, Run.Counts counts) {
        set(id, "expected = :expected", counts).param("expected", expected).update();
    }

    void close(UUID id, Run.State state, Run.Counts counts, Run.@Nullable Said message, Instant at) {
        set(id, "state = :state, message = :message, sentence = :sentence, finished_at = :at", counts)
                .param("state", state.name().toLowerCase(Locale.ROOT))
                .param("message", message == null ? null : message.text())
                .param("sentence", message == null ? null : message.kept())
                .param("at", utc(at))
                .update();
    }

    void interrupt(UUID id, Run.Said message, Instant at) {
        db.sql("update imports.run set state = 'failed', message = :message, sentence = :sentence, finished_at = :at "
                        + "where id = :id and state = 'running'")
                .param("id", id, "message", message.text(), "sentence", message.kept(), "at", utc(at))
                .update();
    }

    private Sql.Statement set(UUID id, String more, Run.Counts counts) {
        return db.sql("update imports.run set read = :read, created = :created, updated = :updated, "
                        + "unchanged = :unchanged, aside = :aside, errors = :errors, " + more + " where id = :id")
                .param("read", counts.read())
                .param("created", counts.created())
                .param("updated", counts.updated())
                .param("unchanged", counts.unchanged())
                .param("aside", counts.aside())
                .param("errors", counts.errors())
                .param("id", id);
    }

    /** False if the run is not one that can be withdrawn (any more). */
    boolean withdrawn(UUID id, @Nullable UUID by, Instant at) {
        return db.sql("update imports.run set state = 'withdrawn', withdrawn_at = :at, withdrawn_by = :by "
                        + "where id = :id and state = 'done'")
                .param("id", id, "by", by, "at", utc(at))
                .updated();
    }

    /** What a run did to each row it touched, newest row first. */
    List<Touched> touched(UUID run) {
        return db.sql("select table_name, key::text, was::text, became::text from imports.touched(:run) "
                        + "where was is distinct from became")
                .param("run", run)
                .list((row, n) -> new Touched(
                        row.getString("table_name"),
                        row.getString("key"),
                        row.getString("was"),
                        row.getString("became")));
    }

    /** A row, as JSON, before a run and after it; null where it was not there. */
    record Touched(
            String table,
            String key,
            @Nullable String was,
            @Nullable String became) {

        String row() {
            return became != null ? became : String.valueOf(was);
        }
    }

    /** False if the row was edited since, or others lean on it: then it stays. */
    boolean giveBack(Touched it) {
        return db.sql("select imports.give_back(:table, :key::jsonb, :was::jsonb, :became::jsonb)")
                .param("table", it.table(), "key", it.key(), "was", it.was(), "became", it.became())
                .single(Boolean.class);
    }

    public Optional<Run> find(UUID id) {
        return db.sql("select " + COLUMNS + " from imports.run where id = :id")
                .param("id", id)
                .optional(Runs::read);
    }

    /** Of these kinds, the newest first; {@code every}: those that nobody reads any more as well. */
    public Source<Run> asked(Address address, List<String> kinds, boolean every) {
        return LIST.asked(db::sql, address, Map.of("kinds", kinds.toArray(String[]::new), "every", every));
    }

    /** Runs said to be under way that nobody works on any more. In the caller's transaction. */
    List<UUID> interrupted(Instant startedBefore) {
        var running = db.sql("select id from imports.run where state = 'running' and started_at < :limit")
                .param("limit", utc(startedBefore))
                .list((row, n) -> row.getObject("id", UUID.class));
        return running.stream().filter(it -> !alive(it)).toList();
    }

    private boolean alive(UUID id) {
        return !db.sql("select pg_try_advisory_xact_lock(hashtextextended('imports.run ' || :id, 0))")
                .param("id", id.toString())
                .single(Boolean.class);
    }

    /** The file that the run reads, as long as it is kept. */
    public Optional<UUID> upload(UUID run) {
        return db.sql("select upload as id from imports.run where id = :id and upload is not null")
                .param("id", run)
                .optional((row, n) -> row.getObject("id", UUID.class));
    }

    /** The run of this file that is under way. */
    public Optional<UUID> runningOn(UUID upload) {
        return db.sql("select id from imports.run where upload = :upload and state = 'running'")
                .param("upload", upload)
                .optional((row, n) -> row.getObject("id", UUID.class));
    }

    private static Run read(ResultSet row, int n) throws SQLException {
        return new Run(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("file_name"),
                row.getObject("started_by", UUID.class),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                instant(row, "finished_at"),
                Run.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getObject("expected", Integer.class),
                new Run.Counts(
                        row.getInt("read"),
                        row.getInt("created"),
                        row.getInt("updated"),
                        row.getInt("unchanged"),
                        row.getInt("aside"),
                        row.getInt("errors")),
                row.getString("message") == null
                        ? null
                        : Run.Said.read(row.getString("message"), row.getString("sentence")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
