package org.fabcom.people.leaving;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.People;
import org.fabcom.people.Person;
import org.fabcom.people.PersonalData.Obstacle;
import org.fabcom.people.PersonalField.Fate;
import org.fabcom.people.PersonalField.Trace;
import org.fabcom.people.proof.Proofs;
import org.fabcom.people.signin.SignInCookie;
import org.fabcom.people.tools.OidcConsents;
import org.fabcom.web.Access;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.access.Doors;
import org.fabcom.web.access.RateLimits;
import org.fabcom.web.problem.Problem;
import org.springframework.http.ContentDisposition;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** My data: taken along in one file, or erased with thirty days to think again. */
@Controller
record DataPages(
        People people,
        Leavers leavers,
        Traces traces,
        OwnFile file,
        Departures departures,
        RetentionRule rule,
        SignInCookie cookie,
        Proofs proofs,
        RateLimits limits,
        Doors doors,
        OidcConsents tools) {

    private static final String PATH = "/moi/donnees";

    @GetMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView data(Visitor me, Page page) {
        return page.show("people/data", view(leaver(me), page));
    }

    @GetMapping(PATH + "/fichier")
    @Access(Access.Level.SIGNED_IN)
    ResponseEntity<byte[]> file(Visitor me, Page page) {
        if (!limits.allow("own-data", me.party().toString(), 20, Duration.ofHours(1))) throw Problem.tooMany();
        var name = ContentDisposition.attachment()
                .filename(page.t("people.data.file.name"))
                .build();
        return ResponseEntity.ok()
                .header("Content-Type", "application/zip")
                .header("Content-Disposition", name.toString())
                .header("Cache-Control", "no-store")
                .body(file.zip(leaver(me), page));
    }

    /** What goes, what stays and who counts on it, before it is asked for. */
    @GetMapping(PATH + "/effacer")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView sure(Visitor me, Page page) {
        if (!proofs.recent(me)) return proofs.ask(page, PATH + "/effacer");
        var view = view(leaver(me), page);
        return page.show(view.obstacles().isEmpty() && !view.held() ? "people/erase" : "people/data", view);
    }

    @PostMapping(PATH + "/effacer")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView erase(Visitor me, Page page, HttpServletRequest request, HttpServletResponse response) {
        if (!proofs.recent(me)) return proofs.ask(page, PATH + "/effacer");
        var view = view(leaver(me), page);
        if (!view.obstacles().isEmpty()) return page.refuse(409, "people/data", view);
        var day = departures.ask(person(me));
        cookie.drop(request, response);
        return page.redirect("/", "people.data.asked", page.date(day));
    }

    /** Whoever is held may change their mind. */
    @PostMapping(PATH + "/garder")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView keep(Visitor me, Page page) {
        departures.keep(me.party());
        return page.redirect(PATH, "people.data.stays.landing");
    }

    private DataView view(Leaver who, Page page) {
        var counts = new LinkedHashMap<Trace, Long>();
        traces.all().forEach(it -> counts.put(it, traces.count(it, who)));
        var others = departures.othersOf(who.id());
        return new DataView(
                lines(counts, List.of(Fate.DELETED, Fate.BLANKED), page),
                lines(counts, List.of(Fate.KEPT), page),
                lines(counts, List.of(Fate.NAMED), page),
                tools.names(who.id()),
                others.size(),
                Departures.names(others),
                links(traces.obstacles(who.id()), page),
                links(traces.leftBehind(who.id()), page),
                links(traces.ends(who.id()), page),
                departures.held(who.id()),
                departures
                        .dueOn(who.id())
                        .filter(it -> it.isAfter(departures.today()))
                        .map(page::date)
                        .orElse(""),
                Departures.DAYS,
                rule.months());
    }

    private List<LinkView> links(List<Obstacle> all, Page page) {
        return all.stream()
                .map(it -> new LinkView(doors.unlessClosed(it.url()), page.t(it.key(), it.args(page.formats()))))
                .toList();
    }

    /** A line for each room, with what is there in words: alone, these say nothing of where it is. */
    private static List<DataView.Line> lines(Map<Trace, Long> counts, List<Fate> fates, Page page) {
        var rooms = new LinkedHashMap<String, String>();
        counts.forEach((trace, count) -> {
            if (count > 0 && fates.contains(trace.fate()))
                rooms.merge(
                        page.t("people.data.room." + OwnFile.room(trace)),
                        page.t("people.data.counted", StringUtils.capitalize(OwnFile.words(trace, page)), count),
                        (one, other) -> one + " · " + other);
        });
        return rooms.entrySet().stream()
                .map(it -> new DataView.Line(it.getKey(), it.getValue()))
                .toList();
    }

    private Leaver leaver(Visitor me) {
        return leavers.find(me.party()).orElseThrow(Problem::notFound);
    }

    private Person person(Visitor me) {
        return people.find(me.party()).orElseThrow(Problem::notFound);
    }
}
