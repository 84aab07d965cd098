package org.fabcom.governance.minutes;

import module java.base;
import org.fabcom.governance.assemblies.Assemblies;
import org.fabcom.governance.bodies.Bodies;
import org.fabcom.governance.bodies.Body;
import org.fabcom.governance.minutes.Writing.SignedTextChanged;
import org.fabcom.kernel.Ids;
import org.fabcom.talk.notices.NoticeKinds;
import org.fabcom.talk.notices.Notices;
import org.fabcom.talk.notices.Telling;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells whoever had signed the minutes that their text was changed since: their signature no longer counts. */
@Component
class RewrittenNotices {

    static final String KIND = "governance.rewritten";

    private final Assemblies assemblies;
    private final Bodies bodies;
    private final Notices notices;

    RewrittenNotices(Assemblies assemblies, Bodies bodies, Notices notices) {
        this.assemblies = assemblies;
        this.bodies = bodies;
        this.notices = notices;
    }

    @ApplicationModuleListener
    void on(SignedTextChanged event) {
        var it = assemblies.find(event.assembly()).orElseThrow();
        var body = bodies.find(it.body()).map(Body::name).orElse("");
        var words = "rewritten " + it.id() + " " + event.version();
        var once = Ids.named(words);
        notices.tell(new Telling(event.person(), KIND, once, it.url() + "/pv", List.of(body)));
    }

    @Bean
    static NoticeKinds rewrittenKinds() {
        return NoticeKinds.of(RewrittenNotices.class).kind(KIND, 67);
    }
}
