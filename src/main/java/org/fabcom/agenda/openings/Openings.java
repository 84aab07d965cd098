package org.fabcom.agenda.openings;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.web.field.Fields;
import org.springframework.stereotype.Repository;

/** The openings. */
@Repository
public class Openings {

    static final int MOST = 30;

    private final Sql db;
    private final Fields<OpenHours.Draft> fields;
    private final String select;

    Openings(Sql db, OpeningFields fields) {
        this.db = db;
        this.fields = fields.all;
        this.select = "select o.id, o.mediator, o.closed_at, o.version, " + this.fields.columns("o")
                + " from agenda.opening o where ";
    }

    Optional<OpenHours> find(UUID id) {
        return db.sql(select + "o.id = :id").param("id", id).optional(this::read);
    }

    /** Those of a mediator, closed ones last. */
    List<OpenHours> of(PartyId mediator) {
        return db.sql(
                        select
                                + "o.mediator = :mediator and o.removed_at is null order by o.closed_at is not null, o.created_at, o.id")
                .param("mediator", mediator.value())
                .list(this::read);
    }

    List<OpenHours> open() {
        return db.sql(select + "o.closed_at is null and o.removed_at is null order by o.mediator, o.created_at, o.id")
                .list(this::read);
    }

    public UUID add(PartyId mediator, OpenHours.Draft draft) {
        var id = Ids.next();
        var insert = "insert into agenda.opening (id, mediator, created_at, " + fields.columns()
                + ") values (:id, :mediator, :now, " + fields.params() + ")";
        fields.fill(db.sql(insert), draft)
                .param("id", id, "mediator", mediator.value())
                .update();
        return id;
    }

    /** False once it is closed or removed; until the end of the transaction it is neither. */
    boolean holds(UUID id) {
        return db.sql("select 1 from agenda.opening where id = :id and closed_at is null for share")
                .param("id", id)
                .optional(Integer.class)
                .isPresent();
    }

    /** False if somebody changed or removed it since this version was read. Times that were taken stay. */
    boolean change(UUID id, int version, OpenHours.Draft draft, boolean closed) {
        var update = "update agenda.opening set " + fields.assigned() + """
                , version = version + 1, closed_at = case when :closed then coalesce(closed_at, :now) end
                where id = :id and version = :version and removed_at is null
                """;
        return fields.fill(db.sql(update), draft)
                .param("id", id, "version", version, "closed", closed)
                .updated();
    }

    /** Nobody sees it any more; who asked for a time of it keeps their page. */
    void remove(UUID id) {
        db.sql(
                        "update agenda.opening set version = version + 1, removed_at = :now, closed_at = coalesce(closed_at, :now)"
                                + " where id = :id and removed_at is null")
                .param("id", id)
                .update();
    }

    /** As it was before. */
    void bringBack(UUID id) {
        db.sql("update agenda.opening set version = version + 1, removed_at = null,"
                        + " closed_at = nullif(closed_at, removed_at) where id = :id and removed_at is not null")
                .param("id", id)
                .update();
    }

    private OpenHours read(ResultSet row, int n) throws SQLException {
        return new OpenHours(
                Rows.id(row, "id"),
                Rows.party(row, "mediator"),
                fields.row(row),
                row.getObject("closed_at") != null,
                row.getInt("version"));
    }
}
