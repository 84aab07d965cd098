package org.fabcom.governance.colleges;

import module java.base;
import java.sql.Types;
import org.fabcom.governance.bodies.Rule;
import org.fabcom.governance.bodies.Rules;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The colleges of bodies, as they were said for each day. Thread-safe. */
@Repository
public class Colleges {

    /** @param colleges none: one person, one voice */
    record Said(LocalDate since, List<College> colleges, String saidBy) {}

    private final Sql db;
    private final Rules rules;

    Colleges(Sql db, Rules rules) {
        this.db = db;
        this.rules = rules;
    }

    /** None: one person, one voice. */
    public List<College> on(UUID body, LocalDate day) {
        return history(body).stream()
                .filter(it -> !it.since().isAfter(day))
                .findFirst()
                .map(Said::colleges)
                .orElse(List.of());
    }

    /** The one that holds last first. */
    List<Said> history(UUID body) {
        return db.sql("""
                select s.id, s.since, p.name from governance.college_set s join people.party_card p on p.id = s.said_by
                where s.body = :body order by s.since desc, s.number desc
                """)
                .param("body", body)
                .list((row, n) -> new Said(
                        row.getObject("since", LocalDate.class), in(Rows.id(row, "id")), row.getString("name")));
    }

    private List<College> in(UUID set) {
        return db.sql("select name, weight from governance.college where college_set = :set order by place")
                .param("set", set)
                .list((row, n) -> new College(row.getString("name"), row.getInt("weight")));
    }

    /** Why these weights do not hold together (a message key), null if they do; none at all is allowed. */
    public @Nullable String wrong(UUID body, List<College> colleges, LocalDate on) {
        if (colleges.isEmpty()) return null;
        if (colleges.size() < rules.count(body, Rule.COLLEGES_AT_LEAST, on)) return "governance.colleges.few";
        if (colleges.stream().map(College::name).distinct().count() < colleges.size())
            return "governance.colleges.twice";
        if (colleges.stream().mapToInt(College::weight).sum() != 100) return "governance.colleges.sum";
        int least = rules.count(body, Rule.COLLEGE_LEAST, on);
        int most = rules.count(body, Rule.COLLEGE_MOST, on);
        return colleges.stream().anyMatch(it -> it.weight() < least || it.weight() > most)
                ? "governance.colleges.bounds"
                : null;
    }

    /** From that day on; {@link #wrong} was asked before. */
    @Transactional
    public void say(UUID body, List<College> colleges, LocalDate since, @Nullable UUID decision, PartyId by) {
        var set = Ids.next();
        db.sql("insert into governance.college_set (id, body, since, decision, said_by, said_at)"
                        + " values (:id, :body, :since, :decision, :by, :now)")
                .param("id", set)
                .param("body", body)
                .param("since", since)
                .param("decision", decision, Types.OTHER)
                .param("by", by.value())
                .update();
        for (int i = 0; i < colleges.size(); i++)
            db.sql(
                            "insert into governance.college (college_set, place, name, weight) values (:set, :place, :name, :weight)")
                    .param(
                            "set",
                            set,
                            "place",
                            i,
                            "name",
                            colleges.get(i).name(),
                            "weight",
                            colleges.get(i).weight())
                    .update();
    }
}
