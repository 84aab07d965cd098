package org.fabcom.membership.joining;

import module java.base;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.settings.Settings;
import org.fabcom.membership.Member;
import org.fabcom.membership.Register;
import org.fabcom.people.People;
import org.fabcom.people.Seats;
import org.fabcom.post.Letter;
import org.fabcom.post.Outbox;
import org.fabcom.talk.notices.NoticeKinds;
import org.fabcom.talk.notices.Notices;
import org.fabcom.talk.notices.Telling;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** What is told to whoever asks to join, if there is an address, and to those who answer. */
@Component
record JoinLetters(
        Outbox outbox,
        JoinLinks links,
        People people,
        Seats seats,
        Notices notices,
        Sponsors sponsors,
        Settings settings) {

    /** An answer is waited for. */
    private static final String ASKED = "membership.asked";

    /** A sponsor said yes, or no. */
    private static final String VOUCHED = "membership.vouched";

    private static final String UNVOUCHED = "membership.unvouched";

    /** Nobody has confirmed yet that the address is theirs. */
    void link(Application it) {
        outbox.put(letter(it, "link", "", "").toNobodyKnown());
    }

    /** Both sides know that it came. */
    void arrived(Application it) {
        tell(it, "arrived", "", "");
        var house = people.name(it.organisation()).orElse("");
        for (var person : seats.referents(it.organisation()))
            notices.tell(new Telling(
                    person,
                    ASKED,
                    it.id(),
                    Register.url(it.organisation()) + "/demandes/" + it.id(),
                    List.of(it.contact().name(), house)));
    }

    /** The desk reads it where it answers, the applicant by letter. */
    void vouched(Application it, boolean yes, String sponsor) {
        tell(it, yes ? "vouched" : "unvouched", sponsor, "");
        var house = people.name(it.organisation()).orElse("");
        for (var person : seats.referents(it.organisation()))
            notices.tell(new Telling(
                    person,
                    yes ? VOUCHED : UNVOUCHED,
                    it.id(),
                    Register.url(it.organisation()) + "/demandes/" + it.id(),
                    List.of(sponsor, it.contact().name(), house)));
    }

    void accepted(Application it, Member added, String reason) {
        answered(it);
        tell(it, "accepted", String.valueOf(added.number()), reason);
    }

    void already(Application it) {
        answered(it);
        tell(it, "already", "", "");
    }

    /** It waits for nobody of the desk any more, nor for a sponsor. */
    void answered(Application it) {
        notices.over(seats.referents(it.organisation()), it.id());
        sponsors.over(it.id());
    }

    void refused(Application it, String reason) {
        answered(it);
        tell(it, "refused", "", reason);
    }

    private void tell(Application it, String what, String number, String more) {
        if (!it.contact().email().isEmpty()) outbox.put(letter(it, what, number, more));
    }

    /** Arguments: name, organisation, number, why. */
    private Letter letter(Application it, String what, String number, String more) {
        return Letter.answering(
                it.contact().email(),
                it.contact().name(),
                it.language(),
                "membership.mail." + what,
                settings.url(links.path(it.id())),
                it.contact().name(),
                people.name(it.organisation()).orElse(""),
                number,
                more.isEmpty() ? "" : "\n\n" + more);
    }

    @Bean
    static NoticeKinds joiningKinds() {
        return NoticeKinds.of(JoinLetters.class)
                .kind(ASKED, 95, it -> it.sits(Seat.REFERENT))
                .kind(VOUCHED, 97, it -> it.sits(Seat.REFERENT))
                .kind(UNVOUCHED, 98, it -> it.sits(Seat.REFERENT));
    }
}
