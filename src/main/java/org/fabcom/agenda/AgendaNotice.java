package org.fabcom.agenda;

/** What people with an account are told of their agenda; each chooses for each how: on the page, by mail, once a week. */
public enum AgendaNotice {
    CHOOSE("agenda.meeting-choose"),
    MEETING("agenda.meeting"),
    MEETING_OFF("agenda.meeting-off"),
    REMINDER("agenda.reminder"),
    DATE_MOVED("agenda.date-moved"),
    DATE_OFF("agenda.date-off"),
    PLACE("agenda.place"),
    PLACE_LOST("agenda.place-lost"),
    AFTER("agenda.after"),
    BOOKING("agenda.booking"),
    ROOM_BOOKED("agenda.room-booked");

    private final String key;

    AgendaNotice(String key) {
        this.key = key;
    }

    /** Kept with the notices and the choices. */
    String key() {
        return key;
    }
}
