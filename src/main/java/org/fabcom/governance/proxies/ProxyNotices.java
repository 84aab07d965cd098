package org.fabcom.governance.proxies;

import java.util.List;
import java.util.UUID;
import org.fabcom.governance.bodies.Bodies;
import org.fabcom.governance.bodies.Body;
import org.fabcom.kernel.Visitor;
import org.fabcom.talk.notices.NoticeKind;
import org.fabcom.talk.notices.Notices;
import org.fabcom.talk.notices.Telling;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells whoever carries a voice from now on, so that they may speak with its giver, or ask them to take it back. */
@Component
class ProxyNotices implements NoticeKind {

    /** Was handed in and holds. */
    record ProxyReceived(UUID proxy) {}

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
        var body = bodies.find(it.scope().body()).map(Body::name).orElse("");
        var path = "/agora/" + it.scope().body() + "/pouvoirs";
        notices.tell(new Telling(holder, key(), it.id(), null, path, List.of(it.giverName(), body), ""));
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
