package org.fabcom.governance.proxies;

import module java.base;
import org.fabcom.governance.bodies.Bodies;
import org.fabcom.governance.bodies.Body;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.talk.notices.NoticeKinds;
import org.fabcom.talk.notices.Notices;
import org.fabcom.talk.notices.Telling;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells whoever carries a voice from now on, so that they may speak with its giver, or ask them to take it back. */
@Component
class ProxyNotices {

    /** Was handed in and holds. */
    record ProxyReceived(UUID proxy) {}

    /** Its holder does not carry it. */
    record ProxyDeclined(UUID proxy) {}

    private static final String CARRIED = "governance.carried";

    /** What the giver is told whose paper somebody else handed in. */
    private static final String NOTED = "governance.noted";

    /** What the giver is told. */
    private static final String DECLINED = "governance.declined";

    /** What the desk is told that took it on paper. */
    private static final String PAPER = "governance.declinedpaper";

    private final Proxies proxies;
    private final Bodies bodies;
    private final Notices notices;

    ProxyNotices(Proxies proxies, Bodies bodies, Notices notices) {
        this.proxies = proxies;
        this.bodies = bodies;
        this.notices = notices;
    }

    @ApplicationModuleListener
    void on(ProxyReceived event) {
        var it = proxies.find(event.proxy()).orElseThrow();
        var holder = it.holder();
        if (holder == null) return;
        tell(holder, CARRIED, it.id(), it, it.giverName());
        var giver = it.giver();
        if (giver != null && !proxies.receiver(it.id()).filter(giver::equals).isPresent())
            tell(giver, NOTED, Ids.named("noted " + it.id()), it, it.holderName());
    }

    @ApplicationModuleListener
    void on(ProxyDeclined event) {
        var it = proxies.find(event.proxy()).orElseThrow();
        var giver = it.giver();
        if (giver == null) {
            proxies.receiver(it.id())
                    .ifPresent(desk -> tell(desk, PAPER, it.id(), it, it.holderName(), it.giverName()));
            return;
        }
        var once = Ids.named("declined " + it.id());
        tell(giver, DECLINED, once, it, it.holderName());
    }

    private void tell(PartyId to, String kind, UUID once, Proxy it, String... who) {
        var body = bodies.find(it.scope().body()).map(Body::name).orElse("");
        var path = "/agora/" + it.scope().body() + "/pouvoirs";
        notices.tell(new Telling(
                to,
                kind,
                once,
                path,
                Stream.concat(Stream.of(who), Stream.of(body)).toList()));
    }

    @Bean
    static NoticeKinds proxyKinds() {
        return NoticeKinds.of(ProxyNotices.class)
                .kind(CARRIED, 64)
                .kind(NOTED, 64)
                .kind(DECLINED, 66)
                .kind(PAPER, 66);
    }
}
