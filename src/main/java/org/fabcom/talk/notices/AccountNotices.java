package org.fabcom.talk.notices;

import java.util.List;
import org.fabcom.people.People;
import org.fabcom.people.guard.GuardChanged;
import org.fabcom.talk.NoticeValue;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** What guards an account changed: reception wrote a letter of its own, which nobody can stop; here it stands among the notices. */
@Component
class AccountNotices {

    private static final String KEY = "talk.account";

    private final Notices notices;
    private final People people;

    AccountNotices(Notices notices, People people) {
        this.notices = notices;
        this.people = people;
    }

    @ApplicationModuleListener
    void on(GuardChanged it) {
        people.find(it.person()).ifPresent(person -> {
            var sentence = NoticeValue.words(KEY + "." + it.what() + ".notice", it.label());
            notices.tell(new Telling(person.id(), KEY, it.event(), page(it.what()), List.of(sentence)));
        });
    }

    private static String page(GuardChanged.What what) {
        return switch (what) {
            case TOKEN_MADE, TOKEN_REVOKED -> "/moi/jetons";
            case PASSKEY_MADE, PASSKEY_REMOVED -> "/moi/cles";
            case ROLE_GIVEN -> "/moi";
            case TWO_STEP_SET, TWO_STEP_MOVED, TWO_STEP_OFF, TWO_STEP_LIFTED -> "/moi/deux-etapes";
        };
    }

    /** The letter has left already. */
    @Bean
    static NoticeKinds accountKinds() {
        return NoticeKinds.of(AccountNotices.class).kind(KEY, 5, it -> true, Delivery.PAGE);
    }
}
