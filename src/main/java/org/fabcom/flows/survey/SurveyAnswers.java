package org.fabcom.flows.survey;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What a structure typed for a year, each with its source and its day; the last that was said counts. Thread-safe. */
@Repository
class SurveyAnswers {

    /** {@code value}: null where it was taken back. */
    record Answer(@Nullable BigDecimal value, String source, LocalDate day) {}

    private final Sql db;

    SurveyAnswers(Sql db) {
        this.db = db;
    }

    Map<String, Answer> of(PartyId owner, int year) {
        var answers = new LinkedHashMap<String, Answer>();
        db.sql("""
                select distinct on (code) code, value, source, day from flows.survey_answer
                where owner = :owner and year = :year order by code, said_at desc, id desc
                """)
                .param("owner", owner.value(), "year", year)
                .list((row, n) -> answers.put(
                        row.getString("code"),
                        new Answer(
                                row.getBigDecimal("value"),
                                row.getString("source"),
                                row.getObject("day", LocalDate.class))));
        return answers;
    }

    @Transactional
    void say(
            PartyId owner, int year, Map<String, @Nullable BigDecimal> said, String source, LocalDate day, PartyId by) {
        said.forEach((code, value) -> db.sql("""
                insert into flows.survey_answer (id, owner, year, code, value, source, day, said_by, said_at)
                values (:id, :owner, :year, :code, :value, :source, :day, :by, :now)
                """)
                .param("id", Ids.next())
                .param("owner", owner.value())
                .param("year", year)
                .param("code", code)
                .param("value", value)
                .param("source", source)
                .param("day", day)
                .param("by", by.value())
                .update());
    }
}
