package org.fabcom.agenda;

import java.util.List;
import org.fabcom.people.PersonalData;
import org.fabcom.people.PersonalField;
import org.springframework.stereotype.Component;

/** What the calendar on the wall keeps of people. */
@Component
class AgendaPersonalData implements PersonalData {

    private static final String P = "agenda.personal.";

    @Override
    public List<PersonalField> fields() {
        return List.of(
                field("agenda.event", "organiser", "announce", "event", "everybody"),
                field("agenda.event", "created_by", "announce", "event", "organisers"),
                field("agenda.registration", "person", "coming", "coming", "organisers"),
                field("agenda.registration", "name", "coming", "coming", "organisers"),
                field("agenda.registration", "email", "coming", "coming", "organisers"),
                field("agenda.meeting", "organised_by", "meeting", "meeting", "invited"),
                field("agenda.meeting_party", "party", "meeting", "meeting", "invited"),
                field("agenda.own_feed", "person", "feed", "feed", "you"));
    }

    private static PersonalField field(String table, String column, String purpose, String retention, String seenBy) {
        return new PersonalField(
                table, column, P + "purpose." + purpose, P + "retention." + retention, P + "seen." + seenBy);
    }
}
