package org.fabcom.governance.polling;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.talk.NoticeValue;
import org.fabcom.talk.notices.NoticeKinds;
import org.fabcom.talk.notices.Notices;
import org.fabcom.talk.notices.Telling;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells who has a voice, or carries one, that a vote is open: not in an assembly, where they are. */
@Component
class VoteNotices {

    private static final String KIND = "governance.voteopen";

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
        var once = opening(ballot.id());
        var until = NoticeValue.day(ballot.closes().atZone(Days.ZONE).toLocalDate());
        notices.tell(voters.stream()
                .map(it -> new Telling(
                        it, KIND, once, null, "/agora/votes/" + ballot.id(), List.of(ballot.question(), until), ""))
                .toList());
    }

    /** This person gave all the voices that were waited for: a named vote only, a secret one must leave no hour. */
    void given(UUID ballot, PartyId by) {
        notices.over(List.of(by), opening(ballot));
    }

    /** Nobody's voice is waited for any more. */
    void over(UUID ballot) {
        var told = roll.of(ballot).stream()
                .flatMap(it -> Stream.of(Optional.ofNullable(it.person()), Optional.ofNullable(it.holder())))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        if (!told.isEmpty()) notices.over(told, opening(ballot));
    }

    private static UUID opening(UUID ballot) {
        return UUID.nameUUIDFromBytes(("open " + ballot).getBytes(StandardCharsets.UTF_8));
    }

    @Bean
    static NoticeKinds voteKinds() {
        return NoticeKinds.of(VoteNotices.class).kind(KIND, 63);
    }
}
