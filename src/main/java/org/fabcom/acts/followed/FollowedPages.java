package org.fabcom.acts.followed;

import static org.fabcom.kernel.InstanceRole.COORDINATOR;
import static org.fabcom.kernel.InstanceRole.MEDIATOR;

import module java.base;
import org.fabcom.acts.Act;
import org.fabcom.acts.ActTitle;
import org.fabcom.acts.Acts;
import org.fabcom.acts.Choices;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.served.Served;
import org.fabcom.people.served.ServedPeople;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The way of somebody: a mediator reads their own acts and how many others there are, coordinators read all. */
@Controller
record FollowedPages(Acts acts, Choices choices, ServedPeople served) {

    static final String PATH = Acts.PATH + "/personnes/";

    private static final int MOST = 200;

    @GetMapping(PATH + "{person}")
    @Access(instance = {MEDIATOR, COORDINATOR})
    ModelAndView show(UUID person, Visitor me, Page page) {
        var it = served.find(new PartyId(person)).orElseThrow(Problem::notFound);
        return page.show("acts/followed", view(it, acts.with(it.id(), MOST), me, page));
    }

    private FollowedView view(Served person, List<Act> all, Visitor me, Page page) {
        var own = all.stream()
                .filter(it -> me.is(COORDINATOR) || it.mediator().equals(me.party()))
                .toList();
        var names = choices.named(own.stream().map(Act::mediator).toList());
        long minutes = own.stream().mapToLong(it -> it.content().minutes()).sum();
        return new FollowedView(
                person.name(),
                "/personnes/" + person.id(),
                FollowedLinks.note(person),
                own.stream().map(it -> step(it, names, page)).toList(),
                page.t("acts.line", page.duration(minutes), own.size()),
                all.size() - own.size());
    }

    private static FollowedView.Step step(Act it, Map<PartyId, String> names, Page page) {
        return new FollowedView.Step(
                page.date(it.content().day()),
                ActTitle.of(it, page),
                page.duration(it.content().minutes()),
                names.getOrDefault(it.mediator(), ""),
                Acts.PATH + "/" + it.id());
    }
}
