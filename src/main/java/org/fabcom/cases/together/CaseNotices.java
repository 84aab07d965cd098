package org.fabcom.cases.together;

import module java.base;
import org.fabcom.cases.Case;
import org.fabcom.cases.CaseId;
import org.fabcom.cases.CaseNews;
import org.fabcom.cases.Cases;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.People;
import org.fabcom.people.Rights;
import org.fabcom.people.RoleHolder;
import org.fabcom.people.Seats;
import org.fabcom.people.leaving.ErasureAsked;
import org.fabcom.talk.notices.Notices;
import org.fabcom.talk.notices.Telling;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells those whom it concerns what happened to a case, once each, and never whoever did it. */
@Component
class CaseNotices {

    private final Cases cases;
    private final Notices notices;
    private final People people;
    private final Seats seats;
    private final Rights rights;

    CaseNotices(Cases cases, Notices notices, People people, Seats seats, Rights rights) {
        this.cases = cases;
        this.notices = notices;
        this.people = people;
        this.seats = seats;
        this.rights = rights;
    }

    @ApplicationModuleListener
    void on(CaseNews.Opened it) {
        tell(coordinators(), it.by(), CaseNoticeKinds.ASKED, it.id(), it, List.of(name(it.organisation())));
    }

    @ApplicationModuleListener
    void on(CaseNews.Assigned it) {
        var organisation = name(find(it.id()).organisation());
        tell(List.of(it.mediator()), it.by(), CaseNoticeKinds.GIVEN, it.id(), it, List.of(name(it.by()), organisation));
        tell(
                speakers(it.id()),
                it.by(),
                CaseNoticeKinds.ASSIGNED,
                it.id(),
                it,
                List.of(name(it.mediator()), organisation));
    }

    @ApplicationModuleListener
    void on(CaseNews.Reported it) {
        tell(speakers(it.id()), null, CaseNoticeKinds.REPORTED, it.id(), it, List.of(name(it.organisation())));
    }

    @ApplicationModuleListener
    void on(CaseNews.Contested it) {
        tellMediator(it.id(), it.by(), CaseNoticeKinds.CONTESTED, it);
    }

    @ApplicationModuleListener
    void on(CaseNews.Accepted it) {
        tellMediator(it.id(), it.by(), CaseNoticeKinds.ACCEPTED, it);
    }

    @ApplicationModuleListener
    void on(CaseNews.Reopened it) {
        tellMediator(it.id(), null, CaseNoticeKinds.REOPENED, it);
    }

    @ApplicationModuleListener
    void on(CaseNews.Ended it) {
        ended(it.id(), CaseNoticeKinds.ANSWERED, it);
    }

    @ApplicationModuleListener
    void on(CaseNews.Closed it) {
        ended(it.id(), CaseNoticeKinds.ENDED, it);
    }

    /** Whoever asked, or answers alone for an organisation, leaves: those who accompany know while there is time to find somebody. */
    @ApplicationModuleListener
    void on(ErasureAsked it) {
        var alone = new HashSet<CaseId>();
        for (var organisation : seats.of(it.person()).keySet()) {
            if (seats.referents(organisation).stream().anyMatch(other -> !other.equals(it.person()))) continue;
            for (var open : cases.of(organisation))
                if (!open.merged() && !open.state().ended() && alone.add(open.id()))
                    leaves(it, open, CaseNoticeKinds.ALONE);
        }
        for (var open : cases.asked(it.person()))
            if (!alone.contains(open.id())) leaves(it, open, CaseNoticeKinds.ASKER);
    }

    private void leaves(ErasureAsked it, Case open, String kind) {
        tell(staff(open), it.person(), kind, open.id(), it + " " + open.id(), List.of(name(open.organisation())));
    }

    private List<PartyId> staff(Case it) {
        var mediator = it.mediator();
        return mediator == null ? coordinators() : List.of(mediator);
    }

    private List<PartyId> coordinators() {
        return rights.holders(InstanceRole.COORDINATOR).stream()
                .map(RoleHolder::person)
                .toList();
    }

    /** Whose request stops reads it still; the others are led to the one that goes on. Nothing where it was undone meanwhile. */
    @ApplicationModuleListener
    void on(CaseNews.Merged it) {
        if (!it.kept().equals(find(it.id()).mergedInto())) return;
        var kept = find(it.kept());
        var gone = find(it.id()).mediator();
        var args = List.of(name(kept.organisation()));
        var others = others(kept);
        if (gone != null && !others.contains(gone))
            tell(List.of(gone), it.by(), CaseNoticeKinds.MERGED, it.id(), it, args);
        tell(others, it.by(), CaseNoticeKinds.MERGED, it.kept(), it, args);
    }

    /** They are two again: nobody waits to be told that they are one. */
    @ApplicationModuleListener
    void on(CaseNews.Unmerged it) {
        var one = find(it.id());
        if (one.merged()) return;
        var gone = one.mediator();
        var kinds = List.of(CaseNoticeKinds.MERGED);
        if (gone != null) notices.over(gone, kinds, one.url());
        others(find(it.kept()))
                .forEach(person -> notices.over(person, kinds, it.kept().url()));
    }

    /** Who hears of what stops that the other goes on. */
    private List<PartyId> others(Case kept) {
        var others = new ArrayList<>(speakers(kept.id()));
        if (kept.mediator() != null) others.add(kept.mediator());
        return others;
    }

    private void ended(CaseId id, String kind, Object event) {
        tell(speakers(id), null, kind, id, event, List.of(name(find(id).organisation())));
    }

    private void tellMediator(CaseId id, @Nullable PartyId by, String kind, Object event) {
        var it = find(id);
        var mediator = it.mediator();
        if (mediator != null) tell(List.of(mediator), by, kind, id, event, List.of(name(it.organisation())));
    }

    /** Those who answer for the organisation. */
    private List<PartyId> speakers(CaseId id) {
        return seats.referents(find(id).organisation());
    }

    private void tell(
            Collection<PartyId> whom, @Nullable PartyId by, String kind, CaseId id, Object event, List<String> args) {
        for (var person : whom) {
            if (person.equals(by)) continue;
            notices.tell(new Telling(person, kind, once(kind, event), CaseThread.of(find(id)), id.url(), args, ""));
        }
    }

    /** The event has no id of its own: all that it says, with its moment, stands for it. */
    private static UUID once(String kind, Object event) {
        return Ids.named(kind + event);
    }

    private Case find(CaseId id) {
        return cases.find(id).orElseThrow();
    }

    private String name(PartyId party) {
        return people.name(party).orElse("?");
    }
}
