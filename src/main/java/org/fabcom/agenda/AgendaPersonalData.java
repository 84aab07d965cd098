package org.fabcom.agenda;

import java.util.List;
import org.fabcom.people.PersonalData;
import org.fabcom.people.PersonalField;
import org.springframework.stereotype.Component;

/** What the calendar on the wall keeps of people. */
@Component
class AgendaPersonalData implements PersonalData {

    private static final PersonalField.Words WORDS = new PersonalField.Words("agenda.personal");

    @Override
    public List<PersonalField> fields() {
        return List.of(
                WORDS.field("agenda.event", "organiser", "announce", "event", "everybody"),
                WORDS.field("agenda.event", "created_by", "announce", "event", "organisers"),
                WORDS.field("agenda.event", "grp_by", "announce", "event", "organisers"),
                WORDS.field("agenda.registration", "person", "coming", "coming", "organisers"),
                WORDS.field("agenda.registration", "name", "coming", "coming", "organisers"),
                WORDS.field("agenda.registration", "email", "coming", "coming", "organisers"),
                WORDS.field("agenda.registration", "phone", "coming", "coming", "organisers"),
                WORDS.field("agenda.fare", "registration", "fare", "coming", "organisers"),
                WORDS.field("agenda.registration", "added_by", "added", "coming", "organisers"),
                WORDS.field("agenda.room", "organisation", "room", "event", "everybody"),
                WORDS.field("agenda.room", "created_by", "room", "event", "organisers"),
                WORDS.field("agenda.rdv_source", "organisation", "appointment", "event", "organisers"),
                WORDS.field("agenda.rdv_source", "set_by", "appointment", "event", "organisers"),
                WORDS.field("agenda.appointment", "organisation", "appointment", "appointment", "you"),
                WORDS.field("agenda.appointment_agent", "person", "appointment", "appointment", "you"),
                WORDS.field("agenda.walk_in", "name", "walkin", "coming", "organisers"),
                WORDS.field("agenda.walk_in", "noted_by", "walkin", "coming", "organisers"),
                WORDS.field("agenda.evaluation_given", "registration", "answered", "coming", "nobody"),
                WORDS.field("agenda.meeting", "organised_by", "meeting", "meeting", "invited"),
                WORDS.field("agenda.meeting", "turnout_by", "turnout", "meeting", "invited"),
                WORDS.field("agenda.meeting", "called_off_by", "turnout", "meeting", "invited"),
                WORDS.field("agenda.meeting_party", "party", "meeting", "meeting", "invited"),
                WORDS.field("agenda.own_feed", "person", "feed", "feed", "you"));
    }

    /** Who came is counted for ever, without a name; a place still held is given back. */
    @Override
    public List<Trace> traces() {
        return List.of(
                Trace.kept("agenda.event", "organiser"),
                Trace.kept("agenda.event", "created_by"),
                Trace.kept("agenda.event", "grp_by"),
                Trace.blanked("agenda.registration", "person", """
                        name = :gone, phone = '', email = id || '@effacee.invalid', email_folded = id || '@effacee.invalid',
                        offered_until = null, state = case
                            when state = 'OFFERED' or (state in ('PENDING', 'WAITING', 'CONFIRMED') and exists (
                                select from agenda.occurrence o where o.id = occurrence and o.starts_at > now()))
                            then 'CANCELLED' else state end
                        """)
                        .where("person = :person or email_folded = :email")
                        .hiding("queued"),
                Trace.kept("agenda.registration", "added_by"),
                Trace.kept("agenda.fare", "registration")
                        .where("registration in (select id from agenda.registration where person = :person)"),
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
                Trace.kept("agenda.meeting", "turnout_by"),
                Trace.kept("agenda.meeting", "called_off_by"),
                Trace.kept("agenda.meeting_party", "party"),
                Trace.deleted("agenda.own_feed", "person").hiding("token", "token_digest", "secret"));
    }
}
