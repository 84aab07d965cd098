package org.fabcom.governance.assemblies.floor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fabcom.governance.assemblies.Agenda;
import org.fabcom.governance.assemblies.AgendaItem;
import org.fabcom.governance.assemblies.AgendaItem.Way;
import org.fabcom.governance.assemblies.Attendance;
import org.fabcom.governance.ballots.Ballot;
import org.fabcom.governance.ballots.Ballots;
import org.fabcom.governance.ballots.ScreenVote;
import org.fabcom.kernel.PartyId;
import org.springframework.stereotype.Component;

/**
 * No voice counts twice: whoever could raise a hand in the room since the vote was opened, for themselves or for who is elsewhere,
 * does not cast that voice on a screen, nor does whoever they carry; whoever is not there does not vote.
 */
@Component
class ScreenVotes implements ScreenVote {

    private final Agenda agenda;
    private final Attendance attendance;
    private final Ballots ballots;

    ScreenVotes(Agenda agenda, Attendance attendance, Ballots ballots) {
        this.agenda = agenda;
        this.attendance = attendance;
        this.ballots = ballots;
    }

    @Override
    public Optional<Why> refusal(Ballot ballot, PartyId person) {
        return agenda.ofBallot(ballot.id()).flatMap(it -> refusal(ballot, it, person));
    }

    private Optional<Why> refusal(Ballot ballot, AgendaItem item, PartyId person) {
        var last = attendance.channels(item.assembly(), person);
        if (last.isEmpty()) return Optional.of(Why.AWAY);
        var way = item.said().way();
        if (way == Way.HANDS || last.contains("ROOM") && way == Way.BOTH) return Optional.of(Why.HANDS);
        var opened = item.openedAt();
        if (way == Way.SCREEN || opened == null) return Optional.empty();
        var hands = new ArrayList<PartyId>(List.of(person));
        hands.addAll(ballots.holders(ballot.id(), person));
        return attendance.inTheRoomSince(item.assembly(), hands, opened) ? Optional.of(Why.ROOM) : Optional.empty();
    }
}
