package org.fabcom.governance.proxies;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Stream;
import org.fabcom.governance.bodies.Bodies;
import org.fabcom.governance.bodies.Body;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.talk.notices.NoticeKind;
import org.fabcom.talk.notices.Notices;
import org.fabcom.talk.notices.Telling;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells whoever carries a voice from now on, so that they may speak with its giver, or ask them to take it back. */
@Component
class ProxyNotices implements NoticeKind {

    /** Was handed in and holds. */
    record ProxyReceived(UUID proxy) {}

    /** Its holder does not carry it. */
    record ProxyDeclined(UUID proxy) {}

    /** What the giver is told. */
    @Configuration(proxyBeanMethods = false)
    static class Kinds {

        @Bean
        NoticeKind declinedProxies() {
            return new DeclinedKind(DECLINED);
        }

        @Bean
        NoticeKind declinedPapers() {
            return new DeclinedKind(PAPER);
        }
    }

    private record DeclinedKind(String key) implements NoticeKind {

        @Override
        public int order() {
            return 66;
        }

        @Override
        public boolean concerns(Visitor visitor) {
            return visitor.signedIn();
        }
    }

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
        tell(holder, key(), it.id(), it, it.giverName());
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
        var once = UUID.nameUUIDFromBytes(("declined " + it.id()).getBytes(StandardCharsets.UTF_8));
        tell(giver, DECLINED, once, it, it.holderName());
    }

    private void tell(PartyId to, String kind, UUID once, Proxy it, String... who) {
        var body = bodies.find(it.scope().body()).map(Body::name).orElse("");
        var path = "/agora/" + it.scope().body() + "/pouvoirs";
        notices.tell(new Telling(
                to,
                kind,
                once,
                null,
                path,
                Stream.concat(Stream.of(who), Stream.of(body)).toList(),
                ""));
    }

    @Override
    public String key() {
        return "governance.carried";
    }

    @Override
    public int order() {
        return 64;
    }

    @Override
    public boolean concerns(Visitor visitor) {
        return visitor.signedIn();
    }
}
