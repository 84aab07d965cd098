package org.fabcom.governance.polling;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.talk.NoticeValue;
import org.fabcom.talk.notices.NoticeKind;
import org.fabcom.talk.notices.Notices;
import org.fabcom.talk.notices.Telling;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells who has a voice, or carries one, that a vote is open: not in an assembly, where they are. */
@Component
class VoteNotices implements NoticeKind {

    /** Voices are taken from now on. */
    record VoteOpened(UUID ballot) {}

    private final BallotRows rows;
    private final Roll roll;
    private final Notices notices;

    VoteNotices(BallotRows rows, Roll roll, Notices notices) {
        this.rows = rows;
        this.roll = roll;
        this.notices = notices;
    }

    @ApplicationModuleListener
    void on(VoteOpened event) {
        var ballot = rows.find(event.ballot()).orElseThrow();
        var voters = new LinkedHashSet<PartyId>();
        for (var it : roll.of(ballot.id())) {
            if (!it.entitled()) continue;
            if (it.person() != null) voters.add(it.person());
            if (it.holder() != null) voters.add(it.holder());
        }
        var once = UUID.nameUUIDFromBytes(("open " + ballot.id()).getBytes(StandardCharsets.UTF_8));
        var until = NoticeValue.day(ballot.closes().atZone(Days.ZONE).toLocalDate());
        for (var it : voters) {
            notices.tell(new Telling(
                    it, key(), once, null, "/agora/votes/" + ballot.id(), List.of(ballot.question(), until), ""));
        }
    }

    @Override
    public String key() {
        return "governance.voteopen";
    }

    @Override
    public int order() {
        return 63;
    }

    @Override
    public boolean concerns(Visitor visitor) {
        return visitor.signedIn();
    }
}
