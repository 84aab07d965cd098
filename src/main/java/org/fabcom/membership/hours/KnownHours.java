package org.fabcom.membership.hours;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.membership.Register;
import org.fabcom.membership.VolunteerHours;
import org.fabcom.people.given.GivenHours;
import org.springframework.stereotype.Component;

/** Members, and hours of volunteers, for the yearly survey of a ressourcerie (R13): confirmed ones, without those that paid dues. */
@Component
record KnownHours(VolunteerHours hours, Sql db) implements GivenHours {

    @Override
    public Optional<Given> in(PartyId owner, int year) {
        var first = LocalDate.of(year, 1, 1);
        var last = LocalDate.of(year, 12, 31);
        long minutes = hours.confirmed(owner, first, last).stream()
                .mapToLong(VolunteerHours.Worth::minutes)
                .sum();
        if (minutes == 0) return Optional.empty();
        long givers = db.sql("""
                select count(distinct coalesce(c.giver::text, lower(c.giver_name))) from membership.contribution c
                where c.organisation = :owner and c.kind = 'HOURS' and c.state = 'CONFIRMED' and c.day between :first and :last
                    and c.minutes > coalesce((select sum(s.minutes) from membership.contribution_spent s where s.contribution = c.id), 0)
                """)
                .param("owner", owner.value(), "first", first, "last", last)
                .single(Long.class);
        return Optional.of(new Given(minutes, givers));
    }

    @Override
    public String page(PartyId owner, boolean hours) {
        return hours ? HoursPages.PATH.replace("{organisation}", owner.toString()) : Register.url(owner);
    }

    @Override
    public OptionalLong members(PartyId owner, LocalDate day) {
        return db.sql("""
                select count(m.id) from membership.register r left join membership.member m on m.organisation = r.organisation
                    and m.joined_on <= :day and (m.ended_on is null or m.ended_on > :day)
                where r.organisation = :owner having count(r.organisation) > 0
                """)
                .param("owner", owner.value(), "day", day)
                .optional(Long.class)
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }
}
