package org.fabcom.talk.notices;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.People;
import org.fabcom.people.Rights;
import org.fabcom.people.Seats;
import org.fabcom.people.guard.GuardChanged;
import org.fabcom.people.leaving.ErasureAsked;
import org.fabcom.talk.NoticeValue;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * What guards an account changed: reception wrote a letter of its own, which nobody can stop; here it stands among the notices. And
 * whoever coordinates hears of an organisation that nobody is left in.
 */
@Component
class AccountNotices {

    private static final String KEY = "talk.account";
    private static final String ALONE = "talk.alone";

    private final Notices notices;
    private final People people;
    private final Seats seats;
    private final Rights rights;

    AccountNotices(Notices notices, People people, Seats seats, Rights rights) {
        this.notices = notices;
        this.people = people;
        this.seats = seats;
        this.rights = rights;
    }

    /** While there is time to find somebody. */
    @ApplicationModuleListener
    void on(ErasureAsked it) {
        for (var one : seats.of(it.person()).keySet()) if (seats.count(one) == 1) alone(one, "soon", it);
    }

    @ApplicationModuleListener
    void on(Seats.Lost it) {
        if (seats.count(it.organisation()) == 0) alone(it.organisation(), "now", it);
    }

    private void alone(PartyId organisation, String when, Record event) {
        var words = NoticeValue.words(
                ALONE + "." + when + ".notice", people.name(organisation).orElse(""));
        var id = UUID.nameUUIDFromBytes((organisation + " " + event).getBytes(StandardCharsets.UTF_8));
        for (var one : rights.holders(InstanceRole.COORDINATOR))
            notices.tell(new Telling(one.person(), ALONE, id, null, "/structures/" + organisation, List.of(words), ""));
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
        return NoticeKinds.of(AccountNotices.class)
                .kind(KEY, 5, it -> true, Delivery.PAGE)
                .kind(ALONE, 39, it -> it.is(InstanceRole.COORDINATOR));
    }
}
