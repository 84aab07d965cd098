package org.fabcom.governance.assemblies;

import module java.base;
import org.fabcom.governance.assemblies.AgendaItem.Way;
import org.fabcom.governance.ballots.Ballots;
import org.fabcom.governance.ballots.Voice;
import org.fabcom.governance.bodies.Body;
import org.fabcom.governance.polling.Booth;
import org.fabcom.kernel.PartyId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Members without an account in a room that votes on screens: where names are shown they vote aloud. Thread-safe. */
@Component
public class Aloud {

    private final Assemblies assemblies;
    private final Agenda agenda;
    private final Attendance attendance;
    private final Ballots ballots;
    private final Booth booth;
    private final SessionLog log;

    Aloud(Assemblies assemblies, Agenda agenda, Attendance attendance, Ballots ballots, Booth booth, SessionLog log) {
        this.assemblies = assemblies;
        this.agenda = agenda;
        this.attendance = attendance;
        this.ballots = ballots;
        this.booth = booth;
        this.log = log;
    }

    /** Those in the room whose voice no screen has taken; empty where hands go up. Of two with one name nobody knows who is there. */
    public List<Voice> waiting(AgendaItem item, Body body, Presence presence) {
        if (item.said().way() != Way.SCREEN || item.ballot() == null) return List.of();
        var ballot = ballots.find(item.ballot()).orElseThrow();
        var cast = booth.voted(ballot);
        return ballots.roll(ballot, body).stream()
                .filter(it -> it.person() == null && it.entitled() && !cast.get(it.place()))
                .filter(it -> presence.inTheRoom(it.name()) && alone(it.name(), presence))
                .toList();
    }

    private static boolean alone(String name, Presence presence) {
        return presence.voices().stream()
                        .filter(it -> it.person() == null && name.equals(it.name()))
                        .count()
                == 1;
    }

    /** @param choice for, against or abstain; false: no longer possible, or it is a secret vote */
    @Transactional
    public boolean say(UUID assembly, UUID item, Body body, int place, String choice, PartyId by) {
        var it = assemblies.lock(assembly);
        var wanted = agenda.find(item).filter(one -> one.assembly().equals(assembly) && one.voting());
        if (wanted.isEmpty()) return false;
        var voice = waiting(wanted.get(), body, attendance.presence(it, body, item)).stream()
                .filter(one -> one.place() == place)
                .findFirst();
        if (voice.isEmpty()) return false;
        var ballot = Objects.requireNonNull(wanted.get().ballot());
        if (!(booth.aloud(ballot, place, choice, by) instanceof Booth.Cast.Counted)) return false;
        log.add(assembly, SessionLog.What.ALOUD, item, voice.get().name(), by);
        return true;
    }
}
