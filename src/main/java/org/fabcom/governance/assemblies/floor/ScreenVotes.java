package org.fabcom.governance.assemblies.floor;

import org.fabcom.governance.assemblies.Agenda;
import org.fabcom.governance.assemblies.AgendaItem;
import org.fabcom.governance.assemblies.AgendaItem.Way;
import org.fabcom.governance.assemblies.Assemblies;
import org.fabcom.governance.assemblies.Attendance;
import org.fabcom.governance.ballots.Ballot;
import org.fabcom.governance.ballots.Ballots;
import org.fabcom.governance.ballots.ScreenVote;
import org.fabcom.governance.bodies.Bodies;
import org.fabcom.kernel.PartyId;
import org.springframework.stereotype.Component;

/**
 * No voice counts twice: whoever could raise a hand in the room since the vote was opened, for themselves or for who is elsewhere,
 * does not cast that voice on a screen, nor does whoever they carry; whoever is not there does not vote.
 */
@Component
class ScreenVotes implements ScreenVote {

    private final Agenda agenda;
    private final Assemblies assemblies;
    private final Attendance attendance;
    private final Bodies bodies;
    private final Ballots ballots;

    ScreenVotes(Agenda agenda, Assemblies assemblies, Attendance attendance, Bodies bodies, Ballots ballots) {
        this.agenda = agenda;
        this.assemblies = assemblies;
        this.attendance = attendance;
        this.bodies = bodies;
        this.ballots = ballots;
    }

    @Override
    public boolean allows(Ballot ballot, PartyId person) {
        return agenda.ofBallot(ballot.id())
                .map(it -> allows(ballot, it, person))
                .orElse(true);
    }

    private boolean allows(Ballot ballot, AgendaItem item, PartyId person) {
        if (item.said().way() == Way.HANDS) return false;
        var it = assemblies.find(item.assembly()).orElseThrow();
        var body = bodies.find(it.body()).orElseThrow();
        var presence = attendance.presence(it, body, item.id());
        if (!presence.there(person) || presence.inTheRoom(person) && item.said().way() == Way.BOTH) return false;
        var opened = item.openedAt();
        if (item.said().way() == Way.SCREEN || opened == null) return true;
        var seen = attendance.inTheRoomSince(it.id(), opened);
        return !seen.contains(person)
                && ballots.roll(ballot, body).stream()
                        .filter(voice -> person.equals(voice.person()))
                        .noneMatch(voice -> voice.holder() != null && seen.contains(voice.holder()));
    }
}
