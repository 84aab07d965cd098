package org.fabcom.governance.minutes;

import module java.base;
import org.fabcom.governance.assemblies.Agenda;
import org.fabcom.governance.minutes.MinutesDrafts.Signature;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was said in a session, item by item, and in short: on the version that was read, until both have signed. Thread-safe. */
@Component
class Writing {

    /** What came of it. */
    enum Written {
        DONE,
        /** Somebody else wrote since it was read. */
        CHANGED,
        SIGNED
    }

    /** Whoever had signed signs again. */
    record SignedTextChanged(UUID assembly, int version, PartyId person) {}

    private final MinutesDrafts drafts;
    private final Agenda agenda;
    private final ApplicationEventPublisher events;

    Writing(MinutesDrafts drafts, Agenda agenda, ApplicationEventPublisher events) {
        this.drafts = drafts;
        this.agenda = agenda;
        this.events = events;
    }

    /** @param debates by place of the item: those that were sent; @param summary null: it was not sent */
    @Transactional
    Written write(UUID id, int version, Map<Integer, String> debates, @Nullable String summary, PartyId by) {
        var draft = drafts.lock(id);
        if (draft.minutes() != null) return Written.SIGNED;
        if (draft.version() != version) return Written.CHANGED;
        for (var it : agenda.of(draft.assembly())) {
            var said = debates.get(it.place());
            if (said != null && !said.equals(it.debates())) agenda.debates(it.id(), said);
        }
        drafts.signatures(draft).stream()
                .map(Signature::person)
                .filter(signed -> !signed.equals(by))
                .forEach(signed -> events.publishEvent(new SignedTextChanged(draft.assembly(), version, signed)));
        drafts.write(id, summary == null ? draft.text() : summary, by);
        return Written.DONE;
    }
}
