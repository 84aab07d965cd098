package org.fabcom.governance.assemblies.floor;

import module java.base;
import org.fabcom.governance.assemblies.Agenda;
import org.fabcom.governance.assemblies.AgendaItem;
import org.fabcom.governance.assemblies.AgendaItem.Way;
import org.fabcom.governance.assemblies.Attendance;
import org.fabcom.governance.assemblies.Officers;
import org.fabcom.governance.assemblies.RoomCounts;
import org.fabcom.governance.ballots.Ballot;
import org.fabcom.governance.ballots.Ballots;
import org.fabcom.governance.ballots.ScreenVote;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.People;
import org.springframework.stereotype.Component;

/**
 * No voice counts twice: whoever could raise a hand in the room since the vote was opened, for themselves or for who is elsewhere,
 * does not cast that voice on a screen, nor does whoever they carry; whoever is not there does not vote.
 */
@Component
record ScreenVotes(
        Agenda agenda, Attendance attendance, Ballots ballots, Officers officers, RoomCounts counts, People people)
        implements ScreenVote {

    @Override
    public Optional<Why> refusal(Ballot ballot, PartyId person) {
        return agenda.ofBallot(ballot.id()).flatMap(it -> refusal(ballot, it, person));
    }

    /** Those who counted it, else those who are named to. */
    @Override
    public Optional<Hands> hands(Ballot ballot) {
        return Optional.ofNullable(ballot.item())
                .flatMap(agenda::find)
                .filter(it -> it.said().way().hands())
                .map(it -> new Hands(it.said().way() == Way.HANDS, tellers(ballot, it)));
    }

    private List<String> tellers(Ballot ballot, AgendaItem item) {
        var counted = ballot.id().equals(item.ballot()) ? counts.of(item.id()).keySet() : Set.<PartyId>of();
        if (!counted.isEmpty())
            return people.names(counted).values().stream().sorted().toList();
        return officers.of(item.assembly()).scrutineers().stream()
                .map(Officers.Officer::name)
                .toList();
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
