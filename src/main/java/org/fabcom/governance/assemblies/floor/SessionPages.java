package org.fabcom.governance.assemblies.floor;

import module java.base;
import org.fabcom.governance.assemblies.Admission;
import org.fabcom.governance.assemblies.Admission.Admitted;
import org.fabcom.governance.assemblies.Agenda;
import org.fabcom.governance.assemblies.AgendaItem.State;
import org.fabcom.governance.assemblies.Aloud;
import org.fabcom.governance.assemblies.Attendance;
import org.fabcom.governance.assemblies.Officers.Role;
import org.fabcom.governance.assemblies.Session;
import org.fabcom.governance.assemblies.Session.Led;
import org.fabcom.governance.assemblies.SessionLog;
import org.fabcom.governance.assemblies.SessionLog.What;
import org.fabcom.governance.assemblies.Votes;
import org.fabcom.governance.assemblies.Votes.Voted;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.tally.rules.Markings;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The chair leads the session: officers, opening, votes, breaks, closing. */
@Controller
record SessionPages(
        Admission admission,
        Session session,
        Votes votes,
        Aloud aloud,
        Attendance attendance,
        Agenda agenda,
        ResultWords words,
        SessionScreen screen) {

    private static final String PATH = "/agora/assemblees/{assembly}/seance";
    private static final String LED = "governance/session";
    private static final int REASON = 300;

    @GetMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView show(UUID assembly, Visitor me, Page page) {
        return page.show(LED, screen.view(admission.lead(assembly, me), Form.empty(), "", page));
    }

    @PostMapping(PATH + "/bureau")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView bureau(UUID assembly, Form form, Visitor me, Page page) {
        var in = admission.lead(assembly, me);
        var chair = there(in, form.value("preside"));
        if (chair.isEmpty()) form.reject("preside", page.t("governance.bureau.chair.missing"));
        var secretary = there(in, form.value("secretaire"));
        if (secretary.isEmpty()) form.reject("secretaire", page.t("governance.bureau.secretary.missing"));
        if (chair.isPresent() && chair.equals(secretary))
            form.reject("secretaire", page.t("governance.bureau.secretary.same"));
        var scrutineers = form.all("scrutateur").stream()
                .flatMap(it -> there(in, it).stream())
                .toList();
        if (scrutineers.stream().distinct().count() == 1 && screen.handsWait(assembly))
            form.reject("scrutateur", page.t("governance.bureau.scrutineers.two"));
        if (form.wrong()) return page.refuse(LED, screen.view(in, form, "", page));
        boolean named = session.bureau(
                assembly, in.body(), chair.orElseThrow(), secretary.orElseThrow(), scrutineers, me.party());
        return turned(in, named, "governance.bureau.named", page);
    }

    private Optional<PartyId> there(Admitted in, String id) {
        var presence = attendance.presence(in.assembly(), in.body(), null);
        return Ids.read(id).map(PartyId::new).filter(presence::there);
    }

    @PostMapping(PATH + "/ouvrir")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView open(UUID assembly, Visitor me, Page page) {
        var in = admission.lead(assembly, me);
        return answer(in, session.open(assembly, in.body(), me.party()), "governance.session.opened", page);
    }

    @PostMapping(PATH + "/ajourner")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView adjourn(UUID assembly, Visitor me, Page page) {
        var in = admission.lead(assembly, me);
        var second = session.adjourn(assembly, in.body(), me.party());
        if (second.isEmpty()) return answer(in, new Led.NotNow(), "", page);
        return page.redirect(in.manages() ? second.get().url() : in.assembly().url(), "governance.session.adjourned");
    }

    @PostMapping(PATH + "/seconde-convocation")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView second(UUID assembly, Visitor me, Page page) {
        admission.manage(assembly, me);
        var second = session.secondCall(assembly, me.party()).orElseThrow(Problem::conflict);
        return page.redirect(second.url(), "governance.session.second");
    }

    @PostMapping(PATH + "/suspendre")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView suspend(UUID assembly, Form form, Visitor me, Page page) {
        var in = admission.lead(assembly, me);
        var why = words(form);
        if (!SessionLog.fits(why)) return tooLong(in, page);
        return turned(in, session.suspend(assembly, why, me.party()), "governance.session.suspended", page);
    }

    @PostMapping(PATH + "/reprendre")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView resume(UUID assembly, Visitor me, Page page) {
        var in = admission.lead(assembly, me);
        return turned(in, session.resume(assembly, me.party()), "governance.session.resumed", page);
    }

    @PostMapping(PATH + "/noter")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView note(UUID assembly, Form form, Visitor me, Page page) {
        var in = admission.lead(assembly, me);
        var words = words(form);
        if (words.isEmpty()) return page.redirectWithCare(path(in), "governance.session.note.missing");
        if (!SessionLog.fits(words)) return tooLong(in, page);
        var what = form.choice("quoi", List.of(What.INCIDENT, What.RESERVE), What::name, page)
                .orElse(What.INCIDENT);
        if (form.wrong()) return page.redirectWithCare(path(in), "web.unreadable.choice");
        return turned(in, session.note(assembly, what, words, me.party()), "governance.session.noted", page);
    }

    private static String words(Form form) {
        return form.value("mots").replace("\r\n", "\n");
    }

    private static ModelAndView tooLong(Admitted in, Page page) {
        return page.redirectWithCare(path(in), "governance.session.note.long", page.number(SessionLog.LONGEST));
    }

    @PostMapping(PATH + "/clore")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView close(UUID assembly, Visitor me, Page page) {
        var in = admission.lead(assembly, me);
        var closed = session.close(assembly, me.party());
        return closed instanceof Led.Done
                ? page.redirect(in.assembly().url() + "/pv", "governance.session.closed")
                : answer(in, closed, "governance.session.closed", page);
    }

    @PostMapping(PATH + "/points/{item}")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView item(UUID assembly, UUID item, Form form, Visitor me, Page page) {
        var in = admission.lead(assembly, me);
        var by = me.party();
        return switch (form.value("geste")) {
            case "voter" -> answer(in, votes.open(assembly, item, in.body(), by), "governance.floor.opened", page);
            case "clore" -> closed(in, item, votes.close(assembly, item, by), page);
            case "partager" -> {
                if (!in.bureau().is(by, Role.CHAIR)) throw Problem.forbidden();
                yield answer(in, votes.part(assembly, item, form.value("sens"), by), "governance.floor.parted", page);
            }
            case "voix-haute" -> said(in, item, form, page);
            case "annuler" -> annulled(in, item, form, page);
            case "sans-quorum" ->
                turned(in, votes.withoutQuorum(assembly, item, in.body(), by), "governance.floor.noquorum", page);
            case "traite" -> settled(in, item, State.DONE, by, page);
            case "reporte" -> settled(in, item, State.POSTPONED, by, page);
            case "retire" -> settled(in, item, State.DROPPED, by, page);
            default -> throw Problem.badRequest();
        };
    }

    private ModelAndView said(Admitted in, UUID item, Form form, Page page) {
        var place = form.value("voix");
        boolean read = place.matches("[0-9]{1,6}") && Markings.SIDES.contains(form.value("choix"));
        if (!read) return page.redirectWithCare(path(in), "governance.aloud.missing");
        boolean done =
                aloud.say(in.assembly().id(), item, in.body(), Integer.parseInt(place), form.value("choix"), in.me());
        return turned(in, done, "governance.aloud.done", page);
    }

    private ModelAndView annulled(Admitted in, UUID item, Form form, Page page) {
        if (!in.bureau().is(in.me(), Role.CHAIR)) throw Problem.forbidden();
        var why = form.value("motif");
        if (why.isEmpty() || why.length() > REASON)
            return page.redirectWithCare(path(in), "governance.floor.annul.missing", REASON);
        return answer(in, votes.annul(in.assembly().id(), item, why, in.me()), "governance.floor.annulled", page);
    }

    private ModelAndView settled(Admitted in, UUID item, State to, PartyId by, Page page) {
        return turned(in, session.settle(in.assembly().id(), item, to, by), "governance.item.settled." + to, page);
    }

    private static ModelAndView turned(Admitted in, boolean done, String key, Page page) {
        return done ? page.redirect(path(in), key) : page.redirectWithCare(path(in), "governance.session.already");
    }

    private ModelAndView answer(Admitted in, Led led, String key, Page page) {
        return led instanceof Led.Done
                ? page.redirect(path(in), key)
                : page.refuse(409, LED, screen.view(in, Form.empty(), SessionWords.of(led, page), page));
    }

    /** With what came out, for whoever reads it aloud. */
    private ModelAndView closed(Admitted in, UUID item, Voted voted, Page page) {
        var it = agenda.find(item).orElse(null);
        var outcome = it == null ? null : it.outcome();
        if (it == null || outcome == null || !(voted instanceof Voted.Done))
            return answer(in, voted, "governance.floor.closed", page);
        var line = words.line(it, page);
        var said = page.t("governance.item.outcome." + outcome) + (line.isEmpty() ? "" : " (" + line + ")");
        return page.redirect(path(in), "governance.floor.closed.as", it.said().title(), said);
    }

    private ModelAndView answer(Admitted in, Voted voted, String key, Page page) {
        return voted instanceof Voted.Done
                ? page.redirect(path(in), key)
                : page.refuse(409, LED, screen.view(in, Form.empty(), SessionWords.of(voted, page), page));
    }

    private static String path(Admitted in) {
        return in.assembly().url() + "/seance";
    }
}
