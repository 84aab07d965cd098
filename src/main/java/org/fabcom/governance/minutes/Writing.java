package org.fabcom.governance.minutes;

import java.util.Map;
import java.util.UUID;
import org.fabcom.governance.assemblies.Agenda;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;
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

    private final MinutesDrafts drafts;
    private final Agenda agenda;

    Writing(MinutesDrafts drafts, Agenda agenda) {
        this.drafts = drafts;
        this.agenda = agenda;
    }

    /** @param debates by place of the item: those that were sent; @param summary null: it was not sent */
    @Transactional
    public Written write(UUID id, int version, Map<Integer, String> debates, @Nullable String summary, PartyId by) {
        var draft = drafts.lock(id);
        if (draft.minutes() != null) return Written.SIGNED;
        if (draft.version() != version) return Written.CHANGED;
        for (var it : agenda.of(draft.assembly())) {
            var said = debates.get(it.place());
            if (said != null && !said.equals(it.debates())) agenda.debates(it.id(), said);
        }
        drafts.write(id, summary == null ? draft.text() : summary, by);
        return Written.DONE;
    }
}
