package org.fabcom.governance.minutes;

import module java.base;
import org.fabcom.governance.assemblies.Assemblies;
import org.fabcom.governance.assemblies.Assembly;
import org.fabcom.governance.assemblies.Convocations;
import org.fabcom.governance.assemblies.Convocations.Convocation;
import org.fabcom.governance.assemblies.Officers;
import org.fabcom.governance.assemblies.Officers.Officer;
import org.fabcom.governance.assemblies.Session.SessionClosed;
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

/** Tells whoever chaired and whoever wrote that the minutes wait for their signatures, and members that they are signed. */
@Component
class SigningNotices {

    private static final String KIND = "governance.tosign";
    private static final String SIGNED = "governance.signed";

    /** Minutes have both signatures. */
    record MinutesSigned(UUID assembly, UUID minutes, String title) {}

    private final Assemblies assemblies;
    private final Officers officers;
    private final Convocations convocations;
    private final Bodies bodies;
    private final Notices notices;

    SigningNotices(
            Assemblies assemblies, Officers officers, Convocations convocations, Bodies bodies, Notices notices) {
        this.assemblies = assemblies;
        this.officers = officers;
        this.convocations = convocations;
        this.bodies = bodies;
        this.notices = notices;
    }

    @ApplicationModuleListener
    void on(SessionClosed event) {
        var it = assemblies.find(event.assembly()).orElseThrow();
        var body = bodies.find(it.body()).map(Body::name).orElse("");
        var once = Ids.named("minutes " + it.id());
        officers.of(it.id()).led().stream()
                .map(Officer::person)
                .distinct()
                .forEach(person -> notices.tell(new Telling(person, KIND, once, it.url() + "/pv", List.of(body))));
    }

    /** Nobody waits for their signature any more. */
    void over(Assembly it, PartyId person) {
        notices.over(person, Set.of(KIND, RewrittenNotices.KIND), it.url() + "/pv");
    }

    /** All who were convened and have an account, but for those who signed. */
    @ApplicationModuleListener
    void on(MinutesSigned event) {
        var it = assemblies.find(event.assembly()).orElseThrow();
        var body = bodies.find(it.body()).map(Body::name).orElse("");
        var once = Ids.named("signed " + event.minutes());
        var signed = officers.of(it.id()).led().stream().map(Officer::person).collect(Collectors.toSet());
        convocations.of(it.id()).stream()
                .map(Convocation::person)
                .filter(Objects::nonNull)
                .distinct()
                .filter(person -> !signed.contains(person))
                .forEach(person -> notices.tell(
                        new Telling(person, SIGNED, once, it.url() + "/pv", List.of(body, event.title()))));
    }

    @Bean
    static NoticeKinds signingKinds() {
        return NoticeKinds.of(SigningNotices.class).kind(KIND, 66).kind(SIGNED, 67);
    }
}
