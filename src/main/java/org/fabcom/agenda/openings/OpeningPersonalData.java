package org.fabcom.agenda.openings;

import java.util.List;
import org.fabcom.agenda.meetings.Meeting;
import org.fabcom.agenda.meetings.Meetings;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.PersonalData;
import org.fabcom.people.PersonalField;
import org.springframework.stereotype.Component;

/** What is kept of those who take a time, and of those who open theirs. */
@Component
class OpeningPersonalData implements PersonalData {

    private static final PersonalField.Words WORDS = new PersonalField.Words("agenda.personal");

    private final SlotRequests requests;
    private final Meetings meetings;

    OpeningPersonalData(SlotRequests requests, Meetings meetings) {
        this.requests = requests;
        this.meetings = meetings;
    }

    @Override
    public List<PersonalField> fields() {
        return List.of(
                WORDS.kept("agenda.opening", "mediator", "opening", "opening", "everybody"),
                slot("person").blanked("""
                        name = :gone, email = id || '@effacee.invalid', email_folded = id || '@effacee.invalid', phone = '',
                        organisation = '', words = ''
                        """).where("person = :person or email_folded = :email"),
                slot("name"),
                slot("email"),
                slot("phone"),
                slot("organisation"),
                slot("words"));
    }

    private static PersonalField slot(String column) {
        return WORDS.field("agenda.slot_request", column, "slot", "slot", "invited");
    }

    /** Whoever waits for them is told that they don’t come. */
    @Override
    public void letGo(PartyId person) {
        requests.meetings(person).forEach(it -> meetings.cancel(it, "", Meeting.Side.GUEST, person));
    }
}
