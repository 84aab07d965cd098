package org.fabcom.cases.page;

import module java.base;
import org.fabcom.agenda.Venue;
import org.fabcom.agenda.meetings.Meetings;
import org.fabcom.agenda.meetings.Subject;
import org.fabcom.cases.Case;
import org.fabcom.cases.CaseAct;
import org.fabcom.cases.CaseId;
import org.fabcom.cases.CaseJournal;
import org.fabcom.cases.CaseState;
import org.fabcom.cases.mediators.Declaration;
import org.fabcom.cases.mediators.Mediators;
import org.fabcom.cases.page.CaseView.AskedView;
import org.fabcom.cases.page.CaseView.EventView;
import org.fabcom.cases.page.CaseView.MediatorView;
import org.fabcom.cases.page.CaseView.PairView;
import org.fabcom.diagnosis.library.Accompaniment;
import org.fabcom.kernel.Seat;
import org.fabcom.people.Organisation;
import org.fabcom.people.Organisations;
import org.fabcom.people.People;
import org.fabcom.people.SeatHolder;
import org.fabcom.people.Seats;
import org.fabcom.people.contacts.Phone;
import org.fabcom.web.Page;
import org.fabcom.web.look.StepView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is told of a case: the request, who accompanies, the path, and what happened. */
@Component
record StorySection(
        CaseJournal journal,
        People people,
        Organisations organisations,
        Mediators mediators,
        Seats seats,
        Meetings meetings,
        Accompaniment accompaniment) {

    /** The steps of the path, and the act that marks each as done. */
    private static final Map<CaseState, CaseAct> PATH = new EnumMap<>(Map.of(
            CaseState.NEW, CaseAct.OPENED,
            CaseState.QUALIFIED, CaseAct.QUALIFIED,
            CaseState.ASSIGNED, CaseAct.ASSIGNED,
            CaseState.DIAGNOSIS, CaseAct.STARTED,
            CaseState.REPORTED, CaseAct.REPORTED,
            CaseState.PRIORITISED, CaseAct.PRIORITISED,
            CaseState.UNDER_WAY, CaseAct.BEGUN,
            CaseState.FOLLOW_UP, CaseAct.FOLLOWED,
            CaseState.CLOSED, CaseAct.CLOSED));

    List<String> meta(Case it, boolean staff, Page page) {
        var meta = new ArrayList<String>();
        var commune =
                organisations.find(it.organisation()).map(one -> one.commune().name());
        if (staff) commune.ifPresent(meta::add);
        meta.add(page.t("cases.case.asked.on", page.shortDate(it.request().openedAt())));
        if (it.mediator() != null)
            meta.add(page.t("cases.case.by", people.name(it.mediator()).orElse("")));
        if (it.handling() != null && it.handling().due() != null && it.state() == CaseState.ASSIGNED)
            meta.add(page.t("cases.case.due", page.shortDate(it.handling().due())));
        return meta;
    }

    AskedView asked(Case it, Page page) {
        var request = it.request();
        var pairs = new ArrayList<PairView>();
        organisations.find(it.organisation()).ifPresent(one -> pairs.add(organisation(one, page)));
        var opener = people.name(request.openedBy()).orElse("");
        pairs.add(new PairView(
                page.t("cases.case.asked.by"), request.contactName().isEmpty() ? opener : request.contactName(), ""));
        if (!request.contactName().isEmpty()) pairs.add(new PairView(page.t("cases.case.asked.opened"), opener, ""));
        pairs.add(new PairView(
                page.t("cases.case.asked.channel"), page.t("cases.case.channel." + request.channel()), ""));
        if (!request.contactName().isEmpty())
            pairs.add(new PairView(
                    page.t("cases.case.asked.contact"),
                    (request.contactName() + " " + request.contactPhone()).strip(),
                    reached(request.contactPhone())));
        else if (!request.contactPhone().isEmpty())
            pairs.add(new PairView(
                    page.t("cases.case.asked.phone"), request.contactPhone(), reached(request.contactPhone())));
        if (!request.availability().isEmpty())
            pairs.add(new PairView(page.t("cases.case.asked.when"), request.availability(), ""));
        return new AskedView(request.need(), pairs);
    }

    /** Whom to call for news: who asked and how they are reached, the number of the last meeting by telephone, who answers for the organisation. */
    List<PairView> whom(Case it, Page page) {
        var request = it.request();
        var whom = new ArrayList<PairView>();
        var asked = (request.contactName() + " " + request.contactPhone()).strip();
        if (!asked.isEmpty())
            whom.add(new PairView(page.t("cases.case.asked.contact"), asked, reached(request.contactPhone())));
        meetings.about(new Subject(CaseId.SUBJECT, it.id().value())).stream()
                .map(one -> one.venue())
                .filter(one -> one.kind() == Venue.Kind.PHONE && !one.link().isEmpty())
                .reduce((before, last) -> last)
                .filter(one -> !one.link().equals(request.contactPhone()))
                .ifPresent(one ->
                        whom.add(new PairView(page.t("cases.case.followup.number"), one.link(), reached(one.link()))));
        if (!request.availability().isEmpty())
            whom.add(new PairView(page.t("cases.case.asked.when"), request.availability(), ""));
        var referents = seats.in(it.organisation()).stream()
                .filter(one -> one.seat().atLeast(Seat.REFERENT))
                .map(SeatHolder::name)
                .collect(Collectors.joining(", "));
        if (!referents.isEmpty()) whom.add(new PairView(page.t("cases.case.followup.referents"), referents, ""));
        return whom;
    }

    /** To be tapped: a number is called, an address written to; what is neither only stands there. */
    private static String reached(String typed) {
        if (typed.contains("@")) return "mailto:" + typed;
        return Phone.read(typed).isPresent() ? "tel:" + Phone.dialled(typed) : "";
    }

    private static PairView organisation(Organisation it, Page page) {
        return new PairView(
                page.t("people.trade." + it.trade()),
                it.name() + " · " + it.commune().name(),
                "/structures/" + it.id());
    }

    @Nullable
    MediatorView mediator(Case it, Page page) {
        var who = it.mediator();
        if (who == null) return null;
        var said = mediators.declaration(who);
        var away = mediators.absences(who, accompaniment.today()).stream()
                .findFirst()
                .map(one -> page.t("cases.mediator.away", page.days(one.from(), one.to())))
                .orElse(null);
        return new MediatorView(
                people.name(who).orElse(""),
                said.map(Declaration::funder).orElse(null),
                said.map(one -> one.linked() ? one.links() : page.t("cases.mediator.links.none"))
                        .orElse(null),
                said.map(one -> page.t("cases.mediator.said", one.byName(), page.shortDate(one.at())))
                        .orElse(""),
                it.state().ended() || mediators.mediates(who) ? away : page.t("cases.mediator.left"));
    }

    List<EventView> events(Case it, Page page) {
        return journal.of(it.id()).stream()
                .map(one -> new EventView(said(one, page), page.dateTime(one.at()), one.note()))
                .toList();
    }

    String tooLate(CaseJournal.Entry last, Page page) {
        return page.t("cases.case.toolate", said(last, page), page.dateTime(last.at()));
    }

    private static String said(CaseJournal.Entry it, Page page) {
        return page.t("cases.case.act." + it.act(), it.byName(), it.aboutName());
    }

    /** The path with its dates; an ended case stops where it was. */
    List<StepView> trail(Case it, Page page) {
        var dates = new EnumMap<CaseAct, String>(CaseAct.class);
        journal.of(it.id()).forEach(one -> dates.putIfAbsent(one.act(), page.shortDate(one.at())));
        var reached = it.before() == null ? it.state() : it.before();
        var steps = new ArrayList<StepView>();
        for (var state : CaseState.values()) {
            var act = PATH.get(state);
            boolean past = it.state().ended() && state != CaseState.CLOSED && state.compareTo(reached) > 0;
            if (act == null || past) continue; // nothing is to come any more
            steps.add(step(state, it, reached, dates.getOrDefault(act, ""), page));
        }
        if (it.state() == CaseState.REDIRECTED || it.state() == CaseState.DROPPED)
            steps.add(new StepView(StepView.State.STOPPED, page.t("cases.case.state." + it.state()), it.reason()));
        return steps;
    }

    /** False where it ended before this step came to its end. */
    private static boolean arrived(Case it) {
        var closing = it.closing();
        return closing == null || closing.outcome().arrived();
    }

    /** Nothing moved from one tool to another. */
    private static boolean regained(Case it) {
        return it.closing() != null && it.closing().outcome() == Case.Outcome.REGAINED;
    }

    private static StepView step(CaseState state, Case it, CaseState reached, String date, Page page) {
        var label = page.t("cases.case.step." + (regained(it) && state == CaseState.UNDER_WAY ? "REGAINED" : state));
        if (state == CaseState.CLOSED)
            return new StepView(
                    it.state() == state ? StepView.State.DONE : StepView.State.NEXT,
                    label,
                    it.state() == state ? date : "");
        if (state.compareTo(reached) < 0) return new StepView(StepView.State.DONE, label, date);
        if (state != reached) return new StepView(StepView.State.NEXT, label, "");
        if (!it.state().ended()) return new StepView(StepView.State.NOW, label, date);
        return new StepView(arrived(it) ? StepView.State.DONE : StepView.State.STOPPED, label, date);
    }
}
