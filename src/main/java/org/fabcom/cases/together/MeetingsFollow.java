package org.fabcom.cases.together;

import module java.base;
import org.fabcom.agenda.meetings.Meetings;
import org.fabcom.cases.Case;
import org.fabcom.cases.CaseAccess;
import org.fabcom.cases.CaseId;
import org.fabcom.cases.CaseJournal;
import org.fabcom.cases.CaseNews;
import org.fabcom.cases.Cases;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Meetings to come go with a case to whoever accompanies it from now on, or the one that it was merged into: whoever left may no longer read it. */
@Component
class MeetingsFollow {

    private final Cases cases;
    private final CaseAccess access;
    private final CaseJournal journal;
    private final Meetings meetings;

    MeetingsFollow(Cases cases, CaseAccess access, CaseJournal journal, Meetings meetings) {
        this.journal = journal;
        this.cases = cases;
        this.access = access;
        this.meetings = meetings;
    }

    @ApplicationModuleListener
    void on(CaseNews.Assigned it) {
        settle(it.id(), it.instead());
    }

    @ApplicationModuleListener
    void on(CaseNews.Merged it) {
        cases.find(it.id()).ifPresent(one -> settle(one.id(), one.mediator()));
    }

    /** From whoever ever accompanied the case that goes on: its last hand-over may not be heard yet, and then it speaks of this one no more. */
    @ApplicationModuleListener
    void on(CaseNews.Unmerged it) {
        cases.find(it.kept())
                .ifPresent(
                        kept -> journal.mediators(access.goesOn(kept).id()).forEach(former -> settle(it.id(), former)));
    }

    /**
     * To whoever accompanies the case that goes on when it is heard, with those of what was merged into it: what is told may come
     * late, or the later first.
     */
    private void settle(CaseId id, @Nullable PartyId former) {
        cases.find(id).ifPresent(one -> {
            var now = access.goesOn(one).mediator();
            if (now == null) return;
            Stream.concat(Stream.of(one), cases.joined(id).stream())
                    .forEach(each -> from(former, each)
                            .filter(it -> !it.equals(now))
                            .forEach(it -> meetings.handOver(CaseMeetings.of(each), it, now)));
        });
    }

    /** Who may still hold its meetings. */
    private static Stream<PartyId> from(@Nullable PartyId former, Case each) {
        return Stream.of(Optional.ofNullable(former), Optional.ofNullable(each.mediator()))
                .flatMap(Optional::stream)
                .distinct();
    }
}
