package org.fabcom.agenda;

import org.fabcom.kernel.Seat;
import org.fabcom.talk.notices.NoticeKinds;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kinds of notices of this room, on the page where people choose. */
@Configuration(proxyBeanMethods = false)
class AgendaNoticeKinds {

    private static final int FIRST = 70;

    /** Meetings are with those who are accompanied or accompany; the other dates are for everybody. */
    @Bean
    NoticeKinds agendaNotices() {
        var all = NoticeKinds.of(AgendaNoticeKinds.class);
        for (var it : AgendaNotice.values()) {
            boolean meeting = it == AgendaNotice.CHOOSE || it == AgendaNotice.MEETING || it == AgendaNotice.MEETING_OFF;
            all = all.kind(
                    it.key(),
                    FIRST + it.ordinal(),
                    me -> it == AgendaNotice.ROOM_BOOKED
                            ? me.sits(Seat.REFERENT)
                            : !meeting || !me.seats().isEmpty() || !me.roles().isEmpty());
        }
        return all;
    }
}
