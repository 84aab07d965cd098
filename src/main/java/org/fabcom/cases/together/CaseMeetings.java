package org.fabcom.cases.together;

import module java.base;
import org.fabcom.agenda.meetings.MeetingSubjects;
import org.fabcom.agenda.meetings.Subject;
import org.fabcom.cases.Case;
import org.fabcom.cases.CaseAccess;
import org.fabcom.cases.CaseId;
import org.fabcom.cases.Cases;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.People;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.springframework.stereotype.Component;

/** Meetings about a case: read by whoever reads it, arranged by whoever accompanies. */
@Component
record CaseMeetings(Cases cases, People people, CaseAccess access) implements MeetingSubjects {

    static Subject of(Case it) {
        return new Subject(CaseThread.KIND, it.id().value());
    }

    /** It, and what was merged into it. */
    Stream<Subject> all(Case it) {
        return Stream.concat(Stream.of(it), cases.joined(it.id()).stream()).map(CaseMeetings::of);
    }

    @Override
    public String kind() {
        return CaseThread.KIND;
    }

    @Override
    public boolean exists(UUID id) {
        return cases.find(new CaseId(id)).isPresent();
    }

    @Override
    public boolean mayRead(UUID id, Visitor visitor) {
        return cases.find(new CaseId(id))
                .filter(it -> access.reads(visitor, it))
                .isPresent();
    }

    @Override
    public boolean mayArrange(UUID id, Visitor visitor) {
        return cases.find(new CaseId(id))
                .filter(it -> access.works(visitor, it))
                .isPresent();
    }

    @Override
    public Optional<LinkView> link(UUID id, Page page) {
        return cases.find(new CaseId(id))
                .filter(it -> access.reads(page.visitor(), it))
                .map(it -> new LinkView(
                        it.url(),
                        page.t("cases.case.own", people.name(it.organisation()).orElse(""))));
    }
}
