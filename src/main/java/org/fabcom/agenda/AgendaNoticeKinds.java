package org.fabcom.agenda;

import org.fabcom.kernel.Visitor;
import org.fabcom.talk.notices.NoticeKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kinds of notices of this room, on the page where people choose. */
@Configuration(proxyBeanMethods = false)
class AgendaNoticeKinds {

    private static final int FIRST = 70;

    private record Kind(AgendaNotice of) implements NoticeKind {

        @Override
        public String key() {
            return of.key();
        }

        @Override
        public int order() {
            return FIRST + of.ordinal();
        }

        /** Meetings are with those who are accompanied or accompany; the other dates are for everybody. */
        @Override
        public boolean concerns(Visitor visitor) {
            boolean meeting = of == AgendaNotice.CHOOSE || of == AgendaNotice.MEETING || of == AgendaNotice.MEETING_OFF;
            return !meeting || !visitor.seats().isEmpty() || !visitor.roles().isEmpty();
        }
    }

    @Bean
    NoticeKind meetingChooseKind() {
        return new Kind(AgendaNotice.CHOOSE);
    }

    @Bean
    NoticeKind meetingKind() {
        return new Kind(AgendaNotice.MEETING);
    }

    @Bean
    NoticeKind meetingOffKind() {
        return new Kind(AgendaNotice.MEETING_OFF);
    }

    @Bean
    NoticeKind reminderKind() {
        return new Kind(AgendaNotice.REMINDER);
    }

    @Bean
    NoticeKind dateMovedKind() {
        return new Kind(AgendaNotice.DATE_MOVED);
    }

    @Bean
    NoticeKind dateOffKind() {
        return new Kind(AgendaNotice.DATE_OFF);
    }

    @Bean
    NoticeKind placeKind() {
        return new Kind(AgendaNotice.PLACE);
    }

    @Bean
    NoticeKind placeLostKind() {
        return new Kind(AgendaNotice.PLACE_LOST);
    }

    @Bean
    NoticeKind afterKind() {
        return new Kind(AgendaNotice.AFTER);
    }
}
