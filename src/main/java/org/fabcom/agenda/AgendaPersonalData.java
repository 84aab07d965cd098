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
                field("agenda.room", "organisation", "room", "event", "everybody"),
                field("agenda.room", "created_by", "room", "event", "organisers"),
                field("agenda.rdv_source", "organisation", "appointment", "event", "organisers"),
                field("agenda.rdv_source", "set_by", "appointment", "event", "organisers"),
                field("agenda.appointment", "organisation", "appointment", "appointment", "you"),
                field("agenda.appointment_agent", "person", "appointment", "appointment", "you"),
                field("agenda.walk_in", "name", "walkin", "coming", "organisers"),
                field("agenda.walk_in", "noted_by", "walkin", "coming", "organisers"),
                field("agenda.evaluation_given", "registration", "answered", "coming", "nobody"),
                field("agenda.meeting", "organised_by", "meeting", "meeting", "invited"),
                field("agenda.meeting_party", "party", "meeting", "meeting", "invited"),
                field("agenda.own_feed", "person", "feed", "feed", "you"));
    }

    /** Who came is counted for ever, without a name; a place still held is given back. */
    @Override
    public List<Trace> traces() {
        return List.of(
                Trace.kept("agenda.event", "organiser"),
                Trace.kept("agenda.event", "created_by"),
                Trace.blanked("agenda.registration", "person", """
                        name = :gone, email = id || '@effacee.invalid', email_folded = id || '@effacee.invalid',
                        offered_until = null, state = case
                            when state = 'OFFERED' or (state in ('PENDING', 'WAITING', 'CONFIRMED') and exists (
                                select from agenda.occurrence o where o.id = occurrence and o.starts_at > now()))
                            then 'CANCELLED' else state end
                        """)
                        .where("person = :person or email_folded = :email")
                        .hiding("queued"),
                Trace.kept("agenda.room", "organisation"),
                Trace.kept("agenda.room", "created_by"),
                Trace.kept("agenda.rdv_source", "organisation"),
                Trace.kept("agenda.rdv_source", "set_by"),
                Trace.kept("agenda.appointment", "organisation"),
                Trace.deleted("agenda.appointment_agent", "person"),
                Trace.kept("agenda.walk_in", "noted_by"),
                Trace.kept("agenda.evaluation_given", "registration")
                        .where("registration in (select id from agenda.registration where person = :person)"),
                Trace.kept("agenda.meeting", "organised_by"),
                Trace.kept("agenda.meeting_party", "party"),
                Trace.deleted("agenda.own_feed", "person").hiding("token", "token_digest", "secret"));
    }

    private static PersonalField field(String table, String column, String purpose, String retention, String seenBy) {
        return new PersonalField(
                table, column, P + "purpose." + purpose, P + "retention." + retention, P + "seen." + seenBy);
    }
}
