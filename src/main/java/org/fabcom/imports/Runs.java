package org.fabcom.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register of import runs with their lines. */
@Repository
class Runs {

    private static final String COLUMNS = "id, kind, file_name, started_by, started_at, finished_at, state, expected, "
            + "read, created, updated, unchanged, aside, errors, message";

    private final JdbcClient db;

    Runs(JdbcClient db) {
        this.db = db;
    }

    void open(UUID id, String kind, String fileName, @Nullable UUID by, Instant at) {
        db.sql("insert into imports.run (id, kind, file_name, started_by, started_at, state) "
                        + "values (:id, :kind, :file, :by, :at, 'running')")
                .param("id", id)
                .param("kind", kind)
                .param("file", fileName)
                .param("by", by)
                .param("at", utc(at))
                .update();
    }

    void progress(UUID id, @Nullable Integer expected, Run.Counts counts) {
        set(id, "expected = :expected", counts).param("expected", expected).update();
    }

    void close(UUID id, Run.State state, Run.Counts counts, @Nullable String message, Instant at) {
        set(id, "state = :state, message = :message, finished_at = :at", counts)
                .param("state", state.name().toLowerCase(Locale.ROOT))
                .param("message", message)
                .param("at", utc(at))
                .update();
    }

    private JdbcClient.StatementSpec set(UUID id, String more, Run.Counts counts) {
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

    void addLines(UUID run, List<Run.Line> lines) {
        for (var line : lines) {
            db.sql("insert into imports.line (run, n, level, place, text) values (:run, :n, :level, :place, :text)")
                    .param("run", run)
                    .param("n", line.n())
                    .param("level", line.level())
                    .param("place", line.place())
                    .param("text", line.text())
                    .update();
        }
    }

    /** False if the run is not one that can be withdrawn (any more). */
    boolean withdrawn(UUID id, @Nullable UUID by, Instant at) {
        return db.sql("update imports.run set state = 'withdrawn', withdrawn_at = :at, withdrawn_by = :by "
                                + "where id = :id and state = 'done'")
                        .param("id", id)
                        .param("by", by)
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    /** The changes of a run, last first: number, table and row. */
    List<Change> changes(UUID run) {
        return db.sql("select seq, table_name, coalesce(after, before)::text as row from imports.change "
                        + "where run = :run order by seq desc")
                .param("run", run)
                .query((row, n) -> new Change(row.getLong("seq"), row.getString("table_name"), row.getString("row")))
                .list();
    }

    record Change(long seq, String table, String row) {}

    boolean takeBack(long change) {
        return db.sql("select imports.take_back(:change)")
                .param("change", change)
                .query(Boolean.class)
                .single();
    }

    int lineCount(UUID run) {
        return db.sql("select coalesce(max(n), 0) from imports.line where run = :run")
                .param("run", run)
                .query(Integer.class)
                .single();
    }

    Optional<Run> find(UUID id) {
        return db.sql("select " + COLUMNS + " from imports.run where id = :id")
                .param("id", id)
                .query(Runs::read)
                .optional();
    }

    List<Run> recent(int most, long offset) {
        return db.sql("select " + COLUMNS + " from imports.run order by started_at desc, id limit :most offset :offset")
                .param("most", most)
                .param("offset", offset)
                .query(Runs::read)
                .list();
    }

    long count() {
        return db.sql("select count(*) from imports.run").query(Long.class).single();
    }

    List<Run.Line> lines(UUID run, @Nullable String level, int most, long offset) {
        return db.sql("select n, level, place, text from imports.line where run = :run "
                        + "and (:level::text is null or level = :level) order by n limit :most offset :offset")
                .param("run", run)
                .param("level", level)
                .param("most", most)
                .param("offset", offset)
                .query((row, n) -> new Run.Line(
                        row.getInt("n"), row.getString("level"), row.getString("place"), row.getString("text")))
                .list();
    }

    long countLines(UUID run, @Nullable String level) {
        return db.sql("select count(*) from imports.line where run = :run and (:level::text is null or level = :level)")
                .param("run", run)
                .param("level", level)
                .query(Long.class)
                .single();
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
                row.getString("message"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
