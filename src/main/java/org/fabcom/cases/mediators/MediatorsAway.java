package org.fabcom.cases.mediators;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.fabcom.agenda.Away;
import org.fabcom.diagnosis.library.Accompaniment;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The absences that mediators noted, for the calendar. */
@Component
class MediatorsAway implements Away {

    private final JdbcClient db;
    private final Accompaniment accompaniment;

    MediatorsAway(JdbcClient db, Accompaniment accompaniment) {
        this.db = db;
        this.accompaniment = accompaniment;
    }

    @Override
    public List<Days> of(Collection<PartyId> people) {
        return db.sql("""
                select mediator, from_day, to_day from cases.mediator_absence
                where removed_at is null and to_day >= :today and mediator = any (:people)
                """)
                .param("today", accompaniment.today())
                .param("people", Rows.ids(people))
                .query((row, n) -> new Days(
                        Rows.party(row, "mediator"),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("to_day", LocalDate.class)))
                .list();
    }
}
