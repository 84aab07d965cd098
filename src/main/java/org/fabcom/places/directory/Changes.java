package org.fabcom.places.directory;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.fabcom.places.standard.Facts;
import org.fabcom.places.standard.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The history of places, the newest first. Rows are only ever added. */
@Repository
public class Changes {

    private final Sql db;
    private final JsonMapper json;
    private final Clock clock;

    Changes(Sql db, JsonMapper json, Clock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    /** Notes what differs between the two. */
    public void add(UUID place, PlaceChange.Act act, @Nullable PartyId by, String source, Facts before, Facts after) {
        db.sql("insert into places.change (id, place, act, by_party, source, at, fields) "
                        + "values (:id, :place, :act, :by, :source, :now, :fields::jsonb)")
                .param("id", Ids.next())
                .param("place", place)
                .param("act", act.name().toLowerCase(Locale.ROOT))
                .param("by", by == null ? null : by.value())
                .param("source", source)
                .param("fields", json.writeValueAsString(fields(before, after)))
                .update();
    }

    /** Places that came from their source, all by one statement. */
    public void imported(List<Place> all) {
        var at = clock.instant().toString();
        var rows = all.stream()
                .map(it -> Map.of(
                        "id", Ids.next(),
                        "place", it.id(),
                        "source", it.facts().text(Field.SOURCE),
                        "at", at,
                        "fields", fields(Facts.NONE, it.facts())))
                .toList();
        db.sql("insert into places.change (id, place, act, source, at, fields) "
                        + "select id, place, 'imported', source, at, fields from jsonb_to_recordset(:rows::jsonb) "
                        + "as r (id uuid, place uuid, source text, at timestamptz, fields jsonb)")
                .param("rows", json.writeValueAsString(rows))
                .update();
    }

    private static Map<String, List<List<String>>> fields(Facts before, Facts after) {
        var fields = new LinkedHashMap<String, List<List<String>>>();
        before.differing(after).forEach(it -> fields.put(it.column(), List.of(before.all(it), after.all(it))));
        return fields;
    }

    public List<PlaceChange> of(UUID place, int most) {
        return db.sql("select id, place, act, by_party, source, at, fields from places.change where place = :place "
                        + "order by at desc, id desc limit :most")
                .param("place", place, "most", most)
                .list(this::read);
    }

    @SuppressWarnings("unchecked")
    private PlaceChange read(ResultSet row, int n) throws SQLException {
        var by = row.getObject("by_party", UUID.class);
        Map<String, List<List<String>>> fields = json.readValue(row.getString("fields"), Map.class);
        var before = new LinkedHashMap<String, List<String>>();
        var after = new LinkedHashMap<String, List<String>>();
        fields.forEach((column, both) -> {
            before.put(column, both.getFirst());
            after.put(column, both.getLast());
        });
        return new PlaceChange(
                row.getObject("id", UUID.class),
                row.getObject("place", UUID.class),
                PlaceChange.Act.valueOf(row.getString("act").toUpperCase(Locale.ROOT)),
                by == null ? null : new PartyId(by),
                row.getString("source"),
                Times.read(row, "at"),
                Places.ofColumns(before),
                Places.ofColumns(after));
    }
}
