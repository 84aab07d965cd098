package org.fabcom.catalogue.search;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.catalogue.Sheet;
import org.fabcom.catalogue.Sheets;
import org.fabcom.kernel.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the rows of one page of the shelves, in one statement. */
@Repository
record FoundRows(Sql db, JsonMapper json) {

    private static final int MOST_TARGETS = 4;

    /** In the order of the ids; {@code targets}: the services for which it is told who says that a commons replaces them. */
    List<Found.Row> of(List<UUID> ids, Collection<UUID> targets) {
        if (ids.isEmpty()) return List.of();
        return db.sql(ShelfSql.ROWS)
                .param("ids", ids.toArray(UUID[]::new), "targets", targets.toArray(UUID[]::new))
                .list(this::row);
    }

    /** The sheets alone, in the order of the ids. */
    List<Sheet> sheets(List<UUID> ids) {
        if (ids.isEmpty()) return List.of();
        return db.sql("select " + Sheets.COLUMNS + " from unnest(:ids::uuid[]) with ordinality as p (id, n)"
                        + " join catalogue.sheet s on s.id = p.id order by p.n")
                .param("ids", ids.toArray(UUID[]::new))
                .list(Sheets::read);
    }

    private Found.Row row(ResultSet row, int n) throws SQLException {
        var targets = array(row.getString("replaces"));
        return new Found.Row(
                Sheets.read(row, n),
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
                row.getString("summary_source"),
                array(row.getString("sources")).stream().map(JsonNode::asString).toList(),
                picture(row.getString("picture")));
    }

    private Found.@Nullable Picture picture(@Nullable String text) {
        var parts = array(text);
        return parts.isEmpty()
                ? null
                : new Found.Picture(
                        "/catalogue/images/" + parts.get(0).asString(),
                        parts.get(1).asString(),
                        parts.get(2).asString());
    }

    private static Found.Claim claim(JsonNode it) {
        return new Found.Claim(
                it.get(0).asString(),
                it.get(1).asString(),
                it.get(2).asString(),
                LocalDate.parse(it.get(3).asString()),
                it.get(4).asString(),
                it.get(5).asString());
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
