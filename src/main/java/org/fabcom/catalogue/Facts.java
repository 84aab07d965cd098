package org.fabcom.catalogue;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The facts, those of a sheet in the order: newest dated first, then as read. */
@Repository
public class Facts {

    private static final TypeReference<Map<String, String>> WORDS = new TypeReference<>() {};
    private static final String COLUMNS =
            "id, sheet, about, text, data, happened_on, source_url, source_title, read_on, "
                    + "as_of, verified, author, source_rank, happened_to, as_of_to";

    private final Sql db;
    private final JsonMapper json;

    Facts(Sql db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    public List<Fact> of(SheetId sheet) {
        return of(List.of(sheet)).getOrDefault(sheet, List.of());
    }

    /** The facts of several sheets that may be said first: see {@link Fact#headline}. */
    public Map<SheetId, List<Fact>> headlines(Collection<SheetId> sheets) {
        return of(sheets).values().stream()
                .flatMap(List::stream)
                .filter(Fact::headline)
                .collect(Collectors.groupingBy(Fact::sheet));
    }

    /** The facts of several sheets in one question. */
    public Map<SheetId, List<Fact>> of(Collection<SheetId> sheets) {
        return db
                .sql("select " + COLUMNS + " from catalogue.fact where " + Rows.among("sheet", "sheets") + " "
                        + "order by sheet, about, happened_on desc nulls last, (verified and source_rank <> 'other') desc, "
                        + "coalesce(as_of, read_on) desc, id")
                .param("sheets", sheets.stream().map(SheetId::value).toArray(UUID[]::new))
                .list(this::read)
                .stream()
                .collect(Collectors.groupingBy(Fact::sheet));
    }

    public void add(Fact fact, String origin) {
        db.sql("""
                insert into catalogue.fact (id, sheet, about, text, data, happened_on, source_url, source_title, read_on,
                    as_of, verified, author, origin, source_rank, happened_to, as_of_to)
                values (:id, :sheet, :about, :text, :data::jsonb, :on, :url, :title, :read, :asOf, :verified, :author, :origin,
                    :rank, :onTo, :asOfTo)
                """)
                .param("id", fact.id())
                .param("sheet", fact.sheet().value())
                .param("about", fact.about())
                .param("text", fact.text())
                .param("data", json.writeValueAsString(fact.data()))
                .param("on", fact.happenedOn())
                .param("url", fact.source().url())
                .param("title", fact.source().title())
                .param("read", fact.readOn())
                .param("asOf", fact.asOf())
                .param("verified", fact.verified())
                .param("author", fact.author())
                .param("origin", origin)
                .param("rank", fact.source().rank().code())
                .param("onTo", fact.happenedTo().code())
                .param("asOfTo", fact.asOfTo().code())
                .update();
    }

    private Fact read(ResultSet row, int n) throws SQLException {
        return new Fact(
                row.getObject("id", UUID.class),
                new SheetId(row.getObject("sheet", UUID.class)),
                row.getString("about"),
                row.getString("text"),
                json.readValue(row.getString("data"), WORDS),
                row.getObject("happened_on", LocalDate.class),
                Fact.Source.read(row),
                row.getObject("read_on", LocalDate.class),
                row.getObject("as_of", LocalDate.class),
                row.getBoolean("verified"),
                row.getString("author"),
                Precision.ofCode(row.getString("happened_to")),
                Precision.ofCode(row.getString("as_of_to")));
    }
}
