package org.fabcom.governance.charter;

import module java.base;
import org.fabcom.governance.bodies.Bodies;
import org.fabcom.governance.bodies.Body;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.talk.notices.NoticeKinds;
import org.fabcom.talk.notices.Notices;
import org.fabcom.talk.notices.Telling;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Values changed: whoever signed other words is told once of these, and signs them or not. */
@Component
record SigningAnew(CharterValues values, CharterSignatures signatures, Bodies bodies, Notices notices) {

    private static final String KIND = "governance.resign";

    /** @param by who changed them, and knows */
    void changed(Body body, PartyId by) {
        var all = values.of(body.id());
        if (all.stream().noneMatch(CharterValue::holds)) return;
        var sha256 = CharterSignatures.digest(all);
        for (var person : signatures.outdated(body.id(), sha256))
            if (!person.equals(by) && bodies.contains(body, person)) tell(body, person, sha256);
    }

    private void tell(Body body, PartyId person, String sha256) {
        var once = Ids.named(body.id() + " " + person + " " + sha256);
        notices.tell(new Telling(person, KIND, once, body.url() + "/valeurs", List.of(body.name())));
    }

    @Bean
    static NoticeKinds signingAnewKinds() {
        return NoticeKinds.of(SigningAnew.class).kind(KIND, 69);
    }
}
