package org.fabcom.governance.minutes;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.fabcom.governance.assemblies.Assemblies;
import org.fabcom.governance.assemblies.Officers;
import org.fabcom.governance.assemblies.Officers.Officer;
import org.fabcom.governance.assemblies.Session.SessionClosed;
import org.fabcom.governance.bodies.Bodies;
import org.fabcom.governance.bodies.Body;
import org.fabcom.talk.notices.NoticeKinds;
import org.fabcom.talk.notices.Notices;
import org.fabcom.talk.notices.Telling;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells whoever chaired and whoever wrote that the minutes wait for their signatures. */
@Component
class SigningNotices {

    private static final String KIND = "governance.tosign";

    private final Assemblies assemblies;
    private final Officers officers;
    private final Bodies bodies;
    private final Notices notices;

    SigningNotices(Assemblies assemblies, Officers officers, Bodies bodies, Notices notices) {
        this.assemblies = assemblies;
        this.officers = officers;
        this.bodies = bodies;
        this.notices = notices;
    }

    @ApplicationModuleListener
    void on(SessionClosed event) {
        var it = assemblies.find(event.assembly()).orElseThrow();
        var body = bodies.find(it.body()).map(Body::name).orElse("");
        var once = UUID.nameUUIDFromBytes(("minutes " + it.id()).getBytes(StandardCharsets.UTF_8));
        officers.of(it.id()).led().stream()
                .map(Officer::person)
                .distinct()
                .forEach(person ->
                        notices.tell(new Telling(person, KIND, once, null, it.url() + "/pv", List.of(body), "")));
    }

    @Bean
    static NoticeKinds signingKinds() {
        return NoticeKinds.of(SigningNotices.class).kind(KIND, 66);
    }
}
