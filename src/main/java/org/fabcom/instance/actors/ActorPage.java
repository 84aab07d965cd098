package org.fabcom.instance.actors;

import module java.base;
import org.fabcom.instance.actors.ActorView.LinkView;
import org.fabcom.instance.actors.ActorView.ListView;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.actors.Showing.Shown;
import org.fabcom.people.actors.Showing.Topic;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The public page of an organisation. */
@Controller
record ActorPage(Actors actors, Relations relations, Territorial territorial) {

    @GetMapping(Actor.PATH + "/{id}")
    @Access(Access.Level.PUBLIC)
    ModelAndView show(UUID id, Visitor me, Page page) {
        var actor = actors.find(new PartyId(id)).orElseThrow(Problem::notFound);
        boolean mine = me.sits(actor.organisation(), Seat.REFERENT);
        if (!actor.published() && !mine) throw Problem.notFound();
        return page.show("instance/actor", view(actor, mine, page));
    }

    private ActorView view(Actor actor, boolean mine, Page page) {
        var it = territorial.showing(List.of(actor), page).getFirst();
        var said = actor.said();
        return new ActorView(
                actor.name(),
                ActorWords.crafts(said.crafts(), page),
                actor.commune().name(),
                said.words().lines().filter(line -> !line.isBlank()).toList(),
                said.site(),
                List.of(
                        list(Topic.USES, "", it, page),
                        list(Topic.OFFERS, said.offers(), it, page),
                        list(Topic.NEEDS, said.needs(), it, page)),
                it.relations().stream().map(one -> link(one, actor, page)).toList(),
                ended(actor, page),
                page.shortDate(actor.saidAt()),
                actor.published(),
                mine ? ActorFormPages.of(actor.organisation()) : "");
    }

    private static ListView list(Topic topic, String own, Territorial.Shows it, Page page) {
        return new ListView(
                page.t("actors.topic." + topic),
                own,
                it.of(topic).stream().map(ActorPage::line).toList());
    }

    private static LinkView line(Shown it) {
        return new LinkView(it.url(), it.words(), "");
    }

    private static LinkView link(Relation it, Actor actor, Page page) {
        return new LinkView(
                Actor.PATH + "/" + it.other(actor.organisation()), ActorWords.sentence(it, page), it.words());
    }

    private List<LinkView> ended(Actor actor, Page page) {
        return relations.over(actor.organisation()).stream()
                .map(it -> new LinkView(
                        Actor.PATH + "/" + it.other(actor.organisation()),
                        ActorWords.sentence(it, page),
                        page.t("actors.until", page.shortDate(Objects.requireNonNull(it.endedOn())))))
                .toList();
    }
}
