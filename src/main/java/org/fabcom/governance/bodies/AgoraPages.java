package org.fabcom.governance.bodies;

import module java.base;
import org.fabcom.circles.GroupId;
import org.fabcom.circles.GroupKind;
import org.fabcom.circles.Groups;
import org.fabcom.circles.Memberships;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.Organisations;
import org.fabcom.web.Access;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Deciding: what waits for one's voice, one's bodies, and a body with all that goes on there. */
@Controller
record AgoraPages(
        Bodies bodies,
        Electors electors,
        BodyDoor door,
        Organisations organisations,
        Groups groups,
        Memberships memberships,
        List<BodySection> sections) {

    static final String PATH = "/agora";

    @GetMapping(PATH)
    @Access(Access.Level.PUBLIC)
    ModelAndView home(Visitor me, Page page) {
        if (!me.signedIn()) return page.show("governance/agora", new AgoraView(List.of(), List.of(), List.of()));
        var own = bodies.of(me);
        return page.show(
                "governance/agora",
                new AgoraView(
                        waiting(sections, me, page),
                        own.stream()
                                .map(it -> new LinkView(it.url(), it.name()))
                                .toList(),
                        more(me)));
    }

    /** What waits for the voice of somebody, from all that goes on. */
    static List<BodySection.Line> waiting(List<BodySection> sections, Visitor me, Page page) {
        return sections.stream().flatMap(it -> it.waiting(me, page).stream()).toList();
    }

    /** Houses and circles of theirs that do not decide here yet and that they may open. */
    private List<LinkView> more(Visitor me) {
        var houses = organisations.of(me.party()).stream()
                .filter(it -> bodies.mayOpen(me, it.organisation())
                        && bodies.of(it.organisation()).isEmpty())
                .map(it -> new LinkView(PATH + "/structures/" + it.organisation(), it.name()));
        var circles = groups.all(memberships.of(me.party())).stream()
                .filter(it -> it.kind() == GroupKind.CIRCLE && !it.closed())
                .filter(it -> bodies.of(it.id()).isEmpty() && bodies.mayOpen(me, it.id()))
                .map(it -> new LinkView(PATH + "/cercles/" + it.id(), it.name()));
        return Stream.concat(houses, circles).toList();
    }

    @PostMapping(PATH + "/structures/{organisation}")
    @Access(seat = Seat.MANAGER)
    ModelAndView openHouse(UUID organisation, Visitor me, Page page) {
        var house = new PartyId(organisation);
        if (organisations.find(house).isEmpty()) throw Problem.notFound();
        return page.redirect(bodies.open(house, me.party()).url(), "agora.body.opened");
    }

    @PostMapping(PATH + "/cercles/{circle}")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView openCircle(UUID circle, Visitor me, Page page) {
        var group = groups.find(new GroupId(circle)).orElseThrow(Problem::notFound);
        if (group.kind() != GroupKind.CIRCLE || group.closed()) throw Problem.notFound();
        if (!bodies.mayOpen(me, group.id())) throw Problem.forbidden();
        return page.redirect(bodies.open(group.id(), me.party()).url(), "agora.body.opened");
    }

    /** From the page of an organisation. */
    @GetMapping(PATH + "/de/{organisation}")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView house(UUID organisation, Page page) {
        return page.redirect(bodies.of(new PartyId(organisation)).map(Body::url).orElse(PATH));
    }

    @GetMapping(PATH + "/{body}")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView body(UUID body, Visitor me, Page page) {
        var it = door.enter(body, me);
        var drawn = new ArrayList<BodySection.Section>();
        for (var section : sections) drawn.add(section.section(it, me, page));
        var mine = waiting(sections, me, page).stream()
                .filter(line -> it.id().equals(line.body()))
                .toList();
        return page.show(
                "governance/body",
                new BodyView(
                        it.url(),
                        it.name(),
                        bodies.mayManage(me, it),
                        electors.suspended(it, me.party()),
                        mine,
                        List.copyOf(drawn)));
    }
}
