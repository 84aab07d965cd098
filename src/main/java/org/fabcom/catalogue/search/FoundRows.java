package org.fabcom.catalogue.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fabcom.catalogue.Sheet;
import org.fabcom.catalogue.Sheets;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the rows of the shelves' statement. */
@Component
class FoundRows {

    private static final int MOST_TARGETS = 4;

    private final JsonMapper json;

    FoundRows(JsonMapper json) {
        this.json = json;
    }

    Found read(JdbcClient.StatementSpec question, List<Sheet> meant, List<Sheet> maybe, boolean approximate) {
        var rows = new ArrayList<Found.Row>();
        var counts = new LinkedHashMap<String, Map<String, Long>>();
        question.query((ResultSet row) -> {
            for (var it : array(row.getString("counts"))) {
                counts.computeIfAbsent(it.get(0).asString(), filter -> new LinkedHashMap<>())
                        .put(it.get(1).asString(), it.get(2).asLong());
            }
            if (row.getObject("id") != null) rows.add(row(row));
        });
        long total = counts.getOrDefault("", Map.of()).getOrDefault("", 0L);
        return new Found(rows, total, counts, meant, maybe, approximate);
    }

    private Found.Row row(ResultSet row) throws SQLException {
        var targets = array(row.getString("replaces"));
        return new Found.Row(
                Sheets.read(row, 0),
                targets.stream()
                        .limit(MOST_TARGETS)
                        .map(it -> new Found.Target(it.get(0).asString(), text(it.get(1))))
                        .toList(),
                targets.size(),
                row.getInt("open"),
                row.getInt("full_offers"),
                row.getString("open_host"),
                array(row.getString("claims")).stream().map(FoundRows::claim).toList(),
                row.getInt("alternatives"),
                row.getString("summary_source"));
    }

    private static Found.Claim claim(JsonNode it) {
        return new Found.Claim(
                it.get(0).asString(),
                it.get(1).asString(),
                it.get(2).asString(),
                LocalDate.parse(it.get(3).asString()),
                it.get(4).asString());
    }

    private static @Nullable String text(JsonNode node) {
        return node.isNull() ? null : node.asString();
    }

    private List<JsonNode> array(@Nullable String text) {
        if (text == null) return List.of();
        var nodes = new ArrayList<JsonNode>();
        json.readTree(text).forEach(nodes::add);
        return nodes;
    }
}
