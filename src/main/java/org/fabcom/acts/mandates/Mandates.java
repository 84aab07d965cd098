package org.fabcom.acts.mandates;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.acts.mandates.Mandate.Terms;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.springframework.stereotype.Repository;

/** The mandates. What is signed is never changed: it ends, and another one is written. */
@Repository
record Mandates(Sql db) {

    private static final String SELECT = "select m.id, m.person, m.mediator, m.signed_on, m.ended_on, "
            + Mandate.FIELDS.columns("m") + " from acts.mandate m where ";

    /** Under the number of its form: sent twice it is written once. */
    void write(UUID id, PartyId person, PartyId mediator, Terms terms) {
        var sql = "insert into acts.mandate (id, person, mediator, written_at, " + Mandate.FIELDS.columns()
                + ") values (:id, :person, :mediator, :now, " + Mandate.FIELDS.params()
                + ") on conflict (id) do nothing";
        Mandate.FIELDS
                .fill(db.sql(sql), terms)
                .param("id", id, "person", person.value(), "mediator", mediator.value())
                .update();
    }

    Optional<Mandate> find(UUID id) {
        return db.sql(SELECT + "m.id = :id").param("id", id).optional(Mandates::read);
    }

    /** The newest first. */
    List<Mandate> of(PartyId person) {
        return db.sql(
                        SELECT
                                + "m.person = any (people.records_of(:person)) order by m.from_day desc, m.written_at desc, m.id")
                .param("person", person.value())
                .list(Mandates::read);
    }

    /** Those that hold and whose last day is between these. */
    List<Mandate> ending(LocalDate from, LocalDate to) {
        return db.sql(SELECT + "m.signed_on is not null and m.ended_on is null and m.to_day between :from and :to"
                        + " order by m.to_day, m.id")
                .param("from", from, "to", to)
                .list(Mandates::read);
    }

    /** Once. */
    boolean sign(UUID id, LocalDate day) {
        return db.sql(
                        "update acts.mandate set signed_on = :day where id = :id and signed_on is null and ended_on is null")
                .param("day", day, "id", id)
                .updated();
    }

    /** Taken back from that day on; once. */
    boolean end(UUID id, LocalDate day) {
        return db.sql("update acts.mandate set ended_on = :day where id = :id and ended_on is null")
                .param("day", day, "id", id)
                .updated();
    }

    private static Mandate read(ResultSet row, int n) throws SQLException {
        return new Mandate(
                Rows.id(row, "id"),
                Rows.party(row, "person"),
                Rows.party(row, "mediator"),
                Mandate.FIELDS.row(row),
                row.getObject("signed_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class));
    }
}
