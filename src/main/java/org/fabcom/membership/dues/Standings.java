package org.fabcom.membership.dues;

import module java.base;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.membership.Member;
import org.fabcom.membership.MemberState;
import org.fabcom.membership.Members;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets the register follow the dues: late on the day, active again when they are settled. Thread-safe. */
@Component
record Standings(Sql db, Lateness lateness, Members members, Clock clock) {

    /** After dues were settled or dropped; {@code day}: from which they count, null for today. */
    void follow(Dues it, @Nullable LocalDate day, PartyId by) {
        var member = members.find(it.member()).orElseThrow();
        var today = Days.today(clock);
        boolean late = lateness.late(it.organisation(), it.member(), today);
        boolean waits = member.state() == MemberState.ADMITTED && day != null;
        if (!late && (member.state() == MemberState.LATE || waits)) activate(member, day == null ? today : day, it, by);
    }

    /** From the day of the payment, or the first one that the steps of the register leave. */
    private void activate(Member member, LocalDate day, Dues it, PartyId by) {
        var reason = it.call().label();
        var today = Days.today(clock);
        if (!members.move(member.id(), MemberState.ACTIVE, null, day, reason, false, by))
            members.move(member.id(), MemberState.ACTIVE, null, today, reason, false, by);
    }

    /** Moves those who became late, and back those who are no more. In whose name: who called the dues. */
    void refresh(PartyId organisation) {
        var today = Days.today(clock);
        var late = lateness.late(organisation, today);
        var by = caller(organisation);
        for (var it : members.of(organisation)) {
            if (it.state() == MemberState.ACTIVE && late.contains(it.id()))
                members.move(it.id(), MemberState.LATE, null, today, "", false, by);
            if (it.state() == MemberState.LATE && !late.contains(it.id()))
                members.move(it.id(), MemberState.ACTIVE, null, today, "", false, by);
        }
    }

    PartyId caller(PartyId organisation) {
        return db.sql("select called_by from membership.dues_call where organisation = :organisation"
                        + " order by called_at desc, id limit 1")
                .param("organisation", organisation.value())
                .single((row, n) -> Rows.party(row, "called_by"));
    }
}
