package org.fabcom.cases.page;

import module java.base;
import org.fabcom.cases.Case;
import org.fabcom.cases.CaseAccess;
import org.fabcom.cases.CasePart;
import org.fabcom.cases.CaseState;
import org.fabcom.cases.page.CaseView.ActView;
import org.fabcom.cases.page.CaseView.LockView;
import org.fabcom.cases.page.CaseView.NowView;
import org.fabcom.cases.work.CaseSheet;
import org.fabcom.cases.work.Contests;
import org.fabcom.cases.work.FollowUp;
import org.fabcom.cases.work.FollowUps;
import org.fabcom.diagnosis.kept.Kept;
import org.fabcom.diagnosis.library.Accompaniment;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.People;
import org.fabcom.people.SeatHolder;
import org.fabcom.people.Seats;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The card “now”: where it stands, said to whoever reads, and the one next step. */
@Component
record NowSection(
        CaseAccess access,
        Contests contests,
        CaseSheet sheets,
        Seats seats,
        People people,
        FollowUps followUps,
        Accompaniment accompaniment) {

    private static final String KEY = "cases.case.now.";

    NowView of(Case it, Visitor me, List<FollowUp> ups, CasePart.@Nullable Step part, Page page) {
        boolean staff = access.works(me, it);
        var who = staff ? "staff." : "own.";
        var state = name(it);
        var mediator = it.mediator() == null ? "" : people.name(it.mediator()).orElse("");
        var text = it.state().ended() && !it.merged() ? it.reason() : "";
        boolean sheet = state.equals("NEW") && !staff && it.diagnosis() != null;
        if (text.isEmpty()) text = page.t(KEY + who + state + (sheet ? ".text.sheet" : ".text"), mediator);
        var acts = it.merged() ? merged(it, me, page) : staff ? staff(it, me, ups, page) : own(it, me, ups, page);
        if (part != null
                && !it.merged()
                && it.state().compareTo(CaseState.PRIORITISED) >= 0
                && !it.state().ended()) acts = led(part, acts);
        return new NowView(page.t(KEY + who + state, mediator), text, acts);
    }

    /** A part of the house knows the next step: it is the yellow one, what was yellow stands beside. */
    private static List<ActView> led(CasePart.Step part, List<ActView> acts) {
        var led = new ArrayList<ActView>();
        led.add(new ActView("go", part.label(), part.url(), false));
        acts.forEach(act ->
                led.add(act.kind().equals("go") ? new ActView("soft", act.label(), act.url(), act.post()) : act));
        return led;
    }

    private String name(Case it) {
        if (it.merged()) return "MERGED";
        if (it.state() == CaseState.REPORTED && it.accepted()) return "ACCEPTED";
        if (it.state() == CaseState.DIAGNOSIS && it.diagnosis() == null) return "NO_SHEET";
        if (it.state() == CaseState.DIAGNOSIS && contests.unanswered(it.id()) > 0) return "CONTESTED";
        return it.state().name();
    }

    private List<ActView> own(Case it, Visitor me, List<FollowUp> ups, Page page) {
        var take = link("go", "own.take", questions(it), page);
        return switch (name(it)) {
            case "NEW", "QUALIFIED", "ASSIGNED" ->
                it.diagnosis() == null ? List.of(take) : List.of(read("soft", it, page));
            case "NO_SHEET" -> List.of(take);
            case "DIAGNOSIS" -> List.of(read("go", it, page), link("soft", "own.contest", "#contester", page));
            case "CONTESTED" -> List.of(read("soft", it, page));
            case "REPORTED" -> accepting(it, me, page);
            case "ACCEPTED" -> choosing(it, me, page);
            case "FOLLOW_UP" -> followUp(ups, "own.news", page);
            case "CLOSED", "REDIRECTED", "DROPPED" -> List.of(link("soft", "own.reopen", "#rouvrir", page));
            default -> List.of();
        };
    }

    private List<ActView> accepting(Case it, Visitor me, Page page) {
        if (me.sits(it.organisation(), Seat.REFERENT))
            return List.of(
                    post("go", "own.accept", it.url() + "/accepter", page),
                    read("soft", it, page),
                    link("quiet", "own.correct", "#corriger", page));
        return List.of(
                others("own.accept.who", it, page),
                read("soft", it, page),
                link("quiet", "own.correct", "#corriger", page));
    }

    private List<ActView> choosing(Case it, Visitor me, Page page) {
        return List.of(
                CaseAccess.prioritises(me, it)
                        ? link("go", "own.choose", it.url() + "/priorites", page)
                        : others("own.choose.who", it, page));
    }

    /** Not the reader’s to do: who can. */
    private ActView others(String key, Case it, Page page) {
        var who = seats.in(it.organisation()).stream()
                .filter(one -> one.seat().atLeast(Seat.REFERENT))
                .map(SeatHolder::name)
                .collect(Collectors.joining(", "));
        return new ActView("off", page.t(KEY + key, who), "", false);
    }

    private List<ActView> staff(Case it, Visitor me, List<FollowUp> ups, Page page) {
        boolean coordinates = CaseAccess.coordinates(me);
        return switch (name(it)) {
            case "NEW" ->
                coordinates
                        ? List.of(
                                post("go", "staff.qualify", it.url() + "/qualifier", page),
                                link("soft", "staff.away", it.url() + "/reorienter", page))
                        : List.of();
            case "QUALIFIED" ->
                coordinates
                        ? List.of(
                                link("go", "staff.assign", it.url() + "/confier", page),
                                link("soft", "staff.away", it.url() + "/reorienter", page))
                        : List.of();
            case "ASSIGNED" -> more(it, coordinates, post("go", "staff.start", it.url() + "/commencer", page), page);
            case "NO_SHEET" -> more(it, coordinates, sheet(it, page), page);
            case "CONTESTED" -> more(it, coordinates, link("go", "staff.answer", "#remarques", page), page);
            case "DIAGNOSIS" -> more(it, coordinates, post("go", "staff.report", it.url() + "/restituer", page), page);
            case "REPORTED" ->
                seats.in(it.organisation()).isEmpty()
                        ? more(it, coordinates, link("go", "staff.spoken", "#accord", page), page)
                        : more(it, coordinates, null, page);
            case "ACCEPTED" -> more(it, coordinates, link("go", "staff.choose", it.url() + "/priorites", page), page);
            case "PRIORITISED" -> more(it, coordinates, post("go", "staff.begin", it.url() + "/en-route", page), page);
            case "UNDER_WAY" -> more(it, coordinates, follow(it, page), page);
            case "FOLLOW_UP" -> followed(it, coordinates, ups, page);
            default -> List.of(link("soft", "own.reopen", "#rouvrir", page));
        };
    }

    /** Where lines of the plan are open still, it says how many. */
    private ActView follow(Case it, Page page) {
        int open = followUps.stillOpen(it.id()).size();
        var label = open == 0 ? page.t(KEY + "staff.follow") : page.t(KEY + "staff.follow.open", open);
        return new ActView(open == 0 ? "go" : "soft", label, it.url() + "/suivis", true);
    }

    /** One of its kept sheets, if there is any to choose from. */
    private ActView sheet(Case it, Page page) {
        return sheets.anyKept(it)
                ? link("go", "staff.attach", "#point", page)
                : link("go", "staff.take", questions(it), page);
    }

    /** « Faire le point » with the name of the organisation in it. */
    private String questions(Case it) {
        return people.name(it.organisation())
                .map(name -> Address.of("/faire-le-point").with("n", name).toString())
                .orElse("/faire-le-point");
    }

    private List<ActView> followed(Case it, boolean coordinates, List<FollowUp> ups, Page page) {
        var due = followUp(ups, "staff.news", page);
        if (!due.isEmpty()) return more(it, coordinates, due.getFirst(), page);
        return more(it, coordinates, null, page);
    }

    private List<ActView> more(Case it, boolean coordinates, @Nullable ActView first, Page page) {
        var acts = new ArrayList<ActView>();
        if (first != null) acts.add(first);
        if (coordinates) acts.add(link("soft", "staff.reassign", it.url() + "/confier", page));
        acts.add(link("quiet", "staff.close", it.url() + "/terminer", page));
        return acts;
    }

    private List<ActView> merged(Case it, Visitor me, Page page) {
        var kept = it.mergedInto();
        if (kept == null) return List.of();
        var acts = new ArrayList<ActView>();
        if (access.reads(me, access.goesOn(it))) acts.add(link("go", "staff.kept", kept.url(), page));
        if (CaseAccess.coordinates(me)) acts.add(post("soft", "staff.unmerge", it.url() + "/separer", page));
        return acts;
    }

    private List<ActView> followUp(List<FollowUp> ups, String label, Page page) {
        return ups.stream()
                .filter(one -> one.askedBy(accompaniment.today()))
                .findFirst()
                .map(one -> List.of(link("go", label, one.url(), page)))
                .orElse(List.of());
    }

    private ActView read(String kind, Case it, Page page) {
        return link(kind, "own.read", sheets.kept(it).map(Kept::url).orElse(it.url()), page);
    }

    private static ActView link(String kind, String key, String url, Page page) {
        return new ActView(kind, page.t(KEY + key), url, false);
    }

    private static ActView post(String kind, String key, String url, Page page) {
        return new ActView(kind, page.t(KEY + key), url, true);
    }

    /** The steps after this one, each with what it waits for. */
    List<LockView> notYet(Case it, boolean staff, Page page) {
        if (it.state().ended() || it.merged() || it.state().compareTo(CaseState.ASSIGNED) < 0) return List.of();
        var locks = new ArrayList<LockView>();
        int open = contests.unanswered(it.id());
        if (it.state() == CaseState.DIAGNOSIS && it.diagnosis() == null) locks.add(lock("report", "sheet", page));
        if (open > 0) locks.add(lock("report", "contests", page, open));
        if (it.state().compareTo(CaseState.REPORTED) <= 0 && !it.accepted()) locks.add(lock("choose", "accept", page));
        if (it.state().compareTo(CaseState.UNDER_WAY) < 0) locks.add(lock("close", "moved", page));
        return locks;
    }

    private static LockView lock(String what, String why, Page page, Object... with) {
        return new LockView(page.t("cases.case.notyet." + what), page.t("cases.case.notyet.why." + why, with));
    }
}
