package org.fabcom.agenda.listing;

import org.fabcom.kernel.Sql;
import org.fabcom.web.access.RoomStakes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Told before the agenda is closed: how many dates are announced, how many people hold a place there. */
@Configuration(proxyBeanMethods = false)
class ComingDates {

    @Bean
    RoomStakes comingDates(Sql db) {
        return RoomStakes.counted("agenda", "agenda.stakes", db, """
                with coming as (select id from agenda.occurrence where starts_at > now() and cancelled_at is null)
                select (select count(*) from coming), (select count(*) from agenda.registration r
                    where agenda.holds_a_place(r.state) and r.occurrence in (select id from coming))
                """);
    }

    @Bean
    RoomStakes comingMeetings(Sql db) {
        return RoomStakes.counted("agenda", "agenda.stakes.meetings", db, """
                select count(*) filter (where state = 'PLANNED' and starts_at > now()),
                    count(*) filter (where state = 'PROPOSED')
                from agenda.meeting
                """);
    }
}
