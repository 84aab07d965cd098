package org.fabcom.governance.assemblies.floor;

import org.fabcom.governance.assemblies.Agenda;
import org.fabcom.governance.assemblies.AgendaItem;
import org.fabcom.governance.assemblies.AgendaItem.Way;
import org.fabcom.governance.assemblies.Assemblies;
import org.fabcom.governance.assemblies.Attendance;
import org.fabcom.governance.ballots.Ballot;
import org.fabcom.governance.ballots.ScreenVote;
import org.fabcom.governance.bodies.Bodies;
import org.fabcom.kernel.PartyId;
import org.springframework.stereotype.Component;

/** No voice counts twice: whoever raises a hand in the room does not vote on a screen, and whoever is not there does not vote. */
@Component
class ScreenVotes implements ScreenVote {

    private final Agenda agenda;
    private final Assemblies assemblies;
    private final Attendance attendance;
    private final Bodies bodies;

    ScreenVotes(Agenda agenda, Assemblies assemblies, Attendance attendance, Bodies bodies) {
        this.agenda = agenda;
        this.assemblies = assemblies;
        this.attendance = attendance;
        this.bodies = bodies;
    }

    @Override
    public boolean allows(Ballot ballot, PartyId person) {
        return agenda.ofBallot(ballot.id()).map(it -> allows(it, person)).orElse(true);
    }

    private boolean allows(AgendaItem item, PartyId person) {
        if (item.said().way() == Way.HANDS) return false;
        var it = assemblies.find(item.assembly()).orElseThrow();
        var body = bodies.find(it.body()).orElseThrow();
        var presence = attendance.presence(it, body, item.id());
        return presence.there(person) && (item.said().way() == Way.SCREEN || !presence.inTheRoom(person));
    }
}
