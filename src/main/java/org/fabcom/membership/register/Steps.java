package org.fabcom.membership.register;

import module java.base;
import org.fabcom.kernel.Sql;
import org.fabcom.membership.EndCause;
import org.fabcom.membership.MemberState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** How the state of a member changed, by whom and why. Thread-safe. */
@Repository
public class Steps {

    /**
     * A change of state.
     *
     * @param onBehalf the desk did it for the member
     * @param settled of an end: what was agreed about {@code owed} cents; empty where nothing was owed
     */
    public record Step(
            LocalDate day,
            MemberState state,
            @Nullable EndCause cause,
            String reason,
            boolean onBehalf,
            String by,
            String settled,
            long owed,
            String note) {}

    private final Sql db;

    Steps(Sql db) {
        this.db = db;
    }

    /** The first one first. */
    public List<Step> of(UUID member) {
        return db.sql("""
                select s.day, s.state, s.cause, s.reason, s.on_behalf, p.name, coalesce(w.way, '') as way,
                    coalesce(w.owed, 0) as owed, coalesce(w.note, '') as note from membership.step s
                join people.party_card p on p.id = s.made_by
                left join lateral (select t.way, t.owed, t.note from membership.settlement t
                    where s.state = 'ENDED' and t.member = s.member and t.day = s.day and t.owed <> 0
                    order by t.made_at desc limit 1) w on true
                where s.member = :member order by s.number
                """)
                .param("member", member)
                .list((row, n) -> new Step(
                        row.getObject("day", LocalDate.class),
                        MemberState.valueOf(row.getString("state")),
                        row.getString("cause") == null ? null : EndCause.valueOf(row.getString("cause")),
                        row.getString("reason"),
                        row.getBoolean("on_behalf"),
                        row.getString("name"),
                        row.getString("way"),
                        row.getLong("owed"),
                        row.getString("note")));
    }
}
