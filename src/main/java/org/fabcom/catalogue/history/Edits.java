package org.fabcom.catalogue.history;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.catalogue.Fact;
import org.fabcom.catalogue.SheetId;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The journal of the catalogue: only added to, in the transaction of what it tells. */
@Repository
public class Edits {

    /**
     * A line with where its sheet is today, if it still is somewhere, and whether the facts that it took away can be given
     * back.
     */
    record Line(Edit edit, @Nullable String slug, boolean returnable) {}

    private static final String COLUMNS =
            "e.id, e.at, e.by, e.sheet, e.name, e.act, e.subject, e.was, e.becomes, e.why, e.source_url, e.source_title";

    /** Where a sheet that was merged lives on: the kept one. */
    private static final String LINES = "select " + COLUMNS + """
            , coalesce(s.slug, k.slug) as slug,
                exists (select from catalogue.former_fact f where f.edit = e.id) as returnable
            from catalogue.edit e
            left join catalogue.sheet s on s.id = e.sheet
            left join catalogue.merge m on s.id is null and m.undone_at is null and m.gone ->> 'id' = e.sheet::text
            left join catalogue.sheet k on k.id = m.kept
            """;

    /** The sheet itself, and those that went into it. */
    private static final String OF_SHEET = """
             where e.sheet = :sheet or e.sheet in (select (g.gone ->> 'id')::uuid from catalogue.merge g
                where g.kept = :sheet and g.undone_at is null)
            """;

    private final Sql db;

    Edits(Sql db) {
        this.db = db;
    }

    /** Adds a line about a sheet that is there. */
    public UUID add(SheetId sheet, Edit.Deed deed, PartyId by) {
        var name = db.sql("select name from catalogue.sheet where id = :id")
                .param("id", sheet.value())
                .single(String.class);
        var id = Ids.next();
        db.sql("""
                insert into catalogue.edit (id, at, by, sheet, name, act, subject, was, becomes, why, source_url, source_title)
                values (:id, :now, :by, :sheet, :name, :act, :subject, :was, :becomes, :why, :url, :title)
                """)
                .param("id", id)
                .param("by", by.value())
                .param("sheet", sheet.value())
                .param("name", name)
                .param("act", deed.act().name())
                .param("subject", deed.subject())
                .param("was", deed.was())
                .param("becomes", deed.becomes())
                .param("why", deed.why())
                .param("url", deed.source() == null ? null : deed.source().url())
                .param("title", deed.source() == null ? null : deed.source().title())
                .update();
        return id;
    }

    /** Adds a line about two sheets that someone made one, parted again, or called two; {@code sheet} is there. */
    public void pair(SheetId sheet, Edit.Act act, String other, String why, PartyId by) {
        add(sheet, new Edit.Deed(act, other, "", "", why, null), by);
    }

    /** What was done last on this subject of a sheet. */
    public Optional<Edit> last(SheetId sheet, String subject) {
        return db.sql("select " + COLUMNS + " from catalogue.edit e where e.sheet = :sheet and e.subject = :subject "
                        + "order by e.at desc, e.id desc limit 1")
                .param("sheet", sheet.value(), "subject", subject)
                .optional(Edits::read);
    }

    /** By which act one of these facts was taken off last. */
    public Optional<Edit> thatTook(Collection<UUID> facts) {
        return db.sql("select " + COLUMNS + " from catalogue.edit e join catalogue.former_fact f on f.edit = e.id "
                        + "where f.id = any (:facts) order by e.at desc, e.id desc limit 1")
                .param("facts", facts.toArray(UUID[]::new))
                .optional(Edits::read);
    }

    public Optional<Edit> find(UUID id) {
        return db.sql("select " + COLUMNS + " from catalogue.edit e where e.id = :id")
                .param("id", id)
                .optional(Edits::read);
    }

    long count() {
        return db.sql("select count(*) from catalogue.edit").single(Long.class);
    }

    long count(SheetId sheet) {
        return db.sql("select count(*) from catalogue.edit e" + OF_SHEET)
                .param("sheet", sheet.value())
                .single(Long.class);
    }

    /** The newest first. */
    List<Line> list(int most, long offset) {
        return db.sql(LINES + " order by e.at desc, e.id desc limit :most offset :offset")
                .param("most", most, "offset", offset)
                .list(Edits::line);
    }

    List<Line> list(SheetId sheet, int most, long offset) {
        return db.sql(LINES + OF_SHEET + " order by e.at desc, e.id desc limit :most offset :offset")
                .param("sheet", sheet.value(), "most", most, "offset", offset)
                .list(Edits::line);
    }

    private static Line line(ResultSet row, int n) throws SQLException {
        return new Line(read(row, n), row.getString("slug"), row.getBoolean("returnable"));
    }

    private static Edit read(ResultSet row, int n) throws SQLException {
        var url = row.getString("source_url");
        return new Edit(
                row.getObject("id", UUID.class),
                Times.read(row, "at"),
                new PartyId(row.getObject("by", UUID.class)),
                new SheetId(row.getObject("sheet", UUID.class)),
                row.getString("name"),
                Edit.Act.valueOf(row.getString("act")),
                row.getString("subject"),
                row.getString("was"),
                row.getString("becomes"),
                row.getString("why"),
                url == null ? null : new Fact.Source(url, row.getString("source_title")));
    }
}
