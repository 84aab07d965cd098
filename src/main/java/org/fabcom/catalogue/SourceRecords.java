package org.fabcom.catalogue;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What each source said last, a row per source and sheet. */
@Repository
public class SourceRecords {

    private static final String COLUMNS = "id, sheet, source, local_id, data, read_on";

    private final Sql db;
    private final JsonMapper json;

    SourceRecords(Sql db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    Optional<SourceRecord> find(String source, String localId) {
        return Optional.ofNullable(find(source, List.of(localId)).get(localId));
    }

    /** Those that are there, by the source's own key. */
    Map<String, SourceRecord> find(String source, Collection<String> localIds) {
        var found = new HashMap<String, SourceRecord>();
        db.sql("select " + COLUMNS
                        + " from catalogue.source_record where source = :source and local_id = any (:locals)")
                .param("source", source, "locals", localIds.toArray(String[]::new))
                .list(this::read)
                .forEach(it -> found.put(it.localId(), it));
        return found;
    }

    public List<SourceRecord> of(SheetId sheet) {
        return of(List.of(sheet)).getOrDefault(sheet, List.of());
    }

    Map<SheetId, List<SourceRecord>> of(Collection<SheetId> sheets) {
        return db
                .sql("select " + COLUMNS + " from catalogue.source_record where " + Rows.among("sheet", "sheets"))
                .param("sheets", sheets.stream().map(SheetId::value).toArray(UUID[]::new))
                .list(this::read)
                .stream()
                .collect(Collectors.groupingBy(SourceRecord::sheet));
    }

    void add(Collection<SourceRecord> records) {
        db.sql("""
                insert into catalogue.source_record (id, sheet, source, local_id, data, read_on)
                select r.id, (r.sheet ->> 'value')::uuid, r.source, r."localId", r.draft, r."readOn"
                from jsonb_to_recordset(:rows::jsonb)
                    as r (id uuid, sheet jsonb, source text, "localId" text, draft jsonb, "readOn" date)
                """).param("rows", json.writeValueAsString(records)).update();
    }

    void remove(UUID id) {
        db.sql("delete from catalogue.source_record where id = :id")
                .param("id", id)
                .update();
    }

    void change(UUID id, Draft draft, LocalDate readOn) {
        db.sql("update catalogue.source_record set data = :data::jsonb, read_on = :read where id = :id")
                .param("id", id, "data", json.writeValueAsString(draft), "read", readOn)
                .update();
    }

    private SourceRecord read(ResultSet row, int n) throws SQLException {
        return new SourceRecord(
                row.getObject("id", UUID.class),
                new SheetId(row.getObject("sheet", UUID.class)),
                row.getString("source"),
                row.getString("local_id"),
                json.readValue(row.getString("data"), Draft.class),
                row.getObject("read_on", LocalDate.class));
    }
}
