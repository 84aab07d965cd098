package org.fabcom.agenda;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.fabcom.people.People;
import org.fabcom.people.PersonalData;
import org.fabcom.people.PersonalField;
import org.springframework.stereotype.Component;

/** What the calendar on the wall keeps of people. */
@Component
record AgendaPersonalData(Sql db, People people) implements PersonalData {

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

    /** As asking to be erased gives back places and bookings. */
    @Override
    public List<Obstacle> ends(PartyId person) {
        return db.sql("""
                select 'booking' as what, r.name as title, b.starts_at, '/reservations/' || b.id as url
                from agenda.booking b join agenda.room r on r.id = b.room
                where b.person = :person and b.payer = :person and b.state in ('ASKED', 'HELD') and b.starts_at > :now
                union all
                select 'place', e.title, o.starts_at, '' from agenda.registration g join agenda.occurrence o on o.id = g.occurrence
                join agenda.event e on e.id = o.event
                where (g.person = :person or g.email_folded = :email) and o.starts_at > :now and g.state not in ('CANCELLED', 'EXPIRED')
                order by starts_at, title
                """)
                .param(
                        "person",
                        person.value(),
                        "email",
                        people.find(person).map(it -> it.email().folded()).orElse("-"))
                .list((row, n) -> {
                    var at = Times.read(row, "starts_at");
                    Obstacle.Spoken when = reader -> reader.dateTime(at);
                    return new Obstacle(
                            "agenda.leaving." + row.getString("what"),
                            row.getString("url"),
                            List.of(row.getString("title"), when));
                });
    }
}
