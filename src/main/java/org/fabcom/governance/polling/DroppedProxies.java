package org.fabcom.governance.polling;

import module java.base;
import org.fabcom.governance.ballots.Ballot;
import org.fabcom.governance.proxies.Proxy;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.talk.notices.NoticeKinds;
import org.fabcom.talk.notices.Notices;
import org.fabcom.talk.notices.Telling;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** A proxy that a vote does not take when its roll is frozen: who gave it and who was to carry it are told, and may still vote. */
@Component
record DroppedProxies(Notices notices) {

    private static final String KIND = "governance.dropped";

    /** In the opening's transaction. */
    void tell(Ballot ballot, List<Proxy> dropped) {
        for (var it : dropped) {
            var giver = it.giver();
            if (giver != null) tell(giver, ballot, it);
            var holder = it.holder();
            if (holder != null) tell(holder, ballot, it);
        }
    }

    private void tell(PartyId to, Ballot ballot, Proxy it) {
        var event = Ids.named(ballot.id() + " " + it.id());
        var path = "/agora/votes/" + ballot.id();
        notices.tell(new Telling(to, KIND, event, path, List.of(it.giverName(), it.holderName(), ballot.question())));
    }

    @Bean
    static NoticeKinds droppedProxyKinds() {
        return NoticeKinds.of(DroppedProxies.class).kind(KIND, 65);
    }
}
