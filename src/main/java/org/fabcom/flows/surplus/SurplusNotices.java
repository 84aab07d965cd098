package org.fabcom.flows.surplus;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.People;
import org.fabcom.talk.NoticeValue;
import org.fabcom.talk.notices.NoticeKinds;
import org.fabcom.talk.notices.Notices;
import org.fabcom.talk.notices.Telling;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Tells whoever offered surplus, and whoever took it, what the other shop did with it. */
@Component
record SurplusNotices(Notices notices, People people) {

    /** To those who act for a structure. */
    private static final String KIND = "flows.surplus";

    /** {@code from}: the house that did it. Nobody is told what they did themselves. */
    void tell(Surplus it, String what, @Nullable PartyId to, PartyId house, PartyId from, PartyId by) {
        if (to == null || to.equals(by)) return;
        var sentence =
                NoticeValue.words("surplus.notice." + what, people.name(from).orElse(""), it.words());
        notices.tell(new Telling(to, KIND, Ids.next(), SurplusTable.url(house), List.of(sentence)));
    }

    @Bean
    static NoticeKinds surplusKinds() {
        return NoticeKinds.of(SurplusNotices.class)
                .kind(KIND, 90, it -> !it.seats().isEmpty());
    }
}
