package org.fabcom.people.moving;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.fabcom.web.Page;
import org.fabcom.web.list.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What is told of organisations that came from elsewhere. */
@Repository
record PastRows(Sql db, Clock clock) {

    /** How long what was withdrawn may be put back. */
    private static final Period KEPT = Period.ofDays(30);

    private static final Pattern NUMBER = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** Where the arrival was not withdrawn. */
    private static final String SHOWN =
            " and exists (select from people.arrival a where a.organisation = people.past_row.organisation and a.withdrawn_at is null)";

    /** Where from, and when; {@code withdrawn}: since when its past is not shown. */
    record Came(String from, Instant at, @Nullable Instant withdrawn) {

        /** The day from which nothing of it is left. */
        Optional<LocalDate> forgottenOn() {
            return Optional.ofNullable(withdrawn)
                    .map(it -> LocalDate.ofInstant(it, Days.ZONE).plus(KEPT));
        }
    }

    /** False if nothing came, or it is withdrawn already. */
    boolean withdraw(UUID organisation) {
        return db.sql("update people.arrival set withdrawn_at = :now where organisation = :id and withdrawn_at is null")
                .param("id", organisation)
                .updated();
    }

    /** False if nothing is withdrawn. */
    boolean restore(UUID organisation) {
        return db.sql(
                        "update people.arrival set withdrawn_at = null where organisation = :id and withdrawn_at is not null")
                .param("id", organisation)
                .updated();
    }

    /** Forgets what was withdrawn long enough ago; how many rows. */
    int forget() {
        return db.sql("""
                delete from people.past_row r using people.arrival a
                where a.organisation = r.organisation and a.withdrawn_at < :before
                """)
                .param(
                        "before",
                        Times.sql(Days.today(clock)
                                .minus(KEPT)
                                .plusDays(1)
                                .atStartOfDay(Days.ZONE)
                                .toInstant()))
                .update();
    }

    Optional<Came> arrival(UUID organisation) {
        return db.sql("select came_from, arrived_at, withdrawn_at from people.arrival where organisation = :id")
                .param("id", organisation)
                .optional((row, n) -> new Came(
                        row.getString("came_from"),
                        Times.read(row, "arrived_at"),
                        Times.readIfAny(row, "withdrawn_at")));
    }

    List<PastView.Table> tables(UUID organisation, Page page) {
        return db.sql("select told, count(*) as rows from people.past_row where organisation = :id" + SHOWN
                        + " group by told order by told")
                .param("id", organisation)
                .list((row, n) -> new PastView.Table(
                        row.getString("told"), words(row.getString("told"), page), row.getLong("rows")));
    }

    /** A table of a room that has no word for it, or that is not here, keeps its name. */
    private static String words(String table, Page page) {
        var key = "people.archive.table." + table;
        return page.has(key) ? page.t(key) : table;
    }

    long count(UUID organisation, String table) {
        return db.sql("select count(*) from people.past_row where organisation = :id and told = :table" + SHOWN)
                .param("id", organisation, "table", table)
                .single(Long.class);
    }

    List<Map<String, String>> rows(UUID organisation, String table, Paging paging) {
        return db.sql("select said::text from people.past_row where organisation = :id and told = :table" + SHOWN
                        + " order by n" + Paging.SQL)
                .param("id", organisation, "table", table)
                .params(paging.parameters())
                .list(PastRows::read);
    }

    /** What it says, in its order; what is empty is left out, and numbers of things of elsewhere, which say nothing here. */
    private static Map<String, String> read(ResultSet row, int n) throws SQLException {
        var said = new LinkedHashMap<String, String>();
        for (var it : JsonMapper.shared().readTree(row.getString(1)).properties()) {
            var value = it.getValue();
            if (value.isNull() || value.isEmpty() && value.isContainer()) continue;
            var text = value.isString() ? value.stringValue() : value.toString();
            if (!text.isBlank() && !NUMBER.matcher(text).matches()) said.put(it.getKey(), text);
        }
        return said;
    }
}
