package org.fabcom.agenda.openings;

import module java.base;
import org.fabcom.agenda.meetings.Meeting;
import org.fabcom.agenda.meetings.Meetings;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.PersonalData;
import org.fabcom.people.PersonalField;
import org.fabcom.people.roles.RoleDuties;
import org.fabcom.web.Page;
import org.springframework.stereotype.Component;

/** What is kept of those who take a time, and of those who open theirs; and who would stand before a closed door without them. */
@Component
record OpeningPersonalData(SlotRequests requests, Meetings meetings, Clock clock) implements PersonalData, RoleDuties {

    private static final PersonalField.Words WORDS = new PersonalField.Words("agenda.personal");

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

    /** Times that were taken and are to come are kept by nobody else. */
    @Override
    public String of(PartyId person, InstanceRole role, Page page) {
        if (role != InstanceRole.MEDIATOR) return "";
        int taken = taken(person).size();
        return taken == 0 ? "" : page.t("openings.duties", taken);
    }

    private List<Meeting> taken(PartyId mediator) {
        return meetings.of(mediator, clock.instant()).stream()
                .filter(it -> it.subject().kind().equals(OpeningSubjects.KIND)
                        && it.organisedBy().equals(mediator)
                        && !it.begun(clock.instant()))
                .toList();
    }

    @Override
    public List<Obstacle> obstacles(PartyId person) {
        int taken = taken(person).size();
        return taken == 0 ? List.of() : List.of(new Obstacle("openings.leaving", "/moi/agenda", List.of(taken)));
    }

    /** Whoever waits for them is told that they don’t come; whoever took a time with them, that it is off. */
    @Override
    public void letGo(PartyId person) {
        taken(person).forEach(it -> meetings.cancel(it.id(), "", Meeting.Side.TEAM, person));
        requests.meetings(person).forEach(it -> meetings.cancel(it, "", Meeting.Side.GUEST, person));
    }
}
