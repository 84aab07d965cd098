package org.fabcom.people.moving;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fabcom.kernel.Times;
import org.fabcom.web.list.Paging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What is told of organisations that came from elsewhere. */
@Repository
class PastRows {

    /** Where from, and when. */
    record Came(String from, Instant at) {}

    private final JdbcClient db;

    PastRows(JdbcClient db) {
        this.db = db;
    }

    Optional<Came> arrival(UUID organisation) {
        return db.sql("select came_from, arrived_at from people.arrival where organisation = :id")
                .param("id", organisation)
                .query((row, n) -> new Came(row.getString("came_from"), Times.read(row, "arrived_at")))
                .optional();
    }

    List<PastView.Table> tables(UUID organisation) {
        return db.sql(
                        "select told, count(*) as rows from people.past_row where organisation = :id group by told order by told")
                .param("id", organisation)
                .query((row, n) -> new PastView.Table(row.getString("told"), row.getLong("rows")))
                .list();
    }

    long count(UUID organisation, String table) {
        return db.sql("select count(*) from people.past_row where organisation = :id and told = :table")
                .param("id", organisation)
                .param("table", table)
                .query(Long.class)
                .single();
    }

    List<Map<String, String>> rows(UUID organisation, String table, Paging paging) {
        return db.sql("select said::text from people.past_row where organisation = :id and told = :table order by n"
                        + Paging.SQL)
                .param("id", organisation)
                .param("table", table)
                .params(paging.parameters())
                .query(PastRows::read)
                .list();
    }

    /** What it says, in its order; what is empty is left out. */
    private static Map<String, String> read(ResultSet row, int n) throws SQLException {
        var said = new LinkedHashMap<String, String>();
        for (var it : JsonMapper.shared().readTree(row.getString(1)).properties()) {
            var value = it.getValue();
            if (value.isNull() || value.isEmpty() && value.isContainer()) continue;
            var text = value.isString() ? value.stringValue() : value.toString();
            if (!text.isBlank()) said.put(it.getKey(), text);
        }
        return said;
    }
}
