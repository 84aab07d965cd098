package org.fabcom.people.moving;

import static org.fabcom.kernel.InstanceRole.ADMINISTRATOR;
import static org.fabcom.kernel.InstanceRole.COORDINATOR;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.kernel.bounds.Spool;
import org.fabcom.people.Organisation;
import org.fabcom.people.Organisations;
import org.fabcom.people.Seats;
import org.fabcom.web.Access;
import org.fabcom.web.Large;
import org.fabcom.web.Page;
import org.fabcom.web.access.RateLimits;
import org.fabcom.web.access.ReadingTurn;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Paging;
import org.fabcom.web.problem.Problem;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** All the data of an organisation as one archive, and what it did on the instance that it came from. */
@Controller
record MovingPages(Organisations organisations, Seats seats, OrganisationFile file, PastRows past, RateLimits limits) {

    private static final String OWN = "/structures/{organisation}";
    private static final int MOST = 10;

    @GetMapping(OWN + "/donnees")
    @Access(
            seat = Seat.MANAGER,
            instance = {ADMINISTRATOR, COORDINATOR})
    ModelAndView data(UUID organisation, Visitor me, Page page) {
        return page.show("people/orgdata", new MovingView(its(organisation, me), past.tables(organisation, page)));
    }

    /** Made whole on the disk first: who takes it slowly holds neither a turn nor a view of the base. Whoever breaks off leaves nothing behind. */
    @GetMapping(OWN + "/donnees/fichier")
    @Large
    @Access(
            seat = Seat.MANAGER,
            instance = {ADMINISTRATOR, COORDINATOR})
    void pour(UUID organisation, Visitor me, Page page, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var its = its(organisation, me);
        if (!limits.allow("organisation-data", me.party().toString(), MOST, Duration.ofHours(1)))
            throw Problem.tooMany();
        var name = ContentDisposition.attachment()
                .filename(Fold.slug(its.name()) + ".zip")
                .build();
        try (var made = new Spool()) {
            file.pour(its, page, made);
            ReadingTurn.over(request);
            var archive = made.since(0);
            response.setContentType("application/zip");
            response.setContentLengthLong(archive.size());
            response.setHeader("Content-Disposition", name.toString());
            response.setHeader("Cache-Control", "no-store");
            try (var bytes = archive.open()) {
                bytes.transferTo(response.getOutputStream());
            }
        }
    }

    @GetMapping(OWN + "/passe")
    @Access(
            seat = Seat.MANAGER,
            instance = {ADMINISTRATOR, COORDINATOR})
    ModelAndView past(UUID organisation, Address address, Visitor me, Page page) {
        var its = its(organisation, me);
        var arrival = past.arrival(organisation).orElseThrow(Problem::notFound);
        var table = address.value("table");
        var paging = Paging.of(address, Paging.USUAL, past.count(organisation, table));
        return page.show(
                "people/orgpast",
                new PastView(
                        its,
                        arrival.from(),
                        page.shortDate(arrival.at()),
                        arrival.forgottenOn().map(page::date).orElse(""),
                        past.tables(organisation, page),
                        table,
                        past.rows(organisation, table, paging),
                        paging));
    }

    /** What was brought by mistake is not shown any more, and forgotten some weeks later; until then it may be put back. */
    @PostMapping(OWN + "/passe/retrait")
    @Access(
            seat = Seat.MANAGER,
            instance = {ADMINISTRATOR, COORDINATOR})
    ModelAndView withdraw(UUID organisation, Visitor me, Page page) {
        its(organisation, me);
        if (!past.withdraw(organisation)) throw Problem.conflict();
        return page.redirect("/structures/" + organisation + "/passe", "people.archive.past.withdrawn");
    }

    @PostMapping(OWN + "/passe/retour")
    @Access(
            seat = Seat.MANAGER,
            instance = {ADMINISTRATOR, COORDINATOR})
    ModelAndView restore(UUID organisation, Visitor me, Page page) {
        its(organisation, me);
        if (!past.restore(organisation)) throw Problem.conflict();
        return page.redirect("/structures/" + organisation + "/passe", "people.archive.past.restored");
    }

    /** Its manager; for staff it is there only where nobody sits in it. What was merged into another is asked for there. */
    private Organisation its(UUID id, Visitor me) {
        var its = organisations.find(new PartyId(id)).orElseThrow(Problem::notFound);
        if (organisations.head(its.id()).filter(its.id()::equals).isEmpty()) throw Problem.notFound();
        if (!me.sits(its.id(), Seat.MANAGER) && !seats.in(its.id()).isEmpty()) throw Problem.notFound();
        return its;
    }
}
