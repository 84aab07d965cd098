package org.fabcom.agenda;

import java.util.List;
import org.fabcom.people.PersonalData;
import org.fabcom.people.PersonalField;
import org.springframework.stereotype.Component;

/** What the calendar on the wall keeps of people. */
@Component
class AgendaPersonalData implements PersonalData {

    private static final PersonalField.Words WORDS = new PersonalField.Words("agenda.personal");

    /** Who came is counted for ever, without a name; a place still held is given back. */
    @Override
    public List<PersonalField> fields() {
        return List.of(
                WORDS.kept("agenda.event", "organiser", "announce", "event", "everybody"),
                WORDS.kept("agenda.event", "created_by", "announce", "event", "organisers"),
                WORDS.kept("agenda.event", "grp_by", "announce", "event", "organisers"),
                WORDS.field("agenda.registration", "person", "coming", "coming", "organisers")
                        .blanked("""
                        name = :gone, phone = '', email = id || '@effacee.invalid', email_folded = id || '@effacee.invalid',
                        offered_until = null, state = case
                            when state = 'OFFERED' or (state in ('PENDING', 'WAITING', 'CONFIRMED') and exists (
                                select from agenda.occurrence o where o.id = occurrence and o.starts_at > now()))
                            then 'CANCELLED' else state end
                        """)
                        .where("person = :person or email_folded = :email")
                        .hiding("queued"),
                WORDS.field("agenda.registration", "name", "coming", "coming", "organisers"),
                WORDS.field("agenda.registration", "email", "coming", "coming", "organisers"),
                WORDS.field("agenda.registration", "phone", "coming", "coming", "organisers"),
                WORDS.kept("agenda.fare", "registration", "fare", "coming", "organisers")
                        .where("registration in (select id from agenda.registration where person = :person)"),
                WORDS.kept("agenda.registration", "added_by", "added", "coming", "organisers"),
                WORDS.kept("agenda.room", "organisation", "room", "event", "everybody"),
                WORDS.kept("agenda.room", "created_by", "room", "event", "organisers"),
                WORDS.kept("agenda.room_terms", "set_by", "room", "event", "organisers"),
                WORDS.field("agenda.booking", "person", "booking", "booking", "house")
                        .blanked("note = '', word = ''"),
                WORDS.field("agenda.booking", "note", "booking", "booking", "house"),
                WORDS.field("agenda.booking", "word", "booking", "booking", "house"),
                WORDS.kept("agenda.booking", "payer", "booking", "booking", "house"),
                WORDS.kept("agenda.booking", "ended_by", "booking", "booking", "house"),
                WORDS.kept("agenda.rdv_source", "organisation", "appointment", "event", "organisers"),
                WORDS.kept("agenda.rdv_source", "set_by", "appointment", "event", "organisers"),
                WORDS.kept("agenda.appointment", "organisation", "appointment", "appointment", "you"),
                WORDS.deleted("agenda.appointment_agent", "person", "appointment", "appointment", "you"),
                WORDS.field("agenda.walk_in", "name", "walkin", "coming", "organisers"),
                WORDS.kept("agenda.walk_in", "noted_by", "walkin", "coming", "organisers"),
                WORDS.kept("agenda.evaluation_given", "registration", "answered", "coming", "nobody")
                        .where("registration in (select id from agenda.registration where person = :person)"),
                WORDS.kept("agenda.meeting", "organised_by", "meeting", "meeting", "invited"),
                WORDS.kept("agenda.meeting", "turnout_by", "turnout", "meeting", "invited"),
                WORDS.kept("agenda.meeting", "called_off_by", "turnout", "meeting", "invited"),
                WORDS.kept("agenda.meeting_party", "party", "meeting", "meeting", "invited"),
                WORDS.deleted("agenda.own_feed", "person", "feed", "feed", "you")
                        .hiding("token", "token_digest", "secret"));
    }
}
